import { bgpSessions } from "../cells/bgp-session";
import { contract } from "../suite";

contract(bgpSessions, { socket: true });
