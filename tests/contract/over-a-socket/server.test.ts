import { servers } from "../cells/server";
import { contract } from "../suite";

contract(servers, { socket: true });
