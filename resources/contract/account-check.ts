import { type AccountId, compareAccounts, otherAccount } from "./account-id";
import type { Bag } from "./handler";
import type { Ledger } from "./ledger";
import type { Owner } from "./owner";
import type { Call, Run } from "./run";
import type { VendorName } from "./vendors";

/** Where the state remembers the account that an object lives in. */
const place = "__account";

const vendorOf = (bag: Bag): VendorName | undefined => bag.vendor as VendorName | undefined;

function savedIn(bag: Bag): AccountId | undefined {
  const [key, id] = typeof bag[place] === "string" ? bag[place].split(" ") : [];
  return key ? { id, key } : undefined;
}

/** The account of a new object, for its state; what the vendor does not say does not stop its creation. */
export async function accountOf({ run, limits }: Call, inputs: Bag): Promise<Bag> {
  const vendor = vendorOf(inputs);
  if (vendor === undefined) return {};
  try {
    const account = run.account(vendor);
    return { [place]: plain(await account.identify(limits).catch(() => account.known)) };
  } catch {
    // Without credentials the creation itself says what is missing.
    return {};
  }
}

/** The account of an object that was read or updated: what is known by now without asking. */
export function accountIn({ run }: Call, state: Bag): Bag {
  const vendor = vendorOf(state);
  if (vendor === undefined) return {};
  const saved = savedIn(state);
  const { known } = run.account(vendor);
  return { [place]: plain({ id: known.id ?? saved?.id, key: known.key }) };
}

/**
 * Makes sure that the account which answers is the one that the object lives in: in another one everything would seem to
 * be gone. The vendor is asked only where the credential is not the one that the state was written with.
 *
 * @throws permission that names both accounts
 */
export async function inItsAccount(
  { run, limits }: Call,
  what: string,
  state: Bag,
  list?: () => Promise<void>,
): Promise<void> {
  const vendor = vendorOf(state);
  const saved = savedIn(state);
  if (vendor === undefined || saved === undefined) return;
  const account = run.account(vendor);
  // The same credential is the same account; only where both ids are known and differ it is another one's.
  if (saved.key === account.known.key && compareAccounts(saved, account.known) !== "other") return;
  let now = await account.identify(limits);
  if (now.id === undefined && list) {
    await list();
    now = account.known;
  }
  const sameness = compareAccounts(saved, now);
  if (sameness === "same" || (sameness === "unknown" && run.isSameAccount(vendor))) return;
  throw otherAccount(what, vendor, saved, now);
}

/** Entries of the state that are to be replaced in a run: their replacements belong into the same account. */
const replaced = new WeakMap<Ledger, Map<Owner, Bag>>();

export function noteReplaced({ ledger }: Run, owner: Owner, state: Bag): void {
  const known = replaced.get(ledger) ?? new Map<Owner, Bag>();
  replaced.set(ledger, known.set(owner, state));
}

/** @throws permission when a replacement would be made in another account than the one that its entry lives in */
export async function replacesInItsAccount(
  call: Call,
  what: string,
  owner: Owner,
  inputs: Bag,
): Promise<void> {
  const state = replaced.get(call.run.ledger)?.get(owner);
  if (state && vendorOf(state) === vendorOf(inputs)) await inItsAccount(call, what, state);
}

/** The same as far as it is known without a call, for diff. */
export function refuseKnownOther(run: Run, what: string, state: Bag): void {
  const vendor = vendorOf(state);
  const saved = savedIn(state);
  if (vendor === undefined || saved === undefined) return;
  const known = knownIn(run, vendor);
  if (known && compareAccounts(saved, known) === "other") throw otherAccount(what, vendor, saved, known);
}

/** A preview may run without credentials. */
function knownIn(run: Run, vendor: VendorName): AccountId | undefined {
  try {
    return run.account(vendor).known;
  } catch {
    return undefined;
  }
}

/** As a text, since every object of a state has it. */
function plain({ id, key }: AccountId): string {
  return id === undefined ? key : `${key} ${id}`;
}
