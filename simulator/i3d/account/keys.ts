import { type Collection, crudRoutes, knownRow } from "../crud";
import { type Fields, FLAG } from "../fields";
import type { Route } from "../routing";
import type { Row } from "../body";
import { scatterHex } from "../scatter";
import { seconds } from "../time";
import type { World } from "../world";
import { checkRange, replaceRange } from "./address-ranges";
import type { ApiKey } from "./state";

const KEY_FIELDS: Fields = {
  category: { kind: "integer", required: true },
  note: { kind: "string", nullable: true },
  assignOdpServerIps: { ...FLAG, required: true },
  expiresAt: { kind: "integer", nullable: true },
};

const TEXT = { kind: "string", nullable: true } as const;
export const RANGE_FIELDS: Fields = {
  ipStart: TEXT,
  ipEnd: TEXT,
  ipRange: TEXT,
  active: { ...FLAG, required: true },
};

function newKey(world: World): ApiKey {
  const id = world.ids.number();
  const key = `i3d-${scatterHex(`key ${id} ${world.clock.now()}`, 32)}`;
  return { id, category: 1, key, note: null, assignOdpServerIps: 0, used: 0, expiresAt: null };
}

/** Puts a new key in the place of the account's first. */
export function renewKey(world: World): void {
  world.account.apiKeys.splice(0, 1, newKey(world));
}

/** Makes a key that may not read who the account is; answers the key. */
export function makeRestrictedKey(world: World): string {
  const made = newKey(world);
  world.account.apiKeys.push(made);
  world.account.restrictedKeys.add(made.id);
  return made.key;
}

/** A key with this note, changed where there is one; `whitelist` are networks. */
export function seedApiKey(world: World, row: Row): Row {
  const { account } = world;
  const { whitelist, ...fields } = row;
  const known = account.apiKeys.find(({ note }) => note === row["note"]);
  const key = Object.assign(known ?? newKey(world), fields);
  if (!known) account.apiKeys.push(key);
  if (Array.isArray(whitelist)) {
    const rows = whitelist.map((ipRange: unknown) => ({ id: world.ids.number(), ipRange, active: 1 }));
    account.keyWhitelists.set(key.id, rows);
  }
  return key;
}

const apiKeys: Collection = {
  path: "/account/apiKey",
  parameter: "apiKeyId",
  rows: ({ world }) => world.account.apiKeys,
  fields: KEY_FIELDS,
  make: ({ world }, body) => ({ ...newKey(world), ...body }),
  ranged: true,
  methods: ["PUT", "DELETE"],
};

const keyWhitelist: Collection = {
  path: "/account/apiKey/{apiKeyId}/whitelist",
  parameter: "apiKeyWhitelistId",
  rows: (call) => {
    const { id } = knownRow(apiKeys, call) as ApiKey;
    const { keyWhitelists } = call.world.account;
    const rows = keyWhitelists.get(id) ?? [];
    keyWhitelists.set(id, rows);
    return rows;
  },
  fields: { ...RANGE_FIELDS, comments: TEXT },
  make: ({ world }, body) => ({ id: world.ids.number(), ...body }),
  touch: ({ world }, body) => ({ ...replaceRange(body), updatedAt: seconds(world.clock) }),
  ranged: true,
  methods: ["PUT", "DELETE"],
  check: checkRange,
};

/** A key made here works at once; a deleted one stops to (i3d.md sections 1 and 7). */
export const apiKeyRoutes: Route[] = [...crudRoutes(apiKeys), ...crudRoutes(keyWhitelist)];
