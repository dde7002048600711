import { additionalIps } from "../cells/additional-ip";
import { contract } from "../suite";

contract(additionalIps, { socket: true });
