/**
 * A vendor that does not exist, as somebody who follows "A vendor" in CONTRIBUTING.md would add it: new files, and lines
 * in existing ones. Its API is an object in memory.
 */

/** New files. */
export const added: Record<string, string> = {
  "sdk/acme/client.ts": `
/** A row as Acme has it. */
export interface AcmeRow { host: string; kind: string; data: string; seconds: number }

const zones = new Map<string, AcmeRow[]>([["example.test", []]]);

/** Acme's DNS. */
export class AcmeClient {
  readonly calls: string[] = [];
  constructor(readonly credentials: { apiKey: string }) {}
  identity(): Promise<{ id: string }> {
    return Promise.resolve({ id: "1" });
  }
  rows(domain: string): Promise<AcmeRow[] | undefined> {
    this.calls.push("rows");
    return Promise.resolve(zones.get(domain)?.map((row) => ({ ...row })));
  }
  save(domain: string, rows: AcmeRow[]): Promise<void> {
    this.calls.push("save");
    zones.set(domain, rows.map((row) => ({ ...row })));
    return Promise.resolve();
  }
  domains(): Promise<string[]> {
    return Promise.resolve([...zones.keys()]);
  }
}
`,
  "sdk/acme/index.ts": `export { AcmeClient, type AcmeRow } from "./client";\n`,
  "resources/dns/acme-zone.ts": `
import { type CallOptions, RackformError } from "../../sdk/core";
import type { AcmeClient, AcmeRow } from "../../sdk/acme";
import type { Call } from "../contract/run";
import { type LiveRow, type Row, sameRow } from "./row";
import type { Decide, ZoneRows } from "./zone-rows";

/** Acme writes a zone as a whole. */
class AcmeZone implements ZoneRows {
  constructor(private readonly client: AcmeClient, private readonly domain: string) {}

  async read(_: CallOptions): Promise<readonly LiveRow[]> {
    const rows = await this.client.rows(this.domain);
    if (!rows) throw new RackformError({ kind: "not-found", vendor: "acme", message: \`there is no zone \${this.domain}\` });
    return rows.map((wire) => ({ name: wire.host, type: wire.kind, content: wire.data, ttl: wire.seconds, wire }));
  }

  confirm(limits: CallOptions): Promise<readonly LiveRow[]> {
    return this.read(limits);
  }

  async edit(decide: Decide, limits: CallOptions): Promise<readonly LiveRow[]> {
    const live = await this.read(limits);
    const changes = decide(live);
    if (changes.length === 0) return live;
    const left = live.filter((row) => !changes.some(({ remove }) => remove && sameRow(remove, row)));
    await this.client.save(this.domain, [...left, ...changes.flatMap(({ add }) => add ?? [])].map(wireOf));
    return this.read(limits);
  }
}

function wireOf({ name, type, content, ttl }: Row): AcmeRow {
  return { host: name, kind: type, data: content, seconds: ttl };
}

export function openAcmeZone(call: Call, domain: string): ZoneRows {
  const account = call.run.account("acme");
  return account.share(\`zone \${domain}\`, () => new AcmeZone(account.client, domain));
}
`,
  "resources/dns-zone/acme.ts": `
import { RackformError } from "../../sdk/core";
import type { ZoneDriver } from "./driver";

const readOnly = () => Promise.reject(new RackformError({ kind: "permission", vendor: "acme", message: "zones are made in the panel" }));

/** Zones are made in Acme's panel; here they are only found. */
export const acmeZones: ZoneDriver = {
  async find(call, domain) {
    const domains = await call.run.account("acme").client.domains();
    return domains.includes(domain) ? { zoneId: domain, domain, protected: true, fixed: {} } : undefined;
  },
  forget: () => undefined,
  existsById: () => Promise.resolve(false),
  create: readOnly,
  details: () => Promise.resolve({ nameservers: [] }),
  rowsBeyond: () => Promise.resolve([]),
  setAutoRenew: readOnly,
  delete: readOnly,
};
`,
  "simulator/acme/index.ts": `
import type { VendorFactory } from "../core";

interface SimZone { domain: string; rows: object[] }

/** Acme's API, from docs/facts/acme.md. */
export const createAcme: VendorFactory = () => {
  const zones: SimZone[] = [];
  return {
    vendor: "acme",
    basePath: "/acme",
    options: {},
    endpointOf: ({ method, path }) => \`\${method} \${path}\`,
    isWrite: ({ method }) => method !== "GET",
    handle: () => ({ status: 200, body: zones }),
    seed: ({ zones: more = [] }) => void zones.push(...(more as SimZone[])),
    inspect: () => ({ zones: structuredClone(zones) }),
    reset: () => void zones.splice(0),
    credentials: () => ({ ACME_API_KEY: "key" }),
  };
};
`,
  "cli/inventory/acme.ts": `
import type { Call } from "../../resources/contract/run";
import { everything, type InventoryItem, wanted, type Wants } from "./item";
import { zoneItems } from "./zones";

/** Everything at Acme. */
export async function* acmeInventory(call: Call, wants: Wants = everything): AsyncGenerator<InventoryItem> {
  const domains = await call.run.account("acme").client.domains();
  const zones = domains.map((domain) => ({ inputs: { vendor: "acme" as const, domain }, hasOwnRows: true }));
  yield* wanted(zoneItems(call, zones), wants);
}
`,
};

