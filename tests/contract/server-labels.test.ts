import { serverLabels } from "./cells/server-labels";
import { contract } from "./suite";

contract(serverLabels);
