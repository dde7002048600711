import { dnsZones } from "../cells/dns-zone";
import { contract } from "../suite";

contract(dnsZones, { socket: true });
