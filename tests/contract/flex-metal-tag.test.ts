import { flexMetalTags } from "./cells/flex-metal-tag";
import { contract } from "./suite";

contract(flexMetalTags);
