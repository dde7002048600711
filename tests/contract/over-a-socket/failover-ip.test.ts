import { failoverIps } from "../cells/failover-ip";
import { contract } from "../suite";

contract(failoverIps, { socket: true });
