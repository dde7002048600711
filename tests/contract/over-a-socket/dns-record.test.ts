import { dnsRecords } from "../cells/dns-record";
import { contract } from "../suite";

contract(dnsRecords, { socket: true });
