import { vmClouds } from "./cells/vm-cloud";
import { contract } from "./suite";

contract(vmClouds);
