import { ReverseDns, type ReverseDnsArgs } from "../../../index";
import { demo, Simulator } from "../../../simulator";
import { type Place, places } from "../../resources/reverse-dns/places";
import type { Cell, Change } from "../cell";

const networks = { gigahost: "2001:db8:100::/48", terrahost: "2001:db8:300::/48" } as const;
type PanelVendor = keyof typeof networks;
const host = "host.example.net";
const nameserver = "ns1.example.net";

function seed(simulator: Simulator): void {
  demo(simulator);
  for (const place of places) place.prepare?.(simulator);
  simulator.seed("terrahost", { servers: [{ id: "3301", subnets: [networks.terrahost] }] });
}

const addresses = places.flatMap((place) =>
  [place.canonical, place.neighbour].map((address) => ({ ...place, address })),
);

/** Every name that is set, by vendor and address or network. */
function namesAt(simulator: Simulator): Record<string, string> {
  const names = addresses.map(
    ({ vendor, address, nameOf }) => [`${vendor} ${address}`, nameOf(simulator, address)] as const,
  );
  const delegated = (Object.keys(networks) as PanelVendor[]).flatMap((vendor) => {
    const servers = simulator.inspect(vendor).servers as {
      subnets: { cidr: string; nameserver: string }[];
    }[];
    return servers.flatMap(({ subnets }) =>
      subnets.map((subnet) => [`${vendor} ${subnet.cidr}`, subnet.nameserver] as const),
    );
  });
  return Object.fromEntries([...names, ...delegated].filter(([, name]) => name !== ""));
}

const initially = (() => {
  const account = new Simulator();
  seed(account);
  return namesAt(account);
})();
const withName = (vendor: string, address: string, name: string) => ({
  ...initially,
  [`${vendor} ${address}`]: name,
});

/** Who has the address, as each vendor's argument names it. */
const owners: Record<string, object> = {
  "gigahost IPv4": { serverId: "2202" },
  "gigahost IPv6": { serverId: 2202 },
  "terrahost IPv4": { serverId: "3301" },
  "gigacloud IPv4": { serviceId: "33301" },
  "gigacloud IPv6": { serviceId: 33301 },
  "i3d host": { serverId: 7002 },
  "i3d host IPv6": { serverId: "7001" },
  "i3d colocation": { colocationId: 1201 },
};

function ownerChanges(owner: object = {}): Record<string, Change> {
  return Object.fromEntries(
    Object.entries(owner).map(([name, id]) => [
      name,
      { to: { [name]: id as unknown }, how: "in place" } as const,
    ]),
  );
}

/** From an address to the network of the same vendor, where it has them. */
function networkChanges(vendor: string): Record<string, Change> {
  const network = networks[vendor as PanelVendor] as string | undefined;
  if (!network) return {};
  const to = { ip: undefined, hostname: undefined, subnet: network, nameserver };
  return { subnet: { to, how: "replaced", also: ["ip"], at: withName(vendor, network, nameserver) } };
}

function addressCell(place: Place): Cell {
  const { vendor, title, ip, canonical, neighbour, otherNotation, endpoint } = place;
  const elsewhere = places.find((other) => other.vendor !== vendor)!;
  return {
    kind: "ReverseDns",
    vendor,
    title: title.slice(vendor.length + 1),
    seed,
    declare: (name, args) => new ReverseDns(name, args as ReverseDnsArgs),
    args: { vendor, ip, hostname: host },
    at: namesAt,
    declared: withName(vendor, canonical, host),
    outside: [
      {
        edit: (simulator) => place.setOutside(simulator, canonical, "outside.example.net"),
        drift: ["hostname"],
        healed: "in place",
      },
    ],
    changes: {
      vendor: {
        to: { vendor: elsewhere.vendor, ip: elsewhere.ip },
        how: "replaced",
        also: ["ip"],
        at: withName(elsewhere.vendor, elsewhere.canonical, host),
      },
      ip: [
        { to: { ip: neighbour }, how: "replaced", at: withName(vendor, neighbour, host) },
        { to: { ip: otherNotation }, how: "nothing" },
      ],
      hostname: [
        {
          to: { hostname: "other.example.net" },
          how: "in place",
          at: withName(vendor, canonical, "other.example.net"),
        },
        { to: { hostname: "HOST.example.net." }, how: "nothing" },
      ],
      ...networkChanges(vendor),
      ...ownerChanges(owners[title]),
    },
    disappears: { edit: (simulator) => place.setOutside(simulator, canonical, "") },
    unowned: "taken in",
    adopt: { before: (simulator) => place.setOutside(simulator, canonical, host) },
    bad: [
      { args: { ip: "192.0.2.300" }, message: /property ip/ },
      { args: { hostname: "" }, message: /property hostname.*is not a host name/s },
    ],
    creates: endpoint,
  };
}

function networkCell(vendor: PanelVendor): Cell {
  const subnet = networks[vendor];
  const delegate = (to: string) => (simulator: Simulator) =>
    void simulator.seed(vendor, { setReverse: [{ subnet, nameserver: to }] });
  const other = vendor === "gigahost" ? "terrahost" : "gigahost";
  const address = places.find((place) => place.vendor === vendor)!;
  return {
    kind: "ReverseDns",
    vendor,
    title: "delegation",
    seed,
    declare: (name, args) => new ReverseDns(name, args as ReverseDnsArgs),
    args: { vendor, subnet, nameserver },
    at: namesAt,
    declared: withName(vendor, subnet, nameserver),
    outside: [{ edit: delegate("ns9.example.net"), drift: ["nameserver"], healed: "in place" }],
    changes: {
      vendor: {
        to: { vendor: other, subnet: networks[other] },
        how: "replaced",
        also: ["subnet"],
        at: withName(other, networks[other], nameserver),
      },
      subnet: { to: { subnet: subnet.toUpperCase() }, how: "nothing" },
      nameserver: {
        to: { nameserver: "ns2.example.net" },
        how: "in place",
        at: withName(vendor, subnet, "ns2.example.net"),
      },
      ip: {
        to: { subnet: undefined, nameserver: undefined, ip: address.ip, hostname: host },
        how: "replaced",
        also: ["subnet"],
        at: withName(vendor, address.canonical, host),
      },
      serverId: { to: { serverId: vendor === "gigahost" ? "2201" : "3301" }, how: "in place" },
    },
    disappears: { edit: delegate("") },
    unowned: "taken in",
    adopt: { before: delegate(nameserver) },
    bad: [
      { args: { subnet: "192.0.2.0/24" }, message: /property subnet/ },
      { args: { hostname: host }, message: /give either ip and hostname, or subnet and nameserver/ },
    ],
    creates: "PUT /servers/{id}/reverse",
  };
}

export const reverseNames: Cell[] = [
  ...places.map(addressCell),
  networkCell("gigahost"),
  networkCell("terrahost"),
];
