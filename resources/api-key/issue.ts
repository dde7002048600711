import { isKind, type RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { elsewhere, mayTake } from "../contract/since-unclear";
import { conflict, proofOf, tellAdopted } from "../contract/take-over";
import { waitForProgram } from "../contract/program-wait";
import { Unfinished } from "../contract/unfinished";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { type Issued, isSecretOf, type KeyDriver, type LiveKey } from "./driver";
import { secondsOf } from "./canonical";
import { apiKeyId, computedOf, hasLabel, isHeld, objectKey, refuseOwn } from "./identity";
import type { ApiKeyInputs, ApiKeyState } from "./schema";

const intervalMs = 3_000;
/** How many looks a key may take to show up: a minute of them. */
const looks = 21;
/** A key that nobody saw is an open door: it is asked for again only after looks that show none. */
const tries = 2;

/** The key of a label that the account has already and that becomes this resource's; `undefined` when there is none. */
export async function takeOver(
  call: OwnedCall,
  driver: KeyDriver,
  inputs: ApiKeyInputs,
  keys: readonly LiveKey[],
): Promise<LiveKey | undefined> {
  const { vendor, label, adopt } = inputs;
  const free = () => keys.filter((key) => !key.isEnded && hasLabel(key, label) && !isHeld(call, vendor, key));
  // The resource that has it may come later in the program.
  if (free().length > 0) await waitForProgram(call, () => (free().length === 0 ? true : undefined));
  const [standing, ...more] = free();
  if (!standing) return undefined;
  refuseOwn(call, driver, vendor, standing, "taken over");
  const wish = {
    key: objectKey(vendor, standing.id),
    isEqual: true,
    ...(adopt === undefined ? {} : { adopt }),
  };
  // No call changes until when a key is valid there.
  const isAdoptable =
    vendor !== "gigahost" || secondsOf(inputs.expiresAt) === secondsOf(standing.inputs.expiresAt);
  const proof = more.length === 0 && isAdoptable ? proofOf(call, wish) : undefined;
  const what = `the API key ${JSON.stringify(label)}`;
  if (!proof)
    throw conflict(call, {
      vendor,
      what,
      stands: `(${[standing, ...more].map(({ id }) => id).join(", ")})${isAdoptable ? "" : ", with another expiresAt, which no call changes"}`,
      adoptable: more.length === 0 && isAdoptable,
      argument: "label",
      otherwise: "another label issues another key; or revoke this one in the panel",
    });
  tellAdopted(call, `${what} (${standing.id})`, proof);
  if (standing.secret === undefined)
    call.run.log(
      `${vendor}: the secret of ${label} is not told; change the argument rotate to have another one`,
    );
  return standing;
}

/** The key that an earlier run asked for and of which it did not learn what came of it, or another one. */
export async function resumeKey(
  call: OwnedCall,
  driver: KeyDriver,
  inputs: ApiKeyInputs,
  state: ApiKeyInputs & ApiKeyState,
): Promise<LiveKey | ApiKeyState> {
  const { vendor, label, secret, __before = [] } = state;
  const asked = `an API key ${label} was asked for`;
  if (inputs.label.trim() !== label.trim()) throw elsewhere({ vendor, argument: "label", was: label, asked });
  // What is new may be another resource's, which the engine shows later.
  await waitForProgram(call, () => undefined);
  const { came, all } = await cameOf(call, driver, state);
  const proven = provenOf(state, came);
  if (proven) return proven;
  const [one, ...more] = came;
  if (one && more.length > 0)
    throw new Unfinished(apiKeyId(state), { ...state }, [
      `${asked}, and ${came.map(({ id }) => id).join(", ")} have come since; nothing tells which one it is. Revoke in the panel what nobody needs, and run again`,
    ]);
  if (one) {
    takeSince(call, inputs, one);
    return one;
  }
  if (secret !== undefined)
    throw new Unfinished(apiKeyId(state), { ...state, ...inputs }, [
      `${asked} and issued, and the vendor does not show it yet; its secret is in the state, and no other one is issued. Run again; if it was revoked, pulumi state delete forgets it`,
    ]);
  return issueKey(call, driver, inputs, [...__before, ...all.map(({ id }) => id)]);
}

/** Keys that may have come of what the state has asked for; none when two readings agree. */
export async function cameOf(
  call: OwnedCall,
  driver: KeyDriver,
  state: ApiKeyInputs & ApiKeyState,
): Promise<{ came: LiveKey[]; all: LiveKey[] }> {
  const first = await driver.view(call);
  const pick = (all: LiveKey[]) => ({ came: newKeys(call, state, all, state.__before ?? []), all });
  const found = pick(first.keys);
  return found.came.length > 0 ? found : pick((await driver.view(call, first.at)).keys);
}

/** The one of them that has the secret that was told when it was issued. */
export const provenOf = ({ secret }: ApiKeyState, came: readonly LiveKey[]): LiveKey | undefined =>
  secret === undefined ? undefined : came.find((key) => isSecretOf(secret, key) === true);

/**
 * Whether a key that has come since one was asked for without a clear answer may become the resource's: it gets another secret then.
 *
 * @throws conflict when nothing proves that it is that one
 */
export function takeSince(call: OwnedCall, { vendor, label, adopt }: ApiKeyInputs, { id }: LiveKey): void {
  mayTake(
    call,
    {
      vendor,
      what: `the API key ${JSON.stringify(label)}`,
      came: id,
      key: objectKey(vendor, id),
      isEqual: true,
      argument: "label",
      ...(adopt === undefined ? {} : { adopt }),
    },
    {
      was: "asked for",
      otherwise: "revoke it in the panel, or delete it there, and the next up issues one",
    },
  );
}

/**
 * Issues a key. Once the vendor may have made one, every failure keeps it in the state; a secret that nobody has seen is
 * replaced by another one.
 */
export async function issueKey(
  call: OwnedCall,
  driver: KeyDriver,
  inputs: ApiKeyInputs,
  before: readonly string[],
): Promise<ApiKeyState> {
  let at = 0;
  const look = async (secret?: string): Promise<LiveKey | undefined> => {
    const view = await driver.view(call, at);
    at = view.at;
    const fresh = newKeys(call, inputs, view.keys, before);
    return (
      fresh.find((key) => secret !== undefined && isSecretOf(secret, key)) ??
      (fresh.length === 1 ? fresh[0] : undefined)
    );
  };
  const found = (secret?: string) =>
    poll(call, {
      what: `the API key ${inputs.label}`,
      looks,
      intervalMs,
      overTemporaryErrors: true,
      look: () => look(secret),
    });
  let issued: Issued | undefined;
  const kept = { ...inputs, __before: [...before] };
  const open = (why: string, more: object = {}) =>
    new Unfinished(apiKeyId(inputs), { ...kept, ...more }, [why]);
  let live: LiveKey;
  try {
    at = (await driver.view(call)).at;
    live = await askOnce<LiveKey>({
      tries,
      ask: async () => void (issued = await driver.create(call, inputs)),
      async look(doubt) {
        const shown = await found(issued?.secret);
        if (shown || doubt) return shown;
        throw new Error("the vendor has issued the key and does not show it");
      },
    });
  } catch (error) {
    if (!(error instanceof Error) || (!issued && !isKind(error, "ambiguous"))) throw error;
    const secret = issued ? { secret: issued.secret } : { __lost: true };
    throw open(
      `the API key ${inputs.label} may have been issued (${error.message}); run again to go on`,
      secret,
    );
  }
  if (!issued || isSecretOf(issued.secret, live) === false)
    return { ...(await renewed(call, driver, inputs, live)) };
  return computedOf(live, issued.secret);
}

/** Keys of this label that have come since, and that no other entry has. */
export function newKeys(
  call: OwnedCall,
  { vendor, label }: ApiKeyInputs,
  keys: readonly LiveKey[],
  before: readonly string[],
): LiveKey[] {
  return keys.filter(
    (key) => !before.includes(key.id) && hasLabel(key, label) && !key.isEnded && !isHeld(call, vendor, key),
  );
}

/**
 * Another secret for the key. An answer that nobody has seen leaves a key whose secret nobody knows, so that it is asked for
 * once more, after a look; in the end the next run does it.
 */
export async function renewed(
  call: OwnedCall,
  driver: KeyDriver,
  inputs: ApiKeyInputs,
  live: LiveKey,
): Promise<ApiKeyState> {
  // Where the list tells the key, nothing is lost.
  if (!driver.rotate) return computedOf(live, undefined);
  refuseOwn(call, driver, inputs.vendor, live, "rotated");
  for (let attempt = 1; ; attempt++) {
    try {
      const { secret } = await driver.rotate(call, live.id);
      return computedOf(live, secret);
    } catch (error) {
      if (!isKind(error, "ambiguous")) throw error;
      const isThere = await stillThere(call, driver, live).catch(() => false);
      if (attempt <= tries && isThere) continue;
      throw lost(inputs, live, error);
    }
  }
}

async function stillThere(call: OwnedCall, driver: KeyDriver, { id }: LiveKey): Promise<boolean> {
  const { at } = await driver.view(call);
  return (await driver.view(call, at)).keys.some((key) => key.id === id && !key.isEnded);
}

function lost(inputs: ApiKeyInputs, live: LiveKey, error: RackformError): Unfinished {
  return new Unfinished(apiKeyId(inputs), { ...inputs, keyId: live.id, __lost: true }, [
    `the API key ${inputs.label} may have another secret now, which nobody has seen (${error.message}); run again to give it one`,
  ]);
}
