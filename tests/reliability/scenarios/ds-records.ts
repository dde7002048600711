import type { Scenario, Version } from "./scenario";

interface Ds {
  keyTag: number;
  alg: number;
}

const record = (keyTag: number) => ({ keyTag, algorithm: 13, digestType: 2, digest: "ab".repeat(32) });
const theirs = { keyTag: 1, alg: 8, digestType: 1, digest: "cd".repeat(20) };

/** DS records of one of two domains; each had one of somebody else's before. */
function lists(): Scenario {
  const version = (at: Record<string, number[]>): Version => ({
    program: Object.entries(at).map(([domain, tags]) => ({
      name: "list",
      kind: "DsRecords",
      args: { zone: `gigahost:${domain}`, records: tags.map(record) },
    })),
    objects: ["one.no", "two.no"].flatMap((domain) =>
      (at[domain] ?? [theirs.keyTag]).map((tag) => `${domain} ${tag}`),
    ),
  });
  return {
    kind: "DsRecords",
    vendor: "gigahost",
    seed: (simulator) =>
      void simulator.seed("gigahost", {
        zones: ["one.no", "two.no"].map((name) => ({
          name,
          registered: true,
          external: true,
          externalDs: [theirs],
        })),
      }),
    objects: (simulator) => {
      const { zones } = simulator.inspect("gigahost") as { zones: { name: string; externalDs: Ds[] }[] };
      return zones.flatMap(({ name, externalDs }) => externalDs.map(({ keyTag }) => `${name} ${keyTag}`));
    },
    versions: {
      none: version({}),
      first: version({ "one.no": [11, 12] }),
      updated: version({ "one.no": [12] }),
      replaced: version({ "two.no": [11, 12] }),
    },
  };
}

export const dsRecordLists: Scenario[] = [lists()];
