import { callbacks } from "./cells/callback";
import { contract } from "./suite";

contract(callbacks);
