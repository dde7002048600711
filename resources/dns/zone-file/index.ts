export { listProblems, ZoneFileError, type ZoneFileProblem } from "./problem";
export { parseZoneFile, type ZoneFileRecord } from "./records";
export { unwritable, type WritableRow, writeZoneFile } from "./write";
