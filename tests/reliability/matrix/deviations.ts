import type { Effect } from "../../../sdk/core";
import type { MatrixCall } from "./calls";
import type { MatrixFault } from "./faults";

type Cell = MatrixFault["expected"][Effect];

/** A way in which a vendor differs from the general table, and why. */
interface Deviation {
  vendor: string[];
  faults: string[];
  endpoints?: string[];
  effects?: Effect[];
  cell: Cell;
  why: string;
}

const deviations: Deviation[] = [
  {
    vendor: ["gigahost", "terrahost"],
    faults: ["truncated JSON"],
    endpoints: ["GET /servers/{id}/reboot"],
    cell: ["success", "once only"],
    why: "the good answer is a body of nothing",
  },
  {
    vendor: ["gigahost", "terrahost"],
    faults: ["missing fields"],
    endpoints: ["GET /servers/{id}"],
    cell: ["not-found", "once only"],
    why: "an answer without data is how the panel says that there is nothing; absence is confirmed by the list",
  },
  {
    vendor: ["gigacloud"],
    faults: ["null for everything"],
    endpoints: ["GET /service/@id"],
    cell: ["not-found", "once only"],
    why: "null is how the vendor says that there is no such service; absence is confirmed by the list",
  },
  {
    vendor: ["gigacloud"],
    faults: ["empty body"],
    endpoints: ["POST /domainorder/status"],
    cell: ["success", "once only"],
    why: "an empty body says that a name is taken",
  },
  {
    vendor: ["i3d"],
    faults: ["403", "404"],
    endpoints: ["GET /session/user"],
    cell: ["success", "once only"],
    why: "whose account it is may be refused to a key that is good for everything else",
  },
  {
    vendor: ["i3d"],
    faults: ["401", "403"],
    cell: ["authentication", "once only"],
    why: "the vendor answers 403 for a wrong key and does not tell it from a missing right",
  },
  {
    vendor: ["terrahost"],
    faults: ["401"],
    cell: ["authentication", "again"],
    why: "one new log-in and one replay: a refused call was not carried out",
  },
  {
    vendor: ["gigahost", "terrahost"],
    faults: ["empty body"],
    endpoints: [
      "PUT /servers/{id}/reverse",
      "PUT /servers/{id}/name",
      "GET /servers/{id}/reboot",
      "GET /servers/{id}/power/on",
      "GET /servers/{id}/power/off",
      "POST /servers/{id}/isos",
    ],
    cell: ["success", "once only"],
    why: "no document shows what these answer, so that an empty body may be all",
  },
  {
    vendor: ["gigahost"],
    faults: ["truncated JSON", "HTML with 200", "empty body"],
    endpoints: ["GET /dns/dyndns"],
    cell: ["either", "once only"],
    why: "it answers plain text: its words are read, not JSON",
  },
];

export function deviationOf(call: MatrixCall, fault: string, effect: Effect): Cell | undefined {
  return deviations.find(
    ({ vendor, faults, endpoints, effects }) =>
      vendor.includes(call.vendor) &&
      faults.includes(fault) &&
      (endpoints?.includes(call.endpoint) ?? true) &&
      (effects?.includes(effect) ?? true),
  )?.cell;
}