/** Lines added to existing files: after each anchor comes its text. */
export const extended: Record<string, [anchor: string, text: string][]> = {
  "resources/contract/vendors.ts": [
    [
      'import type { ArtnetClient } from "../../sdk/artnet";\n',
      'import type { AcmeClient } from "../../sdk/acme";\n',
    ],
    ["  gigacloud: GigacloudClient;\n", "  acme: AcmeClient;\n"],
    ['  "gigacloud",\n', '  "acme",\n'],
  ],
  "provider/configuration.ts": [
    ['    baseUrl: ["GIGACLOUD_BASE_URL"],\n  },\n', '  acme: { apiKey: ["ACME_API_KEY"] },\n'],
    ['  gigacloud: [["username", "password"]],\n', '  acme: [["apiKey"]],\n'],
    ['  gigacloud: "https://my.gigacloud.ua/api",\n', '  acme: "https://api.acme.test",\n'],
  ],
  "provider/clients.ts": [
    [
      "const makers: { [V in VendorName]: Make<V> } = {\n",
      '  acme: (config) => {\n    const { AcmeClient } = require("../sdk/acme") as typeof import("../sdk/acme");\n    need("acme", config);\n    return new AcmeClient({ apiKey: config.apiKey! });\n  },\n',
    ],
  ],
  "resources/dns/limits.ts": [
    [
      "export const dnsLimits: Record<DnsVendor, DnsLimits> = {\n",
      '  acme: { types: ["A", "TXT"], minTtl: 60, maxTtl: 86400, noNullTarget: [], emptyText: false, blanksAtEnds: false, blanksInCaa: false, single: [], oneTtl: false, apexIsTheVendors: ["SOA", "NS"] },\n',
    ],
    ['export const dnsVendors = ["gigahost", "artnet"', ', "acme"'],
  ],
  "resources/dns/list-account.ts": [
    ["  artnet: async () => undefined,\n", "  acme: async () => undefined,\n"],
  ],
  "resources/dns/drivers.ts": [
    ['import { openArtnetZone } from "./artnet-zone";\n', 'import { openAcmeZone } from "./acme-zone";\n'],
    ["artnet: openArtnetZone", ", acme: openAcmeZone"],
  ],
  "resources/dns-zone/kind.ts": [
    ['import { artnetZones } from "./artnet";\n', 'import { acmeZones } from "./acme";\n'],
    ["artnet: artnetZones", ", acme: acmeZones"],
  ],
  "reference/vendors.ts": [
    [
      '  gigacloud: { title: "GigaCloud", className: "Gigacloud" },\n',
      '  acme: { title: "Acme", className: "Acme" },\n',
    ],
  ],
  "sdk/index.ts": [
    [
      "/** Typed clients for the five vendors' APIs, usable without Pulumi. */\n",
      'export * as acme from "./acme";\nexport { AcmeClient } from "./acme";\n',
    ],
  ],
  "simulator/core/types.ts": [
    ['readonly vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud"', ' | "acme"'],
  ],
  "simulator/vendors.ts": [
    ['import { createArtnet } from "./artnet";\n', 'import { createAcme } from "./acme";\n'],
    ["  gigacloud: createGigacloud,\n", "  acme: createAcme,\n"],
  ],
  "simulator/demo.ts": [
    [
      "const accounts: Record<VendorName, Record<string, unknown>> = {\n",
      '  acme: { zones: [{ domain: "example.test", rows: [] }] },\n',
    ],
  ],
  "cli/inventory/index.ts": [
    ['import { artnetInventory } from "./artnet";\n', 'import { acmeInventory } from "./acme";\n'],
    ["  gigacloud: gigacloudInventory,\n", "  acme: acmeInventory,\n"],
  ],
  "cli/doctor/vendor-read.ts": [
    [
      "export const reads: { [V in VendorName]: Read<V> } = {\n",
      '  acme: async (client) => count((await client.domains()).length, "zone"),\n',
    ],
  ],
};

/** What the new vendor's record goes through, run in the copy: every step of a lifecycle, its outcome as JSON. */
export const life = `
import { inventories } from "./cli/inventory";
import { handlers } from "./resources/handlers";
import { ProcessRun } from "./provider/process-run";
import { AcmeClient } from "./sdk";
import { demo, Simulator } from "./simulator";

const run = () => new ProcessRun(() => undefined, { ACME_API_KEY: "key" }, () => undefined);
const handler = handlers.DnsRecord!;
const call = () => ({ run: run(), limits: { deadline: Date.now() + 10_000 } });
const args = { zone: "acme:example.test", name: "www", type: "A", value: "192.0.2.1", ttl: 300 };

async function main(): Promise<void> {
  const bad = handler.check({ news: { ...args, type: "CAA", value: '0 issue "ca.test"' } }, run()).failures;
  const { inputs, failures } = handler.check({ news: args }, run());
  const { id, outputs } = await handler.create({ inputs }, call());
  const read = await handler.read({ id, outputs }, call());
  const again = handler.diff({ id, outputs: read!.outputs, news: inputs }, run());
  const changed = handler.check({ news: { ...args, value: "192.0.2.2" } }, run()).inputs;
  const diff = handler.diff({ id, outputs, news: changed }, run());
  const updated = await handler.update({ id, outputs, news: changed }, call());
  const rows = await run().account("acme").client.rows("example.test");
  const items: string[] = [];
  for await (const { object } of inventories.acme(call())) items.push(object);
  const simulator = new Simulator({ vendors: ["acme"] });
  demo(simulator);
  const hasClient = run().account("acme").client instanceof AcmeClient;
  await handler.delete({ id, outputs: updated.outputs }, call());
  const gone = await handler.read({ id, outputs: updated.outputs }, call());
  console.log(JSON.stringify({ bad, failures, id, fqdn: outputs.fqdn, again: again.changed, diff, rows, items, hasClient, simulated: simulator.inspect("acme"), gone: gone ?? null }));
}

void main();
`;
