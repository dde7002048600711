import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DnsZone, DnsZoneFile } from "rackform";

const zone = new DnsZone("example.no", { vendor: "gigahost", domain: "example.no" });

/** All rows of the zone, as the file has them; certificates are renewed beside it. */
const rows = new DnsZoneFile("example.no", {
  zone,
  file: readFileSync(join(__dirname, "example.no.zone"), "utf8"),
  ignore: ["_acme-challenge* TXT"],
});

export const count = rows.rows;
export const nameservers = zone.nameservers;
