import { ipBlackholes } from "../cells/ip-blackhole";
import { contract } from "../suite";

contract(ipBlackholes, { socket: true });
