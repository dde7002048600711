import type { Ledger } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import type { Run } from "../contract/run";
import type { FlexMetalServerInputs } from "./schema";

type Wanted = Map<Owner, Partial<FlexMetalServerInputs>>;

const byRun = new WeakMap<Ledger, Wanted>();

/** What the program declares, by owner: a release of a declared resource's server is half of a replacement. */
export function wantedServers(run: Run): Wanted {
  const wanted = byRun.get(run.ledger) ?? (new Map() as Wanted);
  byRun.set(run.ledger, wanted);
  return wanted;
}
