import { virtualMachines } from "./cells/virtual-machine";
import { contract } from "./suite";

contract(virtualMachines);
