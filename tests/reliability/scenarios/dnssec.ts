import type { Scenario, Version } from "./scenario";

/** DNSSEC of one of two domains, beside one that somebody else has signed; one of them was signed before. */
function domains(): Scenario {
  const version = (domain: string, onDestroy = "restore"): Version => ({
    program: [{ name: "signed", kind: "Dnssec", args: { zone: `gigahost:${domain}`, onDestroy } }],
    objects: ["before.no", domain].sort(),
  });
  return {
    kind: "Dnssec",
    vendor: "gigahost",
    seed: (simulator) =>
      void simulator.seed("gigahost", {
        zones: [
          { name: "before.no", registered: true, dnssec: true },
          { name: "one.no", registered: true },
          { name: "two.no", registered: true },
        ],
      }),
    objects: (simulator) => {
      const { zones } = simulator.inspect("gigahost") as { zones: { name: string; dnssec: boolean }[] };
      return zones.flatMap(({ name, dnssec }) => (dnssec ? [name] : []));
    },
    versions: {
      none: { program: [], objects: ["before.no"] },
      first: version("one.no"),
      updated: version("one.no", "keep"),
      replaced: version("two.no"),
    },
  };
}

export const dnssecs: Scenario[] = [domains()];
