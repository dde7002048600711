import { delegations } from "./cells/domain-delegation";
import { contract } from "./suite";

contract(delegations);
