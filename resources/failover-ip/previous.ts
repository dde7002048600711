import { perRun } from "../sharing/per-run";

/** What entries of the state remember of addresses, by id: for a resource that takes the place of another one of its stack. */
export const formerTargets = perRun(() => new Map<string, string | undefined>());
