import type { SimReply, SimRequest } from "../core/types";
import type { GigacloudState } from "./state";

/** Checks Basic credentials; answers the refusal, or `undefined` when they are right. */
export function refuseLogin(state: GigacloudState, request: SimRequest): SimReply | undefined {
  const { lockoutAfter, lockoutMinutes, wrongLoginStatus } = state.options;
  if (state.clock.now() < state.lockedUntil) {
    return { status: 403, body: { error: ["Your access is blocked after too many failed log-ins"] } };
  }
  if (isAccount(state, request.headers["authorization"])) {
    state.refusedLogins = 0;
    return undefined;
  }
  state.refusedLogins++;
  if (lockoutAfter > 0 && state.refusedLogins >= lockoutAfter) {
    state.lockedUntil = state.clock.now() + lockoutMinutes * 60_000;
    state.refusedLogins = 0;
  }
  return {
    status: wrongLoginStatus,
    headers: wrongLoginStatus === 401 ? { "www-authenticate": 'Basic realm="User API"' } : {},
    body: { error: ["wronglogin"] },
  };
}

function isAccount({ account }: GigacloudState, header: string | undefined): boolean {
  return loginOf(header) === `${account.username}:${account.password}`;
}

/** `user:password` of a Basic header; "" without one. */
export function loginOf(header = ""): string {
  const encoded = /^Basic +(\S+)$/i.exec(header)?.[1] ?? "";
  return Buffer.from(encoded, "base64").toString("utf8");
}
