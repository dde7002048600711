import { Unfinished } from "../contract/unfinished";
import { ChangedByVendor } from "../dns/vendor-change";
import { argumentsOf } from "../dns/record";
import { zoneOf } from "../dns/zone-ref";
import type { ZoneRows } from "../dns/zone-rows";
import { computedOf } from "./rows";
import type { DnsRecordInputs } from "./schema";

/** A record of which the vendor made another one is kept as that one: it is found again, and goes with its resource. */
export function keepAsChanged(error: unknown, id: string, inputs: DnsRecordInputs, rows: ZoneRows): unknown {
  if (!(error instanceof ChangedByVendor)) return error;
  const made = { ...inputs, ...argumentsOf(error.actual, zoneOf(inputs).domain) };
  const facts = { recordId: rows.recordId?.(error.actual), zoneId: rows.zoneId?.(), memory: {} };
  return new Unfinished(id, { ...made, ...computedOf(made, facts) }, [error.message]);
}
