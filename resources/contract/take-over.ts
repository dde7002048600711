import { RackformError } from "../../sdk/core";
import { describeAccount } from "./account-id";
import { sharedObject } from "./declaring";
import { waitForProgram } from "./program-wait";
import type { OwnedCall } from "./run";
import type { VendorName } from "./vendors";

/** Why an object that is there already may become this resource's: for the line that tells it. */
export type Proof = "adopt: true" | "the allowance of this run" | "another resource of this stack lets it go";

/** What wants an object that is there already. */
export interface Wish {
  /** The object's key in the ledger. */
  key?: string;
  adopt?: boolean;
  /** Whether the object is what the resource wants, so that nothing of it has to change. */
  isEqual: boolean;
}

/** The proof, as far as there is one by now, that the object may be taken over; being equal is no proof. */
export function proofOf({ run, owner }: OwnedCall, { key, adopt, isEqual }: Wish): Proof | undefined {
  if (adopt === true) return "adopt: true";
  if (key !== undefined && run.ledger.isHandedOver(key, owner))
    return "another resource of this stack lets it go";
  return run.adoptsEqual && isEqual ? "the allowance of this run" : undefined;
}

/**
 * The same, waiting while the engine still shows resources of the program: the one that lets the object go may come
 * after this one. The wait only puts off a refusal; nothing is taken because it ended.
 */
export async function proofInTime(call: OwnedCall, wish: Wish): Promise<Proof | undefined> {
  const proof = proofOf(call, wish);
  return proof || wish.key === undefined ? proof : waitForProgram(call, () => proofOf(call, wish));
}

/**
 * Refuses what another entry of the stack keeps, whatever the proof: two of them would be the same object. Entries that the engine
 * shows later are waited for.
 *
 * @throws conflict
 */
export async function refuseHeld(call: OwnedCall, object: string): Promise<void> {
  const { ledger } = call.run;
  const other = await waitForProgram(call, () => ledger.otherHolder(object, [call.holder]));
  if (other === undefined) return;
  // The key begins with the kind: `Snapshot id:gigahost:2201/123`.
  const message = sharedObject(object.split(" ", 1)[0]!, object, other);
  throw new RackformError({ kind: "conflict", applied: "no", message });
}

export interface Standing {
  vendor: VendorName;
  /** What is wanted: `www A 192.0.2.10 in example.no`. */
  what: string;
  /** What stands there, when it is not the same: `with ttl 300 instead of 3600`. */
  stands?: string;
  /** Whether `adopt: true` helps: what differs and cannot be changed in place, it does not. */
  adoptable?: boolean;
  /** What else the user can do. */
  otherwise?: string;
  argument?: string;
}

/** The error for an object that is there already without a proof that it is this resource's, with the ways out. */
export function conflict(call: OwnedCall, standing: Standing): RackformError {
  const { vendor, what, stands, adoptable = true, otherwise = "remove one of the two", argument } = standing;
  const account = describeAccount(vendor, call.run.account(vendor).known);
  const ways = [
    ...(adoptable
      ? [
          "adopt: true takes it over (RACKFORM_ADOPT=equal, or the configuration rackform:adopt equal, does so for all that is equal)",
        ]
      : []),
    'if the resource was renamed in the program, give it an alias (aliases: [{ name: "the old name" }])',
    otherwise,
  ];
  return new RackformError({
    kind: "conflict",
    vendor,
    argument: argument ?? (adoptable ? "adopt" : undefined),
    applied: "no",
    message: `${what} exists already in ${account}${stands ? ` ${stands}` : ""}, and nothing shows that it is this resource's; nothing was changed. Ways out: ${ways.join("; ")}`,
  });
}

/** The line that reports every take-over. */
export function tellAdopted(call: OwnedCall, what: string, proof: string): void {
  call.run.log(`${what} was there already and is taken over: ${proof}`);
}
