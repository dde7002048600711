import type { SimRequest } from "../../core/types";
import { parseJson, text } from "../input";
import { Refusal } from "../refusal";
import type { PanelState } from "../state";
import type { Permissions } from "./permissions";

export interface Session {
  token: string;
  /** Milliseconds. */
  expires: number;
}

export interface ApiKey {
  id: string;
  label: string;
  secret: string;
  permissions: Permissions;
  created: number;
  expires: number | null;
  lastUsed: number | null;
}

/** Who is calling: a login session, Basic, or an API key. */
export type Identity = { kind: "session" } | { kind: "basic" } | { kind: "key"; key: ApiKey };

export const unauthorized = (): Refusal => new Refusal(401, "401 Unauthorized");

function bearer(state: PanelState, token: string, now: number): Identity | undefined {
  const session = state.sessions.find((candidate) => candidate.token === token);
  if (session) return session.expires > now ? { kind: "session" } : undefined;
  const key = state.apiKeys.find((candidate) => candidate.secret === token);
  if (!key || (key.expires !== null && key.expires <= now)) return undefined;
  key.lastUsed = now;
  return { kind: "key", key };
}

function basic(state: PanelState, encoded: string): Identity | undefined {
  // Basic cannot carry a TOTP, so it is useless with a second factor; TerraHost documents Bearer only.
  if (!state.brand.newContract || state.options.twoFactor) return undefined;
  const expected = `${state.account.username}:${state.account.password}`;
  return Buffer.from(encoded, "base64").toString("utf8") === expected ? { kind: "basic" } : undefined;
}

function split(header: string | undefined): [scheme: string, credential: string] {
  const [, scheme = "", credential = ""] = /^(\S+)\s+(.*)$/.exec(header ?? "") ?? [];
  return [scheme.toLowerCase(), credential];
}

function userOf(body: Buffer): string | undefined {
  try {
    return text(parseJson(body), "username");
  } catch {
    return undefined;
  }
}

/** Whether the request is one of this account, its credentials in order or not. */
export function recognises(state: PanelState, { headers, path, body }: SimRequest): boolean {
  if (path.replace(/\/+$/, "") === "/authenticate") return userOf(body) === state.account.username;
  const [scheme, credential] = split(headers["authorization"]);
  if (scheme === "basic")
    return Buffer.from(credential, "base64").toString("utf8").startsWith(`${state.account.username}:`);
  return (
    state.sessions.some(({ token }) => token === credential) ||
    state.apiKeys.some(({ secret }) => secret === credential)
  );
}

/** Who the `Authorization` header says is calling, if it is right (gigahost.md section 1). */
export function identify(state: PanelState, header: string | undefined, now: number): Identity | undefined {
  const [scheme, credential] = split(header);
  if (scheme === "bearer") return bearer(state, credential, now);
  return scheme === "basic" ? basic(state, credential) : undefined;
}
