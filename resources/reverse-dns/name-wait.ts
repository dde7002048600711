import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import type { Outcome } from "./driver";
import { sameName, type Target } from "./target";

interface Patience {
  looks: number;
  /** Milliseconds between two looks. */
  intervalMs: number;
}

/** What the vendor shows after the last look, when it is not what was written. */
export interface Otherwise {
  shown: string | undefined;
}

/** Looks until the vendor shows the name that was written; what it shows instead when it never does. */
export async function waitForName(
  call: Call,
  { target, name, looks, intervalMs }: Patience & { target: Target; name: string | undefined },
  read: () => Promise<string | undefined>,
): Promise<Otherwise | undefined> {
  let shown: string | undefined;
  const look = async () => {
    shown = await read();
    return sameName(shown, name) ? true : undefined;
  };
  const seen = await poll(call, { what: `the name of ${target.what}`, looks, intervalMs, look });
  return seen ? undefined : { shown };
}

/** What a write came to, where the vendor normally shows the outcome. @throws protocol when a set name never shows */
export function outcomeOf(
  target: Target,
  name: string | undefined,
  otherwise: Otherwise | undefined,
): Outcome {
  if (!otherwise) return "done";
  if (name === undefined) return "kept";
  throw new RackformError({
    kind: "protocol",
    vendor: target.vendor,
    argument: target.isSubnet ? "nameserver" : "hostname",
    applied: "unknown",
    message: `the vendor accepted ${name} for ${target.what} and still shows ${otherwise.shown ?? "no name"}; run again, and if it stays so ask the vendor`,
  });
}
