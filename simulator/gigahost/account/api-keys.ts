import type { SimReply } from "../../core/types";
import type { ApiKey } from "../../panel/access/identity";
import type { Permissions } from "../../panel/access/permissions";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import { isObject, text, type Body } from "../../panel/input";
import { Refusal } from "../../panel/refusal";
import { fakeApiKey } from "../credentials";
import type { GigahostState } from "../state";

type KeyCall = Call<GigahostState>;
const prefixLength = 16;
const categories = ["dns", "servers", "webhosting", "racks", "support", "billing", "account"];

export function readPermissions(value: unknown): Permissions {
  const invalid = new Refusal(400, "Invalid permissions payload.");
  if (!isObject(value)) throw invalid;
  for (const [category, permission] of Object.entries(value)) {
    const mode = isObject(permission) ? permission["mode"] : undefined;
    if (!categories.includes(category) || (mode !== "r" && mode !== "rw")) throw invalid;
  }
  return value;
}

function label(body: Body): string {
  const given = text(body, "label") ?? "";
  if (given === "" || given.length > 100) {
    throw new Refusal(400, "Label is required (max 100 characters).");
  }
  return given;
}

/** A Unix timestamp; a date is cast to its year, as PHP does it, which is long ago. */
function expiry(call: KeyCall): number | null {
  const given = text(call.body, "expires_at");
  if (given === undefined || given === "") return null;
  const time = parseInt(given, 10) * 1000;
  if (!(time > call.now)) throw new Refusal(400, "Expiry must be in the future.");
  return time;
}

function keyOf(call: KeyCall): ApiKey {
  const key = call.state.apiKeys.find(({ id }) => id === call.params["key_id"]);
  if (!key) throw new Refusal(404, "API key not found.");
  return key;
}

const unix = (time: number | null): number | null => (time === null ? null : Math.floor(time / 1000));

function fresh(key: ApiKey): Record<string, unknown> {
  return {
    secret: key.secret,
    prefix: key.secret.slice(0, prefixLength),
    label: key.label,
    expires_at: unix(key.expires),
    permissions: key.permissions,
  };
}

export function listKeys(call: KeyCall): SimReply {
  return answer(
    call,
    call.state.apiKeys.map((key) => ({
      key_id: key.id,
      key_label: key.label,
      key_prefix: key.secret.slice(0, prefixLength),
      permissions: key.permissions,
      created_at: unix(key.created),
      expires_at: unix(key.expires),
      last_used_at: unix(key.lastUsed),
      last_used_ip: null,
      status: "active",
      revoked_at: null,
      contact_id: call.state.account.contactId,
    })),
  );
}

export function makeKey(state: GigahostState, parts: Omit<ApiKey, "id" | "secret" | "lastUsed">): ApiKey {
  const id = state.nextId("api key", 1);
  const key: ApiKey = { id, secret: fakeApiKey(`${id} 1`), lastUsed: null, ...parts };
  state.apiKeys.push(key);
  return key;
}

/** `POST /account/apikeys`: no key_id in the answer. */
export function createKey(call: KeyCall): SimReply {
  const { state, body, now } = call;
  const parts = {
    label: label(body),
    permissions: readPermissions(body["permissions"]),
    expires: expiry(call),
    created: now,
  };
  return answer(call, fresh(makeKey(state, parts)), { status: 201 });
}

/** `PUT /account/apikeys/{key_id}`: the label and the whole permissions. */
export function updateKey(call: KeyCall): SimReply {
  const key = keyOf(call);
  if (call.body["label"] !== undefined) key.label = label(call.body);
  if (call.body["permissions"] !== undefined) key.permissions = readPermissions(call.body["permissions"]);
  return answer(call);
}

export function renewSecret(state: GigahostState, key: ApiKey): void {
  key.secret = fakeApiKey(`${key.id} rotated ${state.nextId("rotation", 1)}`);
}

/** `POST /account/apikeys/{key_id}/rotate`: a new secret and prefix. */
export function rotateKey(call: KeyCall): SimReply {
  const key = keyOf(call);
  renewSecret(call.state, key);
  return answer(call, fresh(key));
}

export function deleteKey(call: KeyCall): SimReply {
  const key = keyOf(call);
  call.state.apiKeys.splice(call.state.apiKeys.indexOf(key), 1);
  return answer(call);
}

/** `GET /account/apikeys/{key_id}/log` */
export function keyLog(call: KeyCall): SimReply {
  keyOf(call);
  return answer(call, []);
}
