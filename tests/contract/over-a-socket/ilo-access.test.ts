import { iloAccesses } from "../cells/ilo-access";
import { contract } from "../suite";

contract(iloAccesses, { socket: true });
