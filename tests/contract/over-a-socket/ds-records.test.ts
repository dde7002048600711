import { dsRecordLists } from "../cells/ds-records";
import { contract } from "../suite";

contract(dsRecordLists, { socket: true });
