import type { Bag, Failure } from "../contract/handler";
import { typeLimit } from "./value-limits";
import { parseZoneId } from "./zone-ref";

/**
 * A failure about a type that no vendor has, with the vendor of the zone and its types: those of the schema are of all vendors.
 *
 * @param row where the row stands that the failure is about, as its property says it
 */
export function unknownType({ property }: Failure, zone: unknown, row: unknown): Failure | undefined {
  const ref = typeof zone === "string" ? parseZoneId(zone) : undefined;
  const { type } = (typeof row === "object" && row !== null ? row : {}) as Bag;
  const reason = ref && typeof type === "string" ? typeLimit(type, ref.vendor) : undefined;
  return reason === undefined ? undefined : { property, reason };
}
