import { dnssecs } from "./cells/dnssec";
import { contract } from "./suite";

contract(dnssecs);
