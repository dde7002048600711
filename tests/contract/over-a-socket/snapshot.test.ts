import { snapshots } from "../cells/snapshot";
import { contract } from "../suite";

contract(snapshots, { socket: true });
