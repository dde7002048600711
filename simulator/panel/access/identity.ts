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

/** Who the `Authorization` header says is calling, if it is right (gigahost.md section 1). */
export function identify(state: PanelState, header: string | undefined, now: number): Identity | undefined {
  const [, scheme = "", credential = ""] = /^(\S+)\s+(.*)$/.exec(header ?? "") ?? [];
  if (scheme.toLowerCase() === "bearer") return bearer(state, credential, now);
  return scheme.toLowerCase() === "basic" ? basic(state, credential) : undefined;
}
