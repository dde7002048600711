import { domainRegistrations } from "../cells/domain-registration";
import { contract } from "../suite";

contract(domainRegistrations, { socket: true });
