import { isKind } from "../../sdk/core";
import type { i3d } from "../../sdk";
import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { entryOf, rangeOf, secondsOf } from "./canonical";
import type { KeyDriver, LiveKey } from "./driver";
import { ownKey } from "./identity";
import type { ApiKeyInputs } from "./schema";

type Entry = i3d.I3dAccountAPIKeyIPWhitelist;

const lists = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.apiKeys.list()),
);

const accountOf = ({ run }: Call) => run.account("i3d").client.account;

/** API keys at i3D.net (i3d.md section 7): a list tells the keys themselves. */
export const i3dKeys: KeyDriver = {
  async view(call, after) {
    const { value, at } = await lists(call.run).newerThan(after ?? 0, call.limits);
    return { keys: value.map(fromI3d), at };
  },

  create: (call, inputs) =>
    written(call, async () => {
      const { id, key } = await accountOf(call).apiKeys.create(requestOf(inputs), call.limits);
      return { id, secret: key ?? "" };
    }),

  update: (call, keyId, inputs) =>
    written(
      call,
      async () => void (await accountOf(call).apiKeys.update(keyId, requestOf(inputs), call.limits)),
    ),

  delete: (call, keyId) => written(call, () => accountOf(call).apiKeys.delete(keyId, call.limits)),

  isOwn: ({ run }, { secret, prefix }) => ownKey(run.account("i3d"), secret, prefix),

  whitelist: {
    async read(call, keyId) {
      const rows = await accountOf(call).apiKeyWhitelist.list(keyId, call.limits);
      return rows.filter(({ active }) => active === 1).map((row) => ({ id: row.id, entry: textOf(row) }));
    },

    async add(call, keyId, entry) {
      const { network, first, last } = rangeOf(entry)!;
      const range = network === undefined ? { ipStart: first, ipEnd: last } : { ipRange: network };
      await accountOf(call).apiKeyWhitelist.create(keyId, { ...range, active: 1 }, call.limits);
    },

    async remove(call, keyId, id) {
      try {
        await accountOf(call).apiKeyWhitelist.delete(keyId, id, call.limits);
      } catch (error) {
        if (!isKind(error, "not-found")) throw error;
      }
    },

    check: (call) => accountOf(call).whitelist.check(call.limits),
  },
};

async function written<T>(call: Call, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } finally {
    lists(call.run).drop();
  }
}

/** All fields: a vendor that replaces the whole object keeps none that is left out. */
function requestOf({ label, category = 0, assignOdpServerIps, expiresAt }: ApiKeyInputs): i3d.ApiKeyRequest {
  return {
    category,
    note: label,
    assignOdpServerIps: assignOdpServerIps ? 1 : 0,
    expiresAt: secondsOf(expiresAt) ?? null,
  };
}

/** A list may show a key whole, in part (`abcd****`), or not at all. */
function shownOf(key: string | undefined): Pick<LiveKey, "secret" | "prefix"> {
  if (!key) return {};
  const hidden = key.search(/[*…•]|\.{3}/);
  if (hidden < 0) return { secret: key };
  return hidden === 0 ? {} : { prefix: key.slice(0, hidden) };
}

function fromI3d({ id, key, note, category, expiresAt, assignOdpServerIps: odp }: i3d.I3dApiKey): LiveKey {
  return {
    id,
    label: note ?? "",
    ...shownOf(key),
    inputs: {
      label: note ?? "",
      ...(category === undefined ? {} : { category }),
      // 0 or 1; the client hands it on as it is.
      ...(odp === undefined ? {} : { assignOdpServerIps: Number(odp) === 1 }),
      expiresAt,
    },
    isEnded: false,
  };
}

function textOf({ ipRange, ipStart, ipEnd }: Entry): string {
  const range = ipRange ? rangeOf(ipRange) : rangeOf(ipEnd ? `${ipStart}-${ipEnd}` : (ipStart ?? ""));
  return range ? entryOf(range) : (ipRange ?? ipStart ?? "");
}
