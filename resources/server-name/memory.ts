import { RackformError } from "../../sdk/core";
import { sharedObject } from "../contract/declaring";
import type { Owner } from "../contract/owner";
import type { OwnedCall } from "../contract/run";
import type { Values } from "../sharing/owned-values";
import type { Account } from "../contract/run";
import { perRun, perVendor } from "../sharing/per-run";
import { Queues } from "../sharing/queue";
import type { ServerNameInputs } from "./schema";

/** What an entry of the state has of a server: for a resource that takes its place in the same run. */
export interface Entry {
  owner: Owner;
  /** Its key in the ledger. */
  key: string;
  ours: Values;
  former: Values;
}

/** Entries of this run by the ids of what they name. */
export const entries = perRun(() => new Map<string, Entry>());

/** One resource at a time of those that are about one server: one may take over from another that puts back. */
export const nameQueues = perVendor((_: Account<ServerNameInputs["vendor"]>) => new Queues());

/**
 * Makes sure that no other resource of the program names the server, in another notation perhaps.
 *
 * @throws conflict when one does
 */
export function claimServer({ run, owner }: OwnedCall, kind: string, id: string): void {
  const known = entries(run).get(id);
  if (!known || known.owner === owner || !run.ledger.declares(known.owner)) return;
  if (!run.ledger.isHandedOver(known.key, owner))
    throw new RackformError({
      kind: "conflict",
      applied: "no",
      message: sharedObject(kind, `${kind}:${id}`, known.owner),
    });
}
