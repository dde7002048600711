import { isSame } from "../contract/equality";
import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { unproved, unprovedReason } from "../contract/since-unclear";
import { Unfinished } from "../contract/unfinished";
import { listServersOf } from "../panel/servers";
import { canonicalPermissions, canonicalWhitelist, secondsOf } from "./canonical";
import { isSecretOf, type KeyDriver, type LiveKey } from "./driver";
import { gigahostKeys } from "./gigahost";
import { i3dKeys } from "./i3d";
import { apiKeyId, computedOf, hasLabel, objectKey, refuseOwn } from "./identity";
import { cameOf, issueKey, provenOf, renewed, resumeKey, takeOver } from "./issue";
import { apiKeyArgs, type ApiKeyInputs, apiKeyOutputs, type ApiKeyState, keyVendors } from "./schema";
import { validateApiKey } from "./validate";
import { warningOf } from "./warning";
import { settleWhitelist, whitelistOf } from "./whitelist";

const drivers: Record<ApiKeyInputs["vendor"], KeyDriver> = { gigahost: gigahostKeys, i3d: i3dKeys };

type State = ApiKeyInputs & ApiKeyState;

/** A key for a vendor's API. */
export const apiKey: Kind<ApiKeyInputs, ApiKeyState> = {
  name: "ApiKey",
  description:
    "A key for the API of Gigahost or i3D.net: what it may do, from where, and until when. Its secret is an encrypted output.\n\n" +
    "At Gigahost an administrator's log-in manages keys, and no key does. The key that rackform itself uses is never changed, " +
    "rotated or revoked.",
  idForm: "<vendor>:<label at creation>",
  namedBy: ["label"],
  importForms: [
    { example: "i3d:ci", means: "The key of this label" },
    { example: "i3d:912", means: "The key of this id" },
  ],
  args: apiKeyArgs,
  outputs: apiKeyOutputs,
  vendors: keyVendors,
  secretOutputs: ["secret"],
  limitMs: 10 * 60_000,
  // Programs go on with the old key until they have the new one.
  deleteBeforeReplace: false,
  validate: validateApiKey,

  canonical: (inputs) => ({
    vendor: inputs.vendor,
    label: inputs.label?.trim(),
    permissions: canonicalPermissions(inputs.permissions),
    category: inputs.category,
    assignOdpServerIps: inputs.assignOdpServerIps ?? false,
    whitelist: canonicalWhitelist(inputs.whitelist),
    expiresAt: secondsOf(inputs.expiresAt),
    rotate: inputs.rotate === undefined ? undefined : String(inputs.rotate),
  }),

  replaces: (changed, _, news, { vendor }) =>
    changed.filter(
      (name) =>
        name === "vendor" ||
        (name === "expiresAt" && vendor === "gigahost") ||
        // Beginning to rotate is no rotation where it takes another key.
        (name === "rotate" && vendor === "i3d" && news.rotate !== undefined),
    ),

  foretell: ({ vendor, label }, _, before) => ({
    ...(vendor && label !== undefined && !before ? { id: apiKeyId({ vendor, label }) } : {}),
    computed: before?.keyId ? { keyId: before.keyId } : {},
  }),

  warns: warningOf,

  async find(call, vendor, id) {
    const { keys } = await drivers[vendor].view(call);
    return keys
      .filter((key) => !key.isEnded && (hasLabel(key, id) || key.id === id))
      .map(({ id: keyId, label }) => ({ id: apiKeyId({ vendor, label }), state: { vendor, label, keyId } }));
  },

  seen(run, holder, _id, { vendor, keyId }) {
    if (vendor !== undefined && keyId !== undefined) run.ledger.stay(objectKey(vendor, keyId), holder);
  },

  // At i3D.net no list tells the account; a key that may not read this one is told as what it is.
  listAccount: async (call, { vendor }) =>
    vendor === "i3d" ? void (await i3dKeys.view(call)) : listServersOf(call, { vendor }),

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const first = await driver.view(call);
    let { keys } = first;
    let taken = await takeOver(call, driver, inputs, keys);
    if (!taken) {
      // An absence after which a key is issued is read twice: it may be that of a run that was killed.
      ({ keys } = await driver.view(call, first.at));
      taken = await takeOver(call, driver, inputs, keys);
    }
    const computed = taken
      ? computedOf(taken, undefined)
      : await issueKey(
          call,
          driver,
          inputs,
          keys.map(({ id }) => id),
        );
    call.run.ledger.hold(objectKey(inputs.vendor, computed.keyId), call.holder);
    if (taken) await change(call, driver, taken, inputs);
    return { id: apiKeyId(inputs), computed: await whitelisted(call, driver, inputs, computed) };
  },

  async read(call, _, state) {
    const driver = drivers[state.vendor];
    const { came } = isAwaited(state) ? await cameOf(call, driver, state) : { came: [] };
    const live = isAwaited(state) ? provenOf(state, came) : await confirmed(call, driver, state);
    if (!live) {
      const reason = isAwaited(state) && awaitedReason(state, came);
      return reason ? { inputs: {}, computed: state, unfinished: [reason] } : undefined;
    }
    if (state.secret !== undefined && isSecretOf(state.secret, live) === false && live.secret === undefined)
      call.run.log(
        `${state.vendor}: somebody has rotated the key ${live.label} (${live.id}) since, and the secret in the state does not work any more; change the argument rotate to have another one`,
      );
    const whitelist = state.whitelist && (await whitelistOf(call, driver, live.id));
    return {
      inputs: { ...live.inputs, ...(whitelist ? { whitelist } : {}) },
      even: ["expiresAt"],
      computed: { ...computedOf(live, state.secret), ...(state.__lost ? { __lost: true } : {}) },
      ...(state.__lost ? { unfinished: [`the key ${live.label} has a secret that nobody has seen`] } : {}),
    };
  },

  async update(call, _, state, inputs) {
    const driver = drivers[inputs.vendor];
    const live = isAwaited(state)
      ? await resumeKey(call, driver, inputs, state)
      : await confirmed(call, driver, state);
    if (!live) throw gone(state);
    if ("keyId" in live) return whitelisted(call, driver, inputs, live);
    await change(call, driver, live, inputs, state.secret);
    const isKnown = state.secret !== undefined && isSecretOf(state.secret, live) !== false;
    const isDue = state.__lost === true || (state.keyId === undefined && !isKnown);
    const isAsked = inputs.rotate !== undefined && String(inputs.rotate) !== String(state.rotate);
    const computed = computedOf(live, state.secret);
    // Last: what fails after it would lose the secret.
    const settled = await whitelisted(call, driver, inputs, computed);
    return isDue || isAsked ? renewed(call, driver, inputs, live) : settled;
  },

  async delete(call, id, state) {
    const driver = drivers[state.vendor];
    const { came } = isAwaited(state) ? await cameOf(call, driver, state) : { came: [] };
    const live = isAwaited(state) ? provenOf(state, came) : await confirmed(call, driver, state);
    if (!live && came.length > 0) throw unprovedKey(state, came);
    if (!live && isAwaited(state) && state.secret !== undefined) throw unshownKey(state);
    if (!live) return;
    const key = objectKey(state.vendor, live.id);
    if (call.run.ledger.standsForAnother(key, call.holder))
      return call.run.log(`ApiKey ${id} (${live.id}) stays: another resource of this stack goes on with it`);
    refuseOwn(call, driver, state.vendor, live, "revoked", state.secret);
    try {
      await driver.delete(call, live.id);
    } catch (error) {
      const after = await confirmed(call, driver, { ...state, keyId: live.id }).catch(() => live);
      if (after) throw error;
    }
    call.run.ledger.drop(key, call.holder);
  },
};

