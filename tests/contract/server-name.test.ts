import { serverNames } from "./cells/server-name";
import { contract } from "./suite";

contract(serverNames);
