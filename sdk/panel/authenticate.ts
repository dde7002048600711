import {
  type Clock,
  type Exchange,
  type Handler,
  isKind,
  type Next,
  type Redactor,
  RackformError,
  type RetryOptions,
} from "../core";
import { basicHeader, type CheckedCredentials } from "./credentials";
import { identityOfLogin } from "./identity";
import type { PanelProfile } from "./profile";
import { Session } from "./session";

export interface AuthenticateParts {
  profile: PanelProfile;
  credentials: CheckedCredentials;
  clock: Clock;
  redactor: () => Redactor;
  tries: RetryOptions;
  /** Operations that are documented with HTTP Basic only. */
  basicOperations: ReadonlySet<string>;
}

/** Adds the credentials in the form they have. Only a log-in token is ever renewed; a static key is not. */
export function authenticate(parts: AuthenticateParts): Handler {
  const { credentials, basicOperations } = parts;
  if (credentials.form === "key") return fixed(`Bearer ${credentials.apiKey}`);
  const basic = fixed(basicHeader(credentials.username, credentials.password));
  if (credentials.form === "basic") return basic;
  const byToken = renewing(new Session({ ...parts, ...credentials }));
  return (exchange, next) => {
    const useBasic = basicOperations.has(exchange.operation.name) && credentials.totpSecret === undefined;
    return (useBasic ? basic : byToken)(exchange, next);
  };
}

function fixed(authorization: string): Handler {
  return (exchange, next) => next(withHeader(exchange, authorization));
}

/** A 401 brings one new log-in and one replay: a refused call was not carried out, whatever it was. */
function renewing(session: Session): Handler {
  return async (exchange, next) => {
    const token = await session.token(next, exchange.options);
    const known = identityOfLogin(exchange.operation.name, session.customer);
    if (known) return known;
    try {
      return await next(withHeader(exchange, `Bearer ${token}`));
    } catch (error) {
      if (!isKind(error, "authentication")) throw error;
      return replay(session, token, exchange, next);
    }
  };
}

async function replay(session: Session, stale: string, exchange: Exchange, next: Next) {
  const token = await session.token(next, exchange.options, stale);
  refuseLate(exchange);
  return next(withHeader(exchange, `Bearer ${token}`));
}

function refuseLate(exchange: Exchange): void {
  if (!exchange.options.signal?.aborted) return;
  throw new RackformError({
    kind: "cancelled",
    applied: "no",
    message: "cancelled before the call was sent again",
  });
}

function withHeader(exchange: Exchange, authorization: string): Exchange {
  return { ...exchange, headers: { ...exchange.headers, Authorization: authorization } };
}
