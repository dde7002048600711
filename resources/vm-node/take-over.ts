import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { type LiveCloud, type LiveNode, nodes, titleOf, titles } from "../flex-vm/live";
import { objectKey } from "../flex-vm/obtain";
import type { VmNodeInputs } from "./schema";

/** What a node may be called. */
export const namesOf = ({ id, name, serial }: LiveNode): (string | undefined)[] => [id, name, serial];

/**
 * The node that is there already and becomes this resource's; `undefined` when one is to be ordered.
 *
 * @throws conflict when there are nodes that nobody is known to have: one of them may be this resource's
 */
export function takeOver(
  call: OwnedCall,
  { vendor, existing, adopt }: VmNodeInputs,
  { name: cloud = "" }: LiveCloud,
  free: readonly LiveNode[],
): LiveNode | undefined {
  const meant =
    existing === undefined ? free : free.filter((node) => namesOf(node).includes(existing.trim()));
  const [only, ...more] = meant;
  if (existing !== undefined && !only)
    throw new RackformError({
      kind: "conflict",
      vendor,
      argument: "existing",
      applied: "no",
      message: `the cloud ${cloud} has no node ${existing} that runs and that no resource of this stack has; nothing was ordered. It has ${titles(free) || "none"}: name one of them, or leave existing out to order one`,
    });
  if (!only || (existing === undefined && adopt === false)) return undefined;
  const wish = { key: objectKey(nodes, only.id), isEqual: true, ...(adopt === undefined ? {} : { adopt }) };
  const proof = more.length === 0 ? proofOf(call, wish) : undefined;
  if (!proof)
    throw conflict(call, {
      vendor,
      what: `a node of the cloud ${cloud}`,
      stands: `(${titles(meant)})`,
      adoptable: more.length === 0,
      argument: "adopt",
      otherwise: `existing: "${only.id}" with adopt: true names the one to take over; adopt: false orders another one beside it, which costs money; or delete it in the panel`,
    });
  tellAdopted(call, `the node ${titleOf(only)} of the cloud ${cloud}`, proof);
  return only;
}
