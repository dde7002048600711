import { ReverseDns } from "../../../index";
import type { Simulator } from "../../../simulator";

/** An address of the demo account at a vendor, and how to look at and change its name behind the back. */
export interface Place {
  title: string;
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
  /** The address as a user may write it. */
  ip: string;
  canonical: string;
  otherNotation: string;
  ptrName: string;
  /** An address of the account next to it. */
  neighbour: string;
  endpoint: string;
  /** Brings the account up beyond the demo. */
  prepare?(simulator: Simulator): void;
  /** The name as the simulator holds it. */
  nameOf(simulator: Simulator, address: string): string;
  /** Somebody sets a name in the vendor's panel; "" takes it away. */
  setOutside(simulator: Simulator, address: string, name: string): void;
  /** The address leaves the account. */
  takeAway(simulator: Simulator): void;
}

interface Address {
  address: string;
  reverse: string;
}

const panelName =
  (vendor: string): Place["nameOf"] =>
  (simulator, address) => {
    const { servers } = simulator.inspect(vendor) as {
      servers: { ips: { ipv4: Address | null; ipv6: Address | null }[] }[];
    };
    const rows = servers.flatMap(({ ips }) => ips.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]));
    return rows.find((row) => row?.address === address)?.reverse ?? "";
  };

const panelSet =
  (vendor: string): Place["setOutside"] =>
  (simulator, ip, reverse) =>
    void simulator.seed(vendor, { setReverse: [{ ip, reverse }] });

const artnetName: Place["nameOf"] = (simulator, address) => {
  const { subnetworks } = simulator.inspect("artnet") as {
    subnetworks: { subclasses: { ptrs: Record<string, string> }[] }[];
  };
  return (
    subnetworks.flatMap(({ subclasses }) => subclasses.map(({ ptrs }) => ptrs[address])).find(Boolean) ?? ""
  );
};

const gigacloudName: Place["nameOf"] = (simulator, address) => {
  const { services } = simulator.inspect("gigacloud") as {
    services: { ips: { ipaddress: string; ptrcontent: string }[] }[];
  };
  return services.flatMap(({ ips }) => ips).find(({ ipaddress }) => ipaddress === address)?.ptrcontent ?? "";
};

const i3dName: Place["nameOf"] = (simulator, address) =>
  (simulator.inspect("i3d") as { rdns: Record<string, string> }).rdns[address] ?? "";

const setArtnet =
  (cidr: string): Place["setOutside"] =>
  (simulator, ip, name) =>
    void simulator.seed("artnet", { subnetworks: [{ cidr, ptrs: { [ip]: name } }] });

const setI3d: Place["setOutside"] = (simulator, ip, hostname) =>
  void simulator.seed("i3d", { setRdns: [{ ip, hostname }] });

const prepareI3d = (simulator: Simulator) =>
  void simulator.seed("i3d", {
    hosts: [
      { id: 7001, ipAddresses: ["198.51.100.70", "198.51.100.71", "2001:db8:7::1", "2001:db8:7::2"] },
      { id: 7002, ipAddresses: ["198.51.100.72"] },
    ],
    colocations: [
      {
        id: 1201,
        ranges: ["203.0.113.64/29", "2001:db8:9::/64"],
        customRanges: ["203.0.113.80-203.0.113.90"],
      },
    ],
  });

const gigacloudSet =
  (id: string): Place["setOutside"] =>
  (simulator, ipaddress, ptrcontent) =>
    void simulator.seed("gigacloud", { services: [{ id, ips: [{ ipaddress, ptrcontent }] }] });

