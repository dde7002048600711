import { triggers } from "../cells/trigger";
import { contract } from "../suite";

contract(triggers, { socket: true });
