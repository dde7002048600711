import { serviceSizes } from "../cells/service-size";
import { contract } from "../suite";

contract(serviceSizes, { socket: true });