/** One address a vendor and family. */
export const places: Place[] = [
  {
    title: "gigahost IPv4",
    vendor: "gigahost",
    ip: "192.0.2.20",
    canonical: "192.0.2.20",
    otherNotation: " 192.0.2.20 ",
    ptrName: "20.2.0.192.in-addr.arpa",
    neighbour: "192.0.2.10",
    endpoint: "PUT /servers/{id}/reverse",
    nameOf: panelName("gigahost"),
    setOutside: panelSet("gigahost"),
    takeAway: (simulator) => void simulator.seed("gigahost", { removeServers: ["2202"] }),
  },
  {
    title: "gigahost IPv6",
    vendor: "gigahost",
    ip: "2001:DB8:1:0::20",
    canonical: "2001:db8:1::20",
    otherNotation: "2001:0db8:0001:0000:0000:0000:0000:0020",
    ptrName: "0.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.1.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    neighbour: "192.0.2.20",
    endpoint: "PUT /servers/{id}/reverse",
    nameOf: panelName("gigahost"),
    setOutside: panelSet("gigahost"),
    takeAway: (simulator) => void simulator.seed("gigahost", { removeServers: ["2202"] }),
  },
  {
    title: "terrahost IPv4",
    vendor: "terrahost",
    ip: "203.0.113.10",
    canonical: "203.0.113.10",
    otherNotation: "203.0.113.10 ",
    ptrName: "10.113.0.203.in-addr.arpa",
    neighbour: "203.0.113.25",
    endpoint: "PUT /servers/{id}/reverse",
    nameOf: panelName("terrahost"),
    setOutside: panelSet("terrahost"),
    takeAway: (simulator) => void simulator.seed("terrahost", { removeServers: ["3301"] }),
  },
  {
    title: "artnet IPv4",
    vendor: "artnet",
    ip: "198.51.100.10",
    canonical: "198.51.100.10",
    otherNotation: "198.51.100.10 ",
    ptrName: "10.100.51.198.in-addr.arpa",
    neighbour: "198.51.100.9",
    endpoint: "rev-dns/edit",
    nameOf: artnetName,
    setOutside: setArtnet("198.51.100.8/29"),
    takeAway: (simulator) =>
      void simulator.seed("artnet", { subnetworks: [{ cidr: "198.51.100.8/29", removed: true }] }),
  },
  {
    title: "artnet IPv6",
    vendor: "artnet",
    ip: "2001:db8:4::25",
    canonical: "2001:db8:4::25",
    otherNotation: "2001:DB8:4:0:0:0:0:25",
    ptrName: "5.2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.4.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    neighbour: "2001:db8:4::26",
    endpoint: "rev-dns/edit",
    nameOf: artnetName,
    setOutside: setArtnet("2001:db8:4::/64"),
    takeAway: (simulator) =>
      void simulator.seed("artnet", { subnetworks: [{ cidr: "2001:db8:4::/64", removed: true }] }),
  },
  {
    title: "gigacloud IPv4",
    vendor: "gigacloud",
    ip: "203.0.113.102",
    canonical: "203.0.113.102",
    otherNotation: "203.0.113.102 ",
    ptrName: "102.113.0.203.in-addr.arpa",
    neighbour: "203.0.113.101",
    endpoint: "POST /service/{id}/rdns",
    nameOf: gigacloudName,
    setOutside: gigacloudSet("33301"),
    takeAway: (simulator) => void simulator.seed("gigacloud", { services: [{ id: "33301", removed: true }] }),
  },
  {
    title: "gigacloud IPv6",
    vendor: "gigacloud",
    ip: "2001:db8:5:0:0::101",
    canonical: "2001:db8:5::101",
    otherNotation: "2001:DB8:5::0101",
    ptrName: "1.0.1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.5.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    neighbour: "203.0.113.101",
    endpoint: "POST /service/{id}/rdns",
    nameOf: gigacloudName,
    setOutside: gigacloudSet("33301"),
    takeAway: (simulator) => void simulator.seed("gigacloud", { services: [{ id: "33301", removed: true }] }),
  },
  {
    title: "i3d host",
    vendor: "i3d",
    ip: "198.51.100.72",
    canonical: "198.51.100.72",
    otherNotation: " 198.51.100.72",
    ptrName: "72.100.51.198.in-addr.arpa",
    neighbour: "198.51.100.71",
    endpoint: "PUT /host/{id}/network/rdns/{ip}",
    prepare: prepareI3d,
    nameOf: i3dName,
    setOutside: setI3d,
    takeAway: (simulator) => void simulator.seed("i3d", { hosts: [{ id: 7002, ipAddresses: [] }] }),
  },
  {
    title: "i3d host IPv6",
    vendor: "i3d",
    ip: "2001:db8:7::2",
    canonical: "2001:db8:7::2",
    otherNotation: "2001:db8:7:0:0:0:0:2",
    ptrName: "2.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.7.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa",
    neighbour: "2001:db8:7::1",
    endpoint: "PUT /host/{id}/network/rdns/{ip}",
    prepare: prepareI3d,
    nameOf: i3dName,
    setOutside: setI3d,
    takeAway: (simulator) =>
      void simulator.seed("i3d", { hosts: [{ id: 7001, ipAddresses: ["198.51.100.70"] }] }),
  },
  {
    title: "i3d colocation",
    vendor: "i3d",
    ip: "203.0.113.66",
    canonical: "203.0.113.66",
    otherNotation: "203.0.113.66 ",
    ptrName: "66.113.0.203.in-addr.arpa",
    neighbour: "203.0.113.67",
    endpoint: "PUT /colocation/{id}/network/rdns/{ip}",
    prepare: prepareI3d,
    nameOf: i3dName,
    setOutside: setI3d,
    takeAway: () => undefined,
  },
];

/** A program with names by address. */
export function namesAt(
  vendor: Place["vendor"],
  names: Record<string, string>,
  more: object = {},
): () => Record<string, unknown> {
  return () => {
    const made = Object.entries(names).map(([ip, hostname]) => {
      return new ReverseDns(`ptr-${ip.trim()}`, { vendor, ip, hostname, ...more });
    });
    return { ptrName: made[0]?.ptrName, previousHostname: made[0]?.previousHostname };
  };
}
