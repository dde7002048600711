// Made from functions/registered.ts by `npm run generate`: edit that.
import { lazyTable } from "./contract/lazy-table";
import { lookUp, type LookUpHandler } from "./contract/look-up";

/** Every function by its name. One is loaded when it is asked for: a program uses few of them. */
export const functions: Record<string, LookUpHandler> = lazyTable({
  getDnsZone: () =>
    lookUp((require("./functions/get-dns-zone") as typeof import("./functions/get-dns-zone")).getDnsZone),
  getDnsZones: () =>
    lookUp((require("./functions/get-dns-zones") as typeof import("./functions/get-dns-zones")).getDnsZones),
  getDnsRecords: () =>
    lookUp(
      (require("./functions/get-dns-records") as typeof import("./functions/get-dns-records")).getDnsRecords,
    ),
});
