import { countFormFields, isKind, RackformError } from "../../../sdk/core";
import type { artnet } from "../../../sdk";
import type { LiveRow } from "../row";
import type { ZoneEdit } from "../whole-zone-port";
import { orderShown } from "./wire";

type Wire = artnet.ArtnetRecord;
type Rows = readonly LiveRow<Wire>[];

/** PHP cuts off requests of more variables than `max_input_vars`, often 1000: beyond this the zone is read back. */
const manyFields = 900;

export const isLong = (rows: Rows): boolean => fieldsOf(rows) >= manyFields;

function fieldsOf(rows: Rows): number {
  return countFormFields({ records: rows.map((row) => ({ ...row.wire })) });
}

/** What else than the values may be wrong with a refused edit, as far as its rows tell. */
export function explained(
  refusal: RackformError,
  { before, rows }: ZoneEdit<Wire>,
): RackformError | undefined {
  const unshown = isKind(refusal, "validation")
    ? ["MX", "SRV"].filter((type) => rows.some((row) => row.type === type) && !orderShown(before.rows, type))
    : [];
  if (unshown.length === 0) return isLong(rows) ? perhapsCutOff(refusal, rows) : undefined;
  const types = unshown.join(" and ");
  return noted(
    refusal,
    `If nothing is wrong with the values: it is not known in which order the vendor takes the parts of ${types}, and no other row of the zone shows it; ` +
      `make one in its panel and run again, which takes over its order`,
  );
}

/** The serial is the last field, so that a form that was cut off is refused for want of it, whatever the rows are like. */
function perhapsCutOff(error: RackformError, rows: Rows): RackformError {
  return noted(
    error,
    `The edit has ${rows.length} rows in ${fieldsOf(rows)} variables: if no edit of this zone succeeds, the vendor seems to cut off large edits; ` +
      `remove rows or ask the vendor for a higher limit`,
  );
}

/** With a note behind the vendor's words, which would stand alone where refusals are listed by row. */
function noted({ facts }: RackformError, note: string): RackformError {
  const said = facts.vendorMessage ?? facts.message;
  return new RackformError({ ...facts, vendorMessage: undefined, message: `${said}. ${note}` });
}
