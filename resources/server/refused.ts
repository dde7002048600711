import { RackformError } from "../../sdk/core";

/** What stands against an order, found before one was sent. `why` ends with the next step. */
export function refused(argument: string, why: string): RackformError {
  return new RackformError({
    kind: "validation",
    vendor: "gigahost",
    argument,
    applied: "no",
    message: `nothing was ordered: ${why}`,
  });
}
