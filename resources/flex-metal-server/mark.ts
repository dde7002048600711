import { ownerMark, type Owner } from "../contract/owner";
import type { OwnedCall, Run } from "../contract/run";
import type { LiveServer } from "./driver";

/** A tag that tells whose a server is. Users may not have tags of this form, so that none is taken for it. */
export const markPattern = /^rackform:[0-9a-f]{12}$/;

const markOfOwner = (owner: Owner): string => `rackform:${ownerMark(owner)}`;

/** Owners that a front end does not tell are all the same one. */
const isNamed = (owner: Owner): boolean => !owner.startsWith("?");

/** The mark of the resource that asks; `undefined` where marks are turned off. */
export function markOf({ run, owner }: OwnedCall): string | undefined {
  return run.account("i3d").marksOwners && isNamed(owner) ? markOfOwner(owner) : undefined;
}

/** Whether a mark is that of another resource which this run knows: then the server is certainly not ours to ask about. */
export function isMarkOfOther({ ledger }: Run, owner: Owner, { marks }: Pick<LiveServer, "marks">): boolean {
  if (marks.length === 0) return false;
  for (const other of ledger.owners) if (other !== owner && marks.includes(markOfOwner(other))) return true;
  return false;
}

/** The mark of somebody else who has marked the server since the state was written; `undefined` when it is ours. */
export function foreignMark(
  call: OwnedCall,
  { marks }: LiveServer,
  written: string | undefined,
): string | undefined {
  const ours = [written, isNamed(call.owner) ? markOfOwner(call.owner) : undefined];
  return marks.find((mark) => !ours.includes(mark));
}
