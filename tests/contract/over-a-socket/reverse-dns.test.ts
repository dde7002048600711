import { reverseNames } from "../cells/reverse-dns";
import { contract } from "../suite";

contract(reverseNames, { socket: true });
