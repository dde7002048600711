import { DnsRecord, DnsZone, DnsZoneFile } from "rackform";
import { Simulator } from "rackform/simulator";
import {
  changeArtnet,
  changeGigahost,
  createGigahost,
  deleteGigahost,
  refreshArtnet,
  refreshGigahost,
} from "../straightforward/dns";
import { type Case, type Program, repeat, wavesOf } from "./case";

type Vendor = "gigahost" | "artnet";

/** Records that a refresh reads. */
const many = 100;
/** Records that a run writes: three waves. */
const some = 48;
const w = wavesOf(some);

const domain = "big.example";
const [first, second] = ["192.0.2.1", "192.0.2.2"];

const zones =
  (vendor: Vendor, count: number, domains: string[], value: string): Program =>
  () => {
    for (const [at, name] of domains.entries()) {
      const zone = new DnsZone(`zone${at}`, { vendor, domain: name });
      repeat(
        count,
        (index) => new DnsRecord(`record${at}-${index}`, { zone, name: `h${index}`, type: "A", value }),
      );
    }
  };

const one = (vendor: Vendor, count: number, value = first): Program => zones(vendor, count, [domain], value);
const fresh = () => new Simulator();

const gigahost = {
  zones: "GET /dns/zones",
  list: "GET /dns/zones/{id}/records",
  create: "POST /dns/zones/{id}/records",
  row: "/dns/zones/{id}/records/{record_id}",
};
const artnet = { details: "dns/details-primary", edit: "dns/edit-primary-records" };
const several = ["one.example", "two.example", "three.example", "four.example"];

/** A whole zone as one resource, with some of its rows at another address. */
const whole =
  (vendor: Vendor, count: number, changed: number): Program =>
  () => {
    const zone = new DnsZone("zone", { vendor, domain });
    const records = Array.from({ length: count }, (_, at) => ({
      name: `h${at}`,
      type: "A" as const,
      value: at < changed ? second : first,
    }));
    new DnsZoneFile("file", { zone, records });
  };

const nothing = (vendor: Vendor, act: "preview" | "up"): Case => ({
  name: `${vendor}: ${act} with nothing to do, ${many} records`,
  budget: "0",
  allowed: {},
  account: fresh,
  before: one(vendor, many),
  act,
});

export const dnsCases: Case[] = [
  {
    name: `gigahost: preview of a new zone and ${many} records`,
    budget: "0",
    allowed: {},
    account: fresh,
    act: "preview",
    program: one("gigahost", many),
  },
  nothing("gigahost", "preview"),
  nothing("gigahost", "up"),
  nothing("artnet", "up"),
  {
    name: `gigahost: refresh of a zone, ${many} records`,
    budget: "1 record list + 1 zone list",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: 1 },
    account: fresh,
    before: one("gigahost", many),
    act: "refresh",
    straightforward: refreshGigahost([domain], many),
  },
  {
    name: `gigahost: refresh of ${several.length} zones, ${many / 4} records each`,
    budget: "1 record list a zone + 1 zone list in all",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: several.length },
    account: fresh,
    before: zones("gigahost", many / 4, several, first),
    act: "refresh",
    straightforward: refreshGigahost(several, many / 4),
  },
  {
    name: `gigahost: ${some} records created`,
    budget: "k POSTs + w + 1 lists + 1 zone list",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: w + 1, [gigahost.create]: some },
    account: fresh,
    before: one("gigahost", 0),
    act: "up",
    program: one("gigahost", some),
    straightforward: createGigahost(domain, some),
  },
  {
    name: `gigahost: ${some} records changed`,
    budget: "k PUTs + w + 1 lists + 1 zone list",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: w + 1, [`PUT ${gigahost.row}`]: some },
    account: fresh,
    before: one("gigahost", some),
    act: "up",
    program: one("gigahost", some, second),
    straightforward: changeGigahost(domain, some, second),
  },
  {
    name: `gigahost: ${some} records deleted`,
    budget: "k DELETEs + w + 1 lists + 1 zone list",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: w + 1, [`DELETE ${gigahost.row}`]: some },
    account: fresh,
    before: one("gigahost", some),
    act: "up",
    program: one("gigahost", 0),
    straightforward: deleteGigahost(domain, some),
  },
  {
    name: `artnet: refresh of a zone, ${many} records`,
    budget: "1 details",
    allowed: { [artnet.details]: 1 },
    account: fresh,
    before: one("artnet", many),
    act: "refresh",
    straightforward: refreshArtnet(domain, many),
  },
  {
    name: `artnet: ${some} records changed`,
    budget: "2 a group, w groups, + 1 look afterwards",
    allowed: { [artnet.details]: w + 1, [artnet.edit]: w },
    account: fresh,
    before: one("artnet", some),
    act: "up",
    program: one("artnet", some, second),
    straightforward: changeArtnet(domain, some, second),
  },
  {
    name: `artnet: DnsZoneFile of 1000 rows, refresh`,
    budget: "1 details",
    allowed: { [artnet.details]: 1 },
    account: fresh,
    before: whole("artnet", 1000, 0),
    act: "refresh",
    straightforward: refreshArtnet(domain, 1000),
  },
  {
    name: `artnet: DnsZoneFile of 1000 rows, ${some} changed`,
    budget: "1 edit, read before and after, + 1 zone list",
    allowed: { "dns/list": 1, [artnet.details]: 2, [artnet.edit]: 1 },
    account: fresh,
    before: whole("artnet", 1000, 0),
    act: "up",
    program: whole("artnet", 1000, some),
    straightforward: changeArtnet(domain, some, second),
  },
  {
    name: `gigahost: DnsZoneFile of 100 rows, ${some} changed`,
    budget: "k PUTs, read before and after, + 1 zone list",
    allowed: { [gigahost.zones]: 1, [gigahost.list]: 2, [`PUT ${gigahost.row}`]: some },
    account: fresh,
    before: whole("gigahost", 100, 0),
    act: "up",
    program: whole("gigahost", 100, some),
    straightforward: changeGigahost(domain, some, second),
  },
];
