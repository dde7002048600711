import type { Run } from "./run";

/** The same run, which does some things in another way for one call. */
export function runWith(run: Run, other: Partial<Pick<Run, "log" | "hasEngine">>): Run {
  return {
    account: (vendor) => run.account(vendor),
    ledger: run.ledger,
    clock: run.clock,
    startedAt: run.startedAt,
    get adoptsEqual() {
      return run.adoptsEqual;
    },
    isSameAccount: (vendor) => run.isSameAccount(vendor),
    hasEngine: () => run.hasEngine(),
    get readOnly() {
      return run.readOnly;
    },
    pollIntervalMs: (usual, waitsFor) => run.pollIntervalMs(usual, waitsFor),
    allowsMassDelete: (zone) => run.allowsMassDelete(zone),
    log: (message) => run.log(message),
    ...other,
  };
}
