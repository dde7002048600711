import { dnsZoneFiles } from "../cells/dns-zone-file";
import { contract } from "../suite";

contract(dnsZoneFiles, { socket: true });
