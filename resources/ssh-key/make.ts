import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, refuseHeld, tellAdopted } from "../contract/take-over";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import type { StoredKey } from "./driver";
import { keyDrivers, keyQueues, keysNow, writeKey } from "./drivers";
import { canonicalName, ledgerKey, objectKey } from "./identity";
import { canonicalKey, sameKey } from "./public-key";
import { removeStored } from "./remove";
import type { SshKeyInputs } from "./schema";

/** How often a key is sent, each time after looks that showed none. */
const tries = 3;
const intervalMs = 5_000;
/** How many looks a new key may take to show up, after a success (a minute) and an unclear answer. */
const looks = { done: 12, unclear: 6 };

const namesOf = (rows: readonly StoredKey[]): string =>
  rows.map(({ id, name }) => `${JSON.stringify(name)} (${id})`).join(", ");

/**
 * The stored key of these arguments: stored now, or taken over where there is a proof that it may be.
 *
 * @throws conflict when the key is stored already and nothing shows that it is this resource's
 */
export function obtainKey(call: OwnedCall, inputs: SshKeyInputs): Promise<StoredKey> {
  const { vendor, name, publicKey } = inputs;
  return keyQueues(call.run, vendor).run(canonicalKey(publicKey), call.limits, async () => {
    const before = await keysNow(call, vendor);
    const alike = before.filter((row) => sameKey(row.publicKey, publicKey));
    const equal = alike.filter((row) => canonicalName(row.name) === canonicalName(name));
    if (equal.length > 1) throw several(inputs, equal);
    if (equal[0]) return takeOver(call, inputs, equal[0]);
    for (const row of alike) await letGo(call, inputs, row);
    return make(call, inputs, before, alike);
  });
}

async function takeOver(call: OwnedCall, inputs: SshKeyInputs, row: StoredKey): Promise<StoredKey> {
  const { vendor, name, adopt } = inputs;
  const object = objectKey(vendor, row.id);
  await refuseHeld(call, object);
  const proof = await proofInTime(call, { key: ledgerKey(vendor, row), adopt, isEqual: true });
  const what = `the SSH key ${JSON.stringify(name)}`;
  if (!proof) throw conflict(call, { vendor, what, stands: `(${row.id})` });
  tellAdopted(call, `${what} (${row.id})`, proof);
  call.run.ledger.hold(object, call.holder);
  return row;
}

/** The same key under another name is stored a second time only where it is this stack's own and about to go. */
async function letGo(call: OwnedCall, { vendor, name }: SshKeyInputs, row: StoredKey): Promise<void> {
  if (await proofInTime(call, { key: ledgerKey(vendor, row), isEqual: false })) return;
  throw conflict(call, {
    vendor,
    what: `the key of ${JSON.stringify(name)}`,
    stands: `under the name ${JSON.stringify(row.name)} (${row.id})`,
    adoptable: false,
    argument: "publicKey",
    otherwise: `give it the name ${JSON.stringify(row.name)} and adopt: true; or delete it at the vendor`,
  });
}

function make(
  call: OwnedCall,
  { vendor, name, publicKey }: SshKeyInputs,
  before: readonly StoredKey[],
  leaving: readonly StoredKey[],
): Promise<StoredKey> {
  const known = new Set(before.map(({ id }) => id));
  const send = () =>
    writeKey(call, vendor, () => keyDrivers[vendor].create(call, canonicalName(name), publicKey.trim()));
  return askOnce<StoredKey>({
    tries,
    async ask() {
      try {
        return await send();
      } catch (error) {
        if (leaving.length === 0 || !isKind(error, "validation", "conflict")) throw error;
        call.run.log(
          `SshKey ${name}: the vendor does not store a key twice, so ${namesOf(leaving)} goes before the new one comes`,
        );
        for (const { id } of leaving) await removeStored(call, vendor, id);
        return send();
      }
    },
    async look(doubt) {
      const found = await poll(call, {
        what: `the SSH key ${name}`,
        looks: doubt ? looks.unclear : looks.done,
        intervalMs,
        overTemporaryErrors: true,
        look: async () => newOf(await keysNow(call, vendor), known, { vendor, name, publicKey }),
      });
      if (found || doubt) return found;
      throw new RackformError({
        kind: "ambiguous",
        vendor,
        applied: "unknown",
        message: `the vendor accepted the SSH key ${name} and does not show it; look whether it is stored, and run again: with adopt: true if it is`,
      });
    },
  });
}

/** The key that is there and was not before; the vendor may have changed its name. */
function newOf(
  rows: readonly StoredKey[],
  known: ReadonlySet<string>,
  wanted: SshKeyInputs,
): StoredKey | undefined {
  const fresh = rows.filter(({ id, publicKey }) => !known.has(id) && sameKey(publicKey, wanted.publicKey));
  const named = fresh.filter((row) => canonicalName(row.name) === canonicalName(wanted.name));
  if (named.length > 1 || (named.length === 0 && fresh.length > 1)) throw several(wanted, fresh);
  return named[0] ?? fresh[0];
}

function several({ vendor, name }: SshKeyInputs, rows: readonly StoredKey[]): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    argument: "publicKey",
    applied: "no",
    message: `the key of ${JSON.stringify(name)} is stored ${rows.length} times: ${namesOf(rows)}, which cannot be told apart; delete those that are not wanted`,
  });
}
