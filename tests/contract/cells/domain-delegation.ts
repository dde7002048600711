import { DomainDelegation, type DomainDelegationArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

type Registrar = "gigahost" | "artnet";

/** The vendors' own name servers, which domains have before any program. */
const own: Record<Registrar, string[]> = {
  gigahost: ["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"],
  artnet: ["ns1.artnet.pl", "ns2.artnet.pl"],
};
const ids: Record<string, number> = { "example.com": 4104, "example.org": 4105 };

/** Two domains at each vendor. */
function seed(simulator: Simulator): void {
  for (const [name, id] of Object.entries(ids)) {
    simulator.seed("gigahost", { zones: [{ name, registered: true }] });
    simulator.seed("artnet", {
      services: [{ id, type: "domain", name, domain: { manageable: true, dns_servers: own.artnet } }],
    });
  }
}

/** `artnet example.com ns1.example.net ns2.example.net` of every domain that is not with the vendor's own servers. */
function delegationsAt(simulator: Simulator): string[] {
  const { zones } = simulator.inspect("gigahost") as { zones: { name: string; nameservers: string[] }[] };
  const { services } = simulator.inspect("artnet") as {
    services: { name: string; domain?: { dns_servers?: string[] } }[];
  };
  return [
    ...zones.map(({ name, nameservers }) => ["gigahost", name, ...nameservers]),
    ...services.map(({ name, domain }) => ["artnet", name, ...(domain?.dns_servers ?? [])]),
  ]
    .filter(([vendor, , ...servers]) => servers.join(" ") !== own[vendor as Registrar].join(" "))
    .map((parts) => parts.join(" "));
}

const nameServers = ["ns1.example.net", "ns2.example.net"];
const at = (vendor: Registrar, domain = "example.com", servers = nameServers) => [
  [vendor, domain, ...servers].join(" "),
];

/** Somebody gives the domain back to the vendor's own name servers. */
const back: Record<Registrar, (simulator: Simulator) => void> = {
  gigahost: (simulator) =>
    void simulator.seed("gigahost", { zones: [{ name: "example.com", external: false }] }),
  artnet: (simulator) =>
    void simulator.seed("artnet", {
      services: [{ id: 4104, domain: { manageable: true, dns_servers: own.artnet } }],
    }),
};

const gone: Record<Registrar, (simulator: Simulator) => void> = {
  gigahost: (simulator) => void simulator.seed("gigahost", { removeZones: ["example.com"] }),
  artnet: (simulator) => void simulator.seed("artnet", { services: [{ id: 4104, removed: true }] }),
};

function cellAt(vendor: Registrar): Cell {
  const elsewhere = vendor === "gigahost" ? "artnet" : "gigahost";
  return {
    kind: "DomainDelegation",
    vendor,
    seed,
    declare: (name, args) => new DomainDelegation(name, args as DomainDelegationArgs),
    args: { vendor, domain: "example.com", nameServers, onDestroy: "restore" },
    at: delegationsAt,
    declared: at(vendor),
    outside: [{ edit: back[vendor], drift: ["nameServers"], healed: "in place" }],
    changes: {
      vendor: { to: { vendor: elsewhere }, how: "replaced", at: at(elsewhere) },
      domain: [
        { to: { domain: "example.org" }, how: "replaced", at: at(vendor, "example.org") },
        { to: { domain: "Example.COM." }, how: "nothing" },
      ],
      nameServers: [
        {
          to: { nameServers: [...nameServers].reverse() },
          how: "in place",
          at: at(vendor, "example.com", [...nameServers].reverse()),
        },
        { to: { nameServers: ["NS1.example.net.", "ns2.example.net"] }, how: "nothing" },
      ],
      onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: at(vendor) },
    },
    disappears: {
      edit: gone[vendor],
      back: seed,
    },
    unowned: "taken in",
    adopt: { before: () => undefined },
    bad: [
      { args: { domain: "com" }, message: /property domain.*is not a domain/s },
      { args: { nameServers: ["ns1.example.net"] }, message: /property nameServers.*at least two/s },
      {
        args: { nameServers: ["ns1.example.net", "192.0.2.1"] },
        message: /nameServers\[1\].*is an address/s,
      },
      {
        args: { nameServers: ["ns1.example.net", "NS1.example.net."] },
        message: /nameServers\[1\].*is there twice/s,
      },
    ],
    creates: vendor === "gigahost" ? "PUT /dns/zones/{id}/nameservers" : "domain/edit-dns-servers",
  };
}

export const delegations: Cell[] = [cellAt("gigahost"), cellAt("artnet")];
