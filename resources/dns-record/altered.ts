import { Unfinished } from "../contract/partial";
import { Altered } from "../dns/altered";
import { argumentsOf } from "../dns/record";
import { zoneOf } from "../dns/zone-ref";
import type { ZoneRows } from "../dns/zone-rows";
import { computedOf } from "./rows";
import type { DnsRecordInputs } from "./schema";

/** A record of which the vendor made another one is kept as that one: it is found again, and goes with its resource. */
export function keptAsAltered(error: unknown, id: string, inputs: DnsRecordInputs, rows: ZoneRows): unknown {
  if (!(error instanceof Altered)) return error;
  const made = { ...inputs, ...argumentsOf(error.actual, zoneOf(inputs).domain) };
  const facts = { recordId: rows.recordId?.(error.actual), zoneId: rows.zoneId?.(), memory: {} };
  return new Unfinished(id, { ...made, ...computedOf(made, facts) }, [error.message]);
}
