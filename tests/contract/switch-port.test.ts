import { switchPorts } from "./cells/switch-port";
import { contract } from "./suite";

contract(switchPorts);
