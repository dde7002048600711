import { DnsZone, DnsZoneFile } from "rackform";
import { records } from "./records";

const zone = new DnsZone("example.pl", { vendor: "artnet", domain: "example.pl" });

/** The zone holds these rows and no others, save what certificate renewal puts there. */
const rows = new DnsZoneFile("example.pl", {
  zone,
  records,
  unmanaged: "remove",
  ignore: ["_acme-challenge* TXT"],
});

export const count = rows.rows;
