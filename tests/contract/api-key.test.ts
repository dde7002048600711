import { apiKeys } from "./cells/api-key";
import { contract } from "./suite";

contract(apiKeys);
