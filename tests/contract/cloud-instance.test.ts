import { cloudInstances } from "./cells/cloud-instance";
import { contract } from "./suite";

contract(cloudInstances);
