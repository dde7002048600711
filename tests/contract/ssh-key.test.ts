import { sshKeys } from "./cells/ssh-key";
import { contract } from "./suite";

contract(sshKeys);