/** Brings what a key is to what is declared; nothing is sent where nothing differs. */
async function change(
  call: OwnedCall,
  driver: KeyDriver,
  live: LiveKey,
  inputs: ApiKeyInputs,
  secret?: string,
): Promise<void> {
  const wanted = apiKey.canonical(inputs);
  const now = apiKey.canonical({ ...inputs, ...live.inputs });
  if (isSame({ ...wanted, whitelist: undefined }, { ...now, whitelist: undefined })) return;
  refuseOwn(call, driver, inputs.vendor, live, "changed", secret);
  await driver.update(call, live.id, inputs);
}

/** The key with its whitelist; where that fails the key is kept, and the next run goes on. */
async function whitelisted(
  call: OwnedCall,
  driver: KeyDriver,
  inputs: ApiKeyInputs,
  computed: ApiKeyState,
): Promise<ApiKeyState> {
  try {
    await settleWhitelist(call, driver, computed.keyId, inputs);
    return computed;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new Unfinished(apiKeyId(inputs), { ...inputs, ...computed }, [
      `the key with the label ${inputs.label} stands, and its whitelist is not as declared: ${error.message}`,
    ]);
  }
}

/** The key of the state; one list that lacks it is no proof that it is gone. */
async function confirmed(call: OwnedCall, driver: KeyDriver, { keyId }: State): Promise<LiveKey | undefined> {
  const pick = (keys: readonly LiveKey[]) => keys.find(({ id, isEnded }) => id === keyId && !isEnded);
  const first = await driver.view(call);
  return pick(first.keys) ?? pick((await driver.view(call, first.at)).keys);
}

/** Whether a key was asked for and nobody knows yet which one it is. */
const isAwaited = ({ keyId, __before }: State): boolean => keyId === undefined && __before !== undefined;

/** Why an entry stays as it is; `undefined` when nothing came of what the vendor need not have taken. */
function awaitedReason({ label, secret }: State, came: readonly LiveKey[]): string | undefined {
  if (came.length > 0)
    return unprovedReason(
      `the key ${idsOf(came)} with the label ${label}`,
      "has come since one was asked for",
      came.length,
    );
  return secret === undefined
    ? undefined
    : `the key ${label} was issued, and the vendor does not show it yet; the next up goes on with it`;
}

const idsOf = (keys: readonly LiveKey[]): string => keys.map(({ id }) => id).join(", ");

/** An equal label proves nothing: programs may be working with it. */
const unprovedKey = ({ vendor, label }: State, came: readonly LiveKey[]): RackformError =>
  unproved({
    vendor,
    argument: "label",
    asked: `an API key ${label} was asked for`,
    came: idsOf(came),
    spared: "revoked",
  });

function unshownKey({ vendor, label }: State): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor,
    argument: "label",
    applied: "no",
    message: `the key ${label} was issued and the vendor does not show it, so that it cannot be revoked; run again when it does, or take the entry out with pulumi state delete and revoke it in the panel`,
  });
}

function gone({ vendor, label, keyId }: State): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor,
    argument: "label",
    message: `the key ${label} (${keyId}) is not in this account any more; run pulumi refresh, then up issues another one`,
  });
}
