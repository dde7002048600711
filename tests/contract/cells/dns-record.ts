import { DnsRecord, type DnsRecordArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import { type DnsVendor, editOutside, type OutsideRow, rowsAt, zoneVendors } from "../../support/zones";
import type { Cell } from "../cell";

export const dnsVendors = Object.keys(zoneVendors) as DnsVendor[];

/** Both zones of every vendor, so that a record can move. */
export function seedZones(simulator: Simulator): void {
  for (const { seed, domain, other } of Object.values(zoneVendors))
    for (const name of [domain, other]) seed(simulator, name, []);
}

/** The rows of all zones: `example.no/www A 192.0.2.10 3600`, in the order of the text. */
export function allRows(simulator: Simulator): string[] {
  const zones = Object.entries(zoneVendors).flatMap(([vendor, { domain, other }]) =>
    [domain, other].map((name) => ({ vendor: vendor as DnsVendor, domain: name })),
  );
  return zones
    .flatMap(({ vendor, domain }) => rowsAt(simulator, vendor, domain).map((row) => rowText(domain, row)))
    .sort();
}

const rowText = (
  domain: string,
  { name, type, value, ttl }: { name: string; type: string; value: string; ttl: number },
) => `${domain}/${name} ${type} ${value.replace(/\.$/, "")} ${ttl}`;

export const edit =
  (vendor: DnsVendor, change: { remove?: OutsideRow[]; add?: OutsideRow[] }) =>
  (simulator: Simulator): void =>
    editOutside(simulator, vendor, zoneVendors[vendor].domain, change);

const row = {
  name: "_sip._tcp",
  type: "SRV",
  value: "sip.example.net",
  priority: 10,
  weight: 60,
  port: 5060,
};
const www = { name: "www", type: "A", value: "192.0.2.10" };

export function dnsRecordCell(vendor: DnsVendor): Cell {
  const { domain, other, creates } = zoneVendors[vendor];
  const elsewhere = vendor === "gigahost" ? "artnet" : "gigahost";
  const stands = (text: string) => [`${domain}/${text}`];
  const service = (change: Partial<typeof row>) => {
    const { name, type, value, priority, weight, port } = { ...row, ...change };
    return {
      from: row,
      to: change,
      how: "in place",
      at: stands(`${name} ${type} ${priority} ${weight} ${port} ${value} 3600`),
    } as const;
  };
  return {
    kind: "DnsRecord",
    vendor,
    seed: seedZones,
    declare: (name, args) => new DnsRecord(name, args as DnsRecordArgs),
    args: { zone: `${vendor}:${domain}`, ...www },
    at: allRows,
    declared: stands("www A 192.0.2.10 3600"),
    outside: [
      {
        edit: edit(vendor, { remove: [www], add: [{ ...www, value: "198.51.100.7", ttl: 3600 }] }),
        drift: ["value"],
        healed: "in place",
      },
      {
        edit: edit(vendor, { remove: [www], add: [{ ...www, ttl: 60 }] }),
        drift: ["ttl"],
        healed: "in place",
      },
    ],
    changes: {
      zone: [
        { to: { zone: `${vendor}:${other}` }, how: "replaced", at: [`${other}/www A 192.0.2.10 3600`] },
        {
          to: { zone: `${elsewhere}:${zoneVendors[elsewhere].domain}` },
          how: "replaced",
          also: ["vendor"],
          at: [`${zoneVendors[elsewhere].domain}/www A 192.0.2.10 3600`],
        },
      ],
      vendor: { to: { vendor }, how: "nothing" },
      name: [
        { to: { name: "web" }, how: "replaced", at: stands("web A 192.0.2.10 3600") },
        { to: { name: `WWW.${domain}.` }, how: "nothing" },
      ],
      type: { to: { type: "TXT" }, how: "replaced", at: stands("www TXT 192.0.2.10 3600") },
      value: { to: { value: "192.0.2.11" }, how: "in place", at: stands("www A 192.0.2.11 3600") },
      ttl: { to: { ttl: 60 }, how: "in place", at: stands("www A 192.0.2.10 60") },
      priority: service({ priority: 20 }),
      weight: service({ weight: 5 }),
      port: service({ port: 5061 }),
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: edit(vendor, { remove: [www] }) },
    adopt: { before: edit(vendor, { add: [{ ...www, ttl: 3600 }] }) },
    bad: [
      { args: { value: "192.0.2.300" }, message: /property value.*192\.0\.2\.300.*is not an IPv4 address/s },
      { args: { ttl: -1 }, message: /property ttl/s },
      { args: { name: "a b" }, message: /property name.*must not hold blanks/s },
      {
        args: { type: "MX", value: "mx.example.net" },
        message: /property priority.*is missing: MX needs it/s,
      },
    ],
    creates,
  };
}

export const dnsRecords: Cell[] = dnsVendors.map(dnsRecordCell);
