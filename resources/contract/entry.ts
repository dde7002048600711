import { inItsAccount } from "./account-check";
import type { Asking, Bag } from "./handler";
import type { Kind } from "./kind";
import type { KindArguments } from "./kind-arguments";
import { type Holder, ownerOf } from "./ledger";
import type { Owner } from "./owner";
import type { Call, OwnedCall, Run } from "./run";

/** Stands for the owner where a front end or an older state does not tell it. */
export function unnamed(kind: string): Owner {
  return `?/${kind}`;
}

/** An entry of the state, as the ledger knows it from now on. */
export function met(kind: string, run: Run, { id, owner, stateOwner }: Asking & { id: string }): Holder {
  const before = stateOwner ?? owner ?? unnamed(kind);
  return run.ledger.meet(before, id, owner ?? before);
}

/** The call as its resource's own. */
export function owned(
  call: Call,
  owner: Owner,
  holder: Holder,
  { secrets = [], createFirst = false }: Asking,
): OwnedCall {
  const hasState = call.run.ledger.isKnown(owner);
  return { ...call, owner, holder, hasState, createFirst, secrets: new Set(secrets) };
}

/** A call for an entry of the state, once it is certain that the account which answers is the one it lives in. */
export async function entryCall<I extends object>(
  kind: Pick<Kind<I, never>, "name" | "listAccount">,
  args: KindArguments<I>,
  call: Call,
  request: Asking & { id: string; outputs: Bag },
): Promise<OwnedCall> {
  const holder = met(kind.name, call.run, request);
  const ownCall = owned(call, ownerOf(holder), holder, request);
  await inItsAccount(
    call,
    `${kind.name} ${request.id}`,
    request.outputs,
    kind.listAccount && (async () => kind.listAccount?.(ownCall, args.pick(request.outputs))),
  );
  return ownCall;
}
