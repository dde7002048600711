import type { Simulator } from "../../../simulator";
import type { Scenario, Version } from "./scenario";

type Registrar = "gigahost" | "artnet";

const own: Record<Registrar, string[]> = {
  gigahost: ["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"],
  artnet: ["ns1.artnet.pl", "ns2.artnet.pl"],
};
const ids: Record<string, number> = { "one.example": 4104, "two.example": 4105 };

const seeds: Record<Registrar, (simulator: Simulator, domain: string) => void> = {
  gigahost: (simulator, name) => void simulator.seed("gigahost", { zones: [{ name, registered: true }] }),
  artnet: (simulator, name) =>
    void simulator.seed("artnet", {
      services: [
        { id: ids[name], type: "domain", name, domain: { manageable: true, dns_servers: own.artnet } },
      ],
    }),
};

const reads: Record<Registrar, (simulator: Simulator) => string[][]> = {
  gigahost: (simulator) =>
    (simulator.inspect("gigahost").zones as { name: string; nameservers: string[] }[]).map(
      ({ name, nameservers }) => [name, ...nameservers],
    ),
  artnet: (simulator) =>
    (simulator.inspect("artnet").services as { name: string; domain: { dns_servers: string[] } }[]).map(
      ({ name, domain }) => [name, ...domain.dns_servers],
    ),
};

/** Name servers of one of two domains, which are with the vendor's own before and after. */
function delegation(vendor: Registrar): Scenario {
  const version = (at: Record<string, string[]>): Version => ({
    program: Object.entries(at).map(([domain, nameServers]) => ({
      name: "moved",
      kind: "DomainDelegation",
      args: { vendor, domain, nameServers, onDestroy: "restore" },
    })),
    objects: Object.keys(ids).map((domain) => [domain, ...(at[domain] ?? own[vendor])].join(" ")),
  });
  return {
    kind: "DomainDelegation",
    vendor,
    seed: (simulator) => Object.keys(ids).forEach((domain) => seeds[vendor](simulator, domain)),
    objects: (simulator) => reads[vendor](simulator).map((parts) => parts.join(" ")),
    versions: {
      none: version({}),
      first: version({ "one.example": ["a.example.net", "b.example.net"] }),
      updated: version({ "one.example": ["b.example.net", "c.example.net"] }),
      replaced: version({ "two.example": ["a.example.net", "b.example.net"] }),
    },
  };
}

export const delegations: Scenario[] = [delegation("gigahost"), delegation("artnet")];
