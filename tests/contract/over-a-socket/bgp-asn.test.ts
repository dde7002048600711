import { bgpAsns } from "../cells/bgp-asn";
import { contract } from "../suite";

contract(bgpAsns, { socket: true });
