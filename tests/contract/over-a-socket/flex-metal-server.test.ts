import { flexMetalServers } from "../cells/flex-metal-server";
import { contract } from "../suite";

contract(flexMetalServers, { socket: true });
