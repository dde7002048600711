import { DnsZone, type DnsZoneArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface GigahostZone {
  name: string;
  type: string;
  records: { name: string; type: string }[];
}
interface ArtnetZone {
  domain: string;
  type: string;
  master_nameserver?: string;
}

/** Zones at both vendors, the vendors' own rows left out: `gigahost example.no NATIVE`. */
function zonesAt(simulator: Simulator): string[] {
  const gigahost = simulator.inspect("gigahost").zones as GigahostZone[];
  const artnet = simulator.inspect("artnet").zones as ArtnetZone[];
  return [
    ...gigahost.map(({ name, type, records }) => {
      const own = records.filter((row) => row.name !== "@" || (row.type !== "SOA" && row.type !== "NS"));
      return ["gigahost", name, type, ...own.map((row) => `${row.name}/${row.type}`)].join(" ");
    }),
    ...artnet.map(({ domain, type, master_nameserver }) =>
      ["artnet", domain, type, master_nameserver].filter(Boolean).join(" "),
    ),
  ];
}

const declare = (name: string, args: object) => new DnsZone(name, args as DnsZoneArgs);
const badDomain = { args: { domain: "example" }, message: /property domain.*"example\\?" is not a domain/s };

const transfer = { transferDomain: true, authCode: "code-9911" };

const gigahost: Cell = {
  kind: "DnsZone",
  vendor: "gigahost",
  declare,
  args: { vendor: "gigahost", domain: "example.no" },
  at: zonesAt,
  declared: ["gigahost example.no NATIVE"],
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("gigahost", { zones: [{ name: "example.no", type: "MASTER" }] }),
      drift: ["type"],
      healed: "replaced",
    },
  ],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "replaced", also: ["type"], at: ["artnet example.no primary"] },
    domain: [
      { to: { domain: "example.com" }, how: "replaced", at: ["gigahost example.com NATIVE"] },
      { to: { domain: "EXAMPLE.no." }, how: "nothing" },
    ],
    type: { to: { type: "MASTER" }, how: "replaced", at: ["gigahost example.no MASTER"] },
    defaultRecords: { to: { defaultRecords: true }, how: "in place" },
    zoneFile: { to: { zoneFile: "www 3600 IN A 192.0.2.1\n" }, how: "in place" },
    autoRenew: {
      to: { autoRenew: true },
      how: "in place",
      refused: /example\.no is not registered through this account/,
    },
    // They count at creation alone (tests/resources/dns-zone/transfer.test.ts).
    transferDomain: { to: transfer, how: "in place", also: ["authCode"] },
    authCode: { to: transfer, how: "in place", also: ["transferDomain"] },
    keepNameservers: {
      to: { ...transfer, keepNameservers: true },
      how: "in place",
      also: ["authCode", "transferDomain"],
    },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => void simulator.seed("gigahost", { removeZones: ["example.no"] }) },
  adopt: {
    before: (simulator) =>
      void simulator.seed("gigahost", {
        zones: [{ name: "example.no", records: [{ name: "www", type: "A", value: "192.0.2.1" }] }],
      }),
    refused: /example\.no exists already in .*; nothing was changed.*adopt: true/,
    at: ["gigahost example.no NATIVE www/A"],
  },
  bad: [
    badDomain,
    {
      args: { masterNameserver: "ns1.example.net" },
      message: /masterNameserver.*is not possible at gigahost; only at artnet/s,
    },
    {
      args: { type: "MASTER", zoneFile: "@ A 192.0.2.1\n" },
      message: /property type.*is not possible beside zoneFile, which makes a NATIVE zone/s,
    },
    {
      args: { defaultRecords: true, zoneFile: "@ A 192.0.2.1\n" },
      message: /property defaultRecords.*have no effect beside zoneFile/s,
    },
    {
      args: { zoneFile: "; too large\n".repeat(200_000) },
      message: /^.{0,200}zoneFile is larger than 2 MB/s,
    },
  ],
  creates: "POST /dns/zones",
};

const primary: Cell = {
  ...gigahost,
  vendor: "artnet",
  title: "primary",
  args: { vendor: "artnet", domain: "example.pl" },
  declared: ["artnet example.pl primary"],
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("artnet", {
          zones: [{ domain: "example.pl", type: "secoundary", master_nameserver: "ns1.example.net" }],
        }),
      drift: ["masterNameserver"],
      healed: "replaced",
    },
  ],
  changes: {
    vendor: {
      to: { vendor: "gigahost" },
      how: "replaced",
      also: ["type"],
      at: ["gigahost example.pl NATIVE"],
    },
    domain: { to: { domain: "example.eu" }, how: "replaced", at: ["artnet example.eu primary"] },
    masterNameserver: {
      to: { masterNameserver: "ns1.example.net" },
      how: "replaced",
      at: ["artnet example.pl secoundary ns1.example.net"],
    },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("artnet", { zones: [{ domain: "example.pl", removed: true }] }),
  },
  adopt: {
    before: (simulator) =>
      void simulator.seed("artnet", {
        zones: [{ domain: "example.pl", records: [{ name: "www", type: "A", data1: "192.0.2.1" }] }],
      }),
    refused: /example\.pl exists already in .*; nothing was changed.*adopt: true/,
  },
  bad: [
    badDomain,
    { args: { type: "NATIVE" }, message: /property type.*is not possible at artnet; only at gigahost/s },
  ],
  creates: "dns/add-primary",
};

const secondary: Cell = {
  ...primary,
  title: "secondary",
  args: { vendor: "artnet", domain: "example.pl", masterNameserver: "ns1.example.net" },
  declared: ["artnet example.pl secoundary ns1.example.net"],
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("artnet", {
          zones: [{ domain: "example.pl", type: "secoundary", master_nameserver: "ns9.example.net" }],
        }),
      drift: ["masterNameserver"],
      healed: "replaced",
    },
  ],
  changes: {
    vendor: {
      to: { vendor: "gigahost", masterNameserver: undefined },
      how: "replaced",
      also: ["masterNameserver", "type"],
      at: ["gigahost example.pl NATIVE"],
    },
    domain: {
      to: { domain: "example.eu" },
      how: "replaced",
      at: ["artnet example.eu secoundary ns1.example.net"],
    },
    masterNameserver: [
      {
        to: { masterNameserver: "192.0.2.53" },
        how: "replaced",
        at: ["artnet example.pl secoundary 192.0.2.53"],
      },
      { to: { masterNameserver: undefined }, how: "replaced", at: ["artnet example.pl primary"] },
    ],
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  adopt: {
    before: (simulator) =>
      void simulator.seed("artnet", {
        zones: [{ domain: "example.pl", type: "secoundary", master_nameserver: "ns1.example.net" }],
      }),
    refused: /example\.pl exists already in .*; nothing was changed.*adopt: true/,
  },
  bad: [{ args: { masterNameserver: "ns1 example" }, message: /property masterNameserver/ }],
  creates: "dns/add-secoundary",
};

export const dnsZones: Cell[] = [gigahost, primary, secondary];
