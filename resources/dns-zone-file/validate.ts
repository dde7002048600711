import type { Failure } from "../contract/handler";
import { listProblems } from "../dns/zone-file";
import { parseZoneId } from "../dns/zone-ref";
import { ignoreProblem, ignoring } from "./ignore";
import type { DnsZoneFileInputs } from "./schema";
import { readSource, rowsArgument } from "./source";

type Inputs = Partial<DnsZoneFileInputs>;

/** What the schema cannot say: a real zone, rows that are good each by itself and together, and globs. */
export function validateZoneFile(
  inputs: Inputs,
  isUnknown: (argument: keyof DnsZoneFileInputs) => boolean,
  secrets: ReadonlySet<string>,
): Failure[] {
  const { zone, vendor, records, file, ignore } = inputs;
  const failures: Failure[] = [];
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  if (zone !== undefined && !ref) {
    failures.push({
      property: "zone",
      reason: `${JSON.stringify(zone)} is not a zone; give a DnsZone or its id, e.g. gigahost:example.no or artnet:example.pl`,
    });
  }
  if (vendor && ref && vendor !== ref.vendor) {
    failures.push({
      property: "vendor",
      reason: `is ${vendor}, but the zone is at ${ref.vendor}; leave vendor out`,
    });
  }
  const given = [
    records !== undefined || isUnknown("records"),
    file !== undefined || isUnknown("file"),
  ].filter(Boolean).length;
  if (given !== 1)
    failures.push({
      property: "records",
      reason: given === 0 ? "is missing: give records or file" : "and file cannot both be given",
    });
  for (const glob of ignore ?? []) {
    const reason = ignoreProblem(glob);
    if (reason) failures.push({ property: "ignore", reason });
  }
  if (failures.length === 0 && ref && (records !== undefined || file !== undefined)) {
    const { rows, problems } = readSource(inputs, ref, secrets.has(rowsArgument(inputs)));
    const isIgnored = ignoring(ignore, ref.domain);
    const both = rows
      .filter(isIgnored)
      .map((row) => `${row.name} ${row.type} is declared and matches ignore; take it out of one of them`);
    const all = [...problems, ...both];
    // Named in the reason alone: beside a property engines print its value, which is the whole file here.
    if (all.length > 0)
      failures.push({ property: "", reason: `${rowsArgument(inputs)}: ${listProblems(all)}` });
  }
  return failures;
}
