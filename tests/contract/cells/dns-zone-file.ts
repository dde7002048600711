import { DnsZoneFile, type DnsZoneFileArgs } from "../../../index";
import { type DnsVendor, zoneVendors } from "../../support/zones";
import type { Cell } from "../cell";
import { allRows, dnsVendors, edit, seedZones } from "./dns-record";

const www = { name: "www", type: "A", value: "192.0.2.10" };
const mx = { name: "@", type: "MX", value: "mx1.example.net", priority: 10 };
const theirs = { name: "theirs", type: "A", value: "203.0.113.1", ttl: 3600 };

export function dnsZoneFileCell(vendor: DnsVendor): Cell {
  const { domain, other, creates } = zoneVendors[vendor];
  const elsewhere = vendor === "gigahost" ? "artnet" : "gigahost";
  const at = (where: string, ...rows: string[]) => rows.map((row) => `${where}/${row}`);
  const both = ["@ MX 10 mx1.example.net 3600", "www A 192.0.2.10 3600"];
  const standing = ["@ MX 10 mx1.example.net 3600", "theirs A 203.0.113.1 3600", "www A 192.0.2.10 3600"];
  return {
    kind: "DnsZoneFile",
    vendor,
    seed(simulator) {
      seedZones(simulator);
      edit(vendor, { add: [theirs] })(simulator);
    },
    declare: (name, args) => new DnsZoneFile(name, args as DnsZoneFileArgs),
    args: { zone: `${vendor}:${domain}`, records: [www, mx] },
    at: allRows,
    declared: at(domain, ...standing),
    outside: [
      {
        edit: edit(vendor, { remove: [www], add: [{ ...www, ttl: 60 }] }),
        drift: ["records"],
        healed: "in place",
      },
      { edit: edit(vendor, { remove: [www] }), drift: ["records"], healed: "in place" },
    ],
    changes: {
      zone: [
        {
          to: { zone: `${vendor}:${other}` },
          how: "replaced",
          at: [...at(other, ...both), ...at(domain, standing[1]!)].sort(),
        },
        {
          to: { zone: `${elsewhere}:${zoneVendors[elsewhere].domain}` },
          how: "replaced",
          also: ["vendor"],
          at: [...at(zoneVendors[elsewhere].domain, ...both), ...at(domain, standing[1]!)].sort(),
        },
      ],
      vendor: { to: { vendor }, how: "nothing" },
      records: [
        { to: { records: [www] }, how: "in place", at: at(domain, standing[1]!, standing[2]!) },
        {
          to: { records: [mx, { ...www, ttl: 60 }] },
          how: "in place",
          at: at(domain, standing[0]!, standing[1]!, "www A 192.0.2.10 60"),
        },
        { to: { records: [mx, www] }, how: "nothing" },
      ],
      file: {
        to: { records: undefined, file: "$TTL 1h\n@ MX 10 mx1.example.net.\nwww A 192.0.2.10\n" },
        how: "nothing",
      },
      ignore: { to: { ignore: ["theirs *"] }, how: "in place" },
      unmanaged: { to: { unmanaged: "remove" }, how: "in place", at: at(domain, ...both), left: [] },
      allowMassDelete: { to: { allowMassDelete: true }, how: "nothing" },
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    // Without its rows it is still there; it goes with its zone.
    disappears: {
      edit: (simulator) => zoneVendors[vendor].removeZone(simulator, domain),
      back(simulator) {
        seedZones(simulator);
        edit(vendor, { add: [theirs] })(simulator);
      },
    },
    unowned: "taken in",
    adopt: { before: edit(vendor, { add: [{ ...www, ttl: 3600 }] }) },
    bad: [
      {
        args: { records: [{ ...www, value: "x" }] },
        message: /records: records\[0\]: value .*is not an IPv4 address/,
      },
      { args: { file: "www A 192.0.2.1\n" }, message: /property records.*and file cannot both be given/s },
    ],
    creates,
  };
}

export const dnsZoneFiles: Cell[] = dnsVendors.map(dnsZoneFileCell);
