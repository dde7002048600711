import { vmNodes } from "./cells/vm-node";
import { contract } from "./suite";

contract(vmNodes);
