import { z } from "zod";
import { type CallOptions, path } from "../core";
import { type Caller, type Done, fields, invalid, required } from "../panel";

const { id, list, maybeId, maybeInteger, maybeObject, text } = fields;

const mode = z.enum(["r", "rw"]);
const scoped = z.object({ mode, all: fields.flag.optional(), ids: list(id).optional() });
const whole = z.object({ mode });

/** What a key may do; a missing category means no access, `r` means GET only. */
const permissions = z.object({
  dns: scoped.optional(),
  servers: scoped.optional(),
  webhosting: scoped.optional(),
  racks: whole.optional(),
  support: whole.optional(),
  billing: whole.optional(),
  account: whole.optional(),
});
export type ApiKeyPermissions = z.output<typeof permissions>;

export const apiKey = z.object({
  key_id: id,
  key_label: text,
  key_prefix: text,
  permissions: maybeObject(permissions),
  /** Unix seconds, like all times of a key; null for never. */
  created_at: maybeInteger,
  expires_at: maybeInteger,
  last_used_at: maybeInteger,
  last_used_ip: text,
  status: text,
  revoked_at: maybeInteger,
  contact_id: maybeId,
});
export type ApiKey = z.output<typeof apiKey>;

const issued = z.object({
  secret: z.string().min(1),
  prefix: text,
  label: text,
  expires_at: maybeInteger,
  permissions: maybeObject(permissions),
});
/** `secret` is shown this once. */
export type IssuedApiKey = z.output<typeof issued>;

export interface NewApiKey {
  /** 1 to 100 characters. */
  label: string;
  permissions: ApiKeyPermissions;
  /** Unix seconds, in the future. Default: never. */
  expiresAt?: number;
}

/** API keys. Only an administrator's log-in may manage them; a key gets 403 (gigahost.md section 9). */
export class ApiKeys {
  constructor(private readonly caller: Caller) {}

  /** All keys, without their secrets. */
  list(options?: CallOptions): Promise<ApiKey[]> {
    const build = () => ({ ...at("list", "GET", "/account/apikeys"), effect: "read" as const });
    return this.caller.data(build, list(apiKey), options);
  }

  /** Issues a key. The answer has no `key_id`: find it by `prefix`. The secret is registered for redaction. */
  create({ label, permissions: may, expiresAt }: NewApiKey, options?: CallOptions): Promise<IssuedApiKey> {
    return this.#issue(() => {
      const json = {
        label: checkLabel(label),
        permissions: may,
        ...(expiresAt === undefined ? {} : { expires_at: seconds(expiresAt) }),
      };
      return { ...at("create", "POST", "/account/apikeys"), body: { json }, effect: "once" as const };
    }, options);
  }

  /** Changes the label, the permissions as a whole, or both. */
  update(
    keyId: string,
    change: { label?: string; permissions?: ApiKeyPermissions },
    options?: CallOptions,
  ): Promise<Done> {
    return this.caller.done(() => {
      const label = change.label === undefined ? {} : { label: checkLabel(change.label) };
      const json = { ...label, ...(change.permissions ? { permissions: change.permissions } : {}) };
      return { ...at("update", "PUT", keyPath(keyId)), body: { json }, effect: "keyed" };
    }, options);
  }

  /** Replaces secret and prefix; the old secret stops working. */
  rotate(keyId: string, options?: CallOptions): Promise<IssuedApiKey> {
    return this.#issue(
      () => ({ ...at("rotate", "POST", `${keyPath(keyId)}/rotate`), effect: "once" as const }),
      options,
    );
  }

  /** Revokes a key. */
  delete(keyId: string, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => ({ ...at("delete", "DELETE", keyPath(keyId)), effect: "keyed" }), options);
  }

  /** Calls made with a key, newest page first as the panel orders them. `limit` is at most 200. */
  log(
    keyId: string,
    page: { limit?: number; offset?: number } = {},
    options?: CallOptions,
  ): Promise<Record<string, unknown>[]> {
    return this.caller.data(
      () => {
        const { limit = 200, offset = 0 } = page;
        if (!Number.isInteger(limit) || limit < 1 || limit > 200)
          throw invalid("limit", "limit must be between 1 and 200");
        return {
          ...at("log", "GET", `${keyPath(keyId)}/log`),
          query: { limit, offset },
          effect: "read" as const,
        };
      },
      list(z.record(z.string(), z.unknown())),
      options,
    );
  }

  async #issue(build: Parameters<Caller["done"]>[0], options?: CallOptions): Promise<IssuedApiKey> {
    const key = await this.caller.data(build, issued, options);
    this.caller.transport.redactor.add(key.secret);
    return key;
  }
}

function at<M extends "GET" | "POST" | "PUT" | "DELETE">(method: string, verb: M, where: string) {
  return { name: `account.apiKeys.${method}`, method: verb, path: where };
}

function keyPath(keyId: string): string {
  return path`/account/apikeys/${required("keyId", keyId)}`;
}

function seconds(expiresAt: number): number {
  // Milliseconds would be a time in fifty thousand years.
  if (!Number.isInteger(expiresAt) || expiresAt < 1 || expiresAt > 99_999_999_999)
    throw invalid("expiresAt", "expiresAt is a time in Unix seconds");
  return expiresAt;
}

function checkLabel(label: string): string {
  if (required("label", label).length > 100) throw invalid("label", "a label has at most 100 characters");
  return label;
}
