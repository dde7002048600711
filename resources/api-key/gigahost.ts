import { isKind } from "../../sdk/core";
import type { gigahost } from "../../sdk";
import type { Call } from "../contract/run";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { secondsOf } from "./canonical";
import type { KeyDriver, LiveKey } from "./driver";
import { ownKey } from "./identity";
import type { ApiKeyInputs } from "./schema";

type Wire = gigahost.ApiKeyPermissions;
type Permissions = NonNullable<ApiKeyInputs["permissions"]>;

const lists = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.apiKeys.list()),
);

const keysOf = ({ run }: Call) => run.account("gigahost").client.account.apiKeys;

/** API keys at Gigahost (gigahost.md section 9): a key's secret is told once, and the answer has no id. */
export const gigahostKeys: KeyDriver = {
  async view(call, after) {
    const { value, at } = await asAdministrator(lists(call.run).newerThan(after ?? 0, call.limits));
    return { keys: value.map(fromGigahost), at };
  },

  create: (call, { label, permissions, expiresAt }) =>
    written(call, async () => {
      const ends = secondsOf(expiresAt);
      const { secret } = await keysOf(call).create(
        { label, permissions: toWire(permissions ?? {}), ...(ends === undefined ? {} : { expiresAt: ends }) },
        call.limits,
      );
      return { secret };
    }),

  update: (call, keyId, { label, permissions }) =>
    written(call, async () => {
      const change = { label, ...(permissions ? { permissions: toWire(permissions) } : {}) };
      await keysOf(call).update(keyId, change, call.limits);
    }),

  rotate: (call, keyId) =>
    written(call, async () => {
      const { secret } = await keysOf(call).rotate(keyId, call.limits);
      return { id: keyId, secret };
    }),

  delete: (call, keyId) => written(call, async () => void (await keysOf(call).delete(keyId, call.limits))),

  isOwn: ({ run }, { prefix }) => ownKey(run.account("gigahost"), undefined, prefix),
};

async function written<T>(call: Call, write: () => Promise<T>): Promise<T> {
  try {
    return await asAdministrator(write());
  } finally {
    lists(call.run).drop();
  }
}

/** A key may not manage keys, whatever its permissions. */
async function asAdministrator<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!isKind(error, "permission")) throw error;
    throw error.with({
      message: `${error.facts.message}; API keys are managed with an administrator's log-in alone: give rackform:gigahost username and password in place of apiKey`,
    });
  }
}

function fromGigahost(key: gigahost.ApiKey): LiveKey {
  const { key_id, key_label, key_prefix, permissions, expires_at, status, revoked_at } = key;
  return {
    id: key_id,
    label: key_label,
    prefix: key_prefix,
    inputs: {
      label: key_label,
      ...(permissions ? { permissions: fromWire(permissions) } : {}),
      expiresAt: expires_at ?? undefined,
    },
    isEnded: !!revoked_at || /revoked/i.test(status),
  };
}

function toWire(permissions: Permissions): Wire {
  const whole = ["racks", "support", "billing", "account"];
  return Object.fromEntries(
    Object.entries(permissions).flatMap(([name, may]) => {
      if (!may) return [];
      const { mode, ids } = may as { mode: "r" | "rw"; ids?: (string | number)[] };
      if (whole.includes(name)) return [[name, { mode }]];
      return [[name, ids === undefined ? { mode, all: true } : { mode, all: false, ids: ids.map(String) }]];
    }),
  );
}

function fromWire(wire: Wire): Permissions {
  return Object.fromEntries(
    Object.entries(wire).flatMap(([name, may]) => {
      if (!may) return [];
      const { mode, all, ids } = may as { mode: "r" | "rw"; all?: boolean; ids?: string[] };
      return [[name, all === true || ids === undefined ? { mode } : { mode, ids }]];
    }),
  );
}
