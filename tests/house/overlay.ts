import { dirname, join } from "node:path";
import { transformSync } from "@swc/core";
import type { Simulator } from "../../simulator";
import { type DnsVendor, type OutsideRow, zoneVendors, type ZonesAtVendor } from "../support/zones";
import { added, root, sourceOf, touched } from "./sources";

/** The vendor that does not exist, for tests that know vendors by their types. */
export const acme = "acme" as string as DnsVendor;

const loaded = new Map<string, { exports: unknown }>();

/**
 * Makes this test's modules those of a project that has the vendor: called before anything of the project is imported.
 */
export function overlay(): void {
  for (const path of touched) jest.doMock(join(root, path), () => load(path));
  (zoneVendors as Record<string, ZonesAtVendor>)[acme] = acmeZones;
}

function load(path: string): unknown {
  const known = loaded.get(path);
  if (known) return known.exports;
  const module = { exports: {} };
  loaded.set(path, module);
  const { code } = transformSync(sourceOf(path)!, {
    jsc: { target: "es2022", parser: { syntax: "typescript" } },
    module: { type: "commonjs" },
  });
  // The text is the project's own.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval
  const run = new Function("require", "module", "exports", code) as (...given: unknown[]) => void;
  run(requireFrom(path), module, module.exports);
  return module.exports;
}

function requireFrom(path: string): (name: string) => unknown {
  return (name) => {
    const target = join(dirname(path), name);
    const own =
      name.startsWith(".") && added.find((one) => one === `${target}.ts` || one === `${target}/index.ts`);
    if (own) return load(own);
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    return require(name.startsWith(".") ? join(root, target) : name) as unknown;
  };
}

interface AcmeSimZone {
  name: string;
  rows: { host: string; kind: string; data: string; seconds: number }[];
}

const zonesIn = (simulator: Simulator): AcmeSimZone[] => simulator.inspect(acme).zones as AcmeSimZone[];
const acmeRow = ({ name, type, value, ttl = 3600, priority }: OutsideRow) => ({
  host: name,
  kind: type,
  data: priority === undefined ? value : `${priority} ${value}`,
  seconds: ttl,
});

/** What tests know of its zones. */
const acmeZones: ZonesAtVendor = {
  domain: "example.test",
  other: "other.test",
  creates: "PUT /zones/{id}",
  read: (simulator) =>
    zonesIn(simulator).map(({ name: domain, rows }) => ({
      domain,
      rows: rows.map(({ host, kind, data, seconds }) => ({
        name: host,
        type: kind,
        value: data,
        ttl: seconds,
      })),
    })),
  seed: (simulator, name, rows) => void simulator.seed(acme, { zones: [{ name, rows: rows.map(acmeRow) }] }),
  edit(simulator, name, remove, add) {
    const { rows } = zonesIn(simulator).find((zone) => zone.name === name)!;
    const isGone = (row: AcmeSimZone["rows"][number]) =>
      remove.some(({ name: host, type, value }) => {
        const is = acmeRow({ name: host, type, value });
        return row.host === is.host && row.kind === is.kind && row.data === is.data;
      });
    const left = rows.filter((row) => !isGone(row));
    simulator.seed(acme, { zones: [{ name, rows: [...left, ...add.map(acmeRow)] }] });
  },
  removeZone: (simulator, name) => void simulator.seed(acme, { removed: [name] }),
};
