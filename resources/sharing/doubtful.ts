import { RackformError } from "../../sdk/core";

/** Whether an order may have been taken: a refusal that does not say "no" is none, such as a card that is declined. */
export const isDoubtful = (error: unknown): error is RackformError =>
  error instanceof RackformError && (error.kind === "ambiguous" || error.applied === "unknown");
