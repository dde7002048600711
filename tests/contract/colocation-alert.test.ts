import { colocationAlerts } from "./cells/colocation-alert";
import { contract } from "./suite";

contract(colocationAlerts);
