import { dnsRedirects } from "./cells/dns-redirect";
import { contract } from "./suite";

contract(dnsRedirects);
