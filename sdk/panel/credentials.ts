import { RackformError } from "../core";
import type { PanelProfile } from "./profile";

/** A static key, sent as a bearer token; never renewed. */
export interface KeyCredentials {
  apiKey: string;
}

/** A panel user. */
export interface UserCredentials {
  username: string;
  password: string;
  /** The Base32 secret of the user's two-factor authentication; codes are computed from it at log-in. */
  totpSecret?: string;
  /** `login` (default) gets a token at /authenticate; `basic` sends the password with every call, without a log-in. */
  auth?: "login" | "basic";
}

export type PanelCredentials = KeyCredentials | UserCredentials;

/** Credentials after checking, in exactly one of the three forms. */
export type CheckedCredentials =
  | { form: "key"; apiKey: string }
  | { form: "basic"; username: string; password: string }
  | { form: "login"; username: string; password: string; totpSecret?: string };

/**
 * Checks credentials before any call; missing and empty ones, and such as cannot travel in a header, are
 * `authentication` errors that name what to set.
 */
export function checkCredentials(profile: PanelProfile, given: PanelCredentials): CheckedCredentials {
  const refuse = (why: string): never => {
    throw new RackformError({ kind: "authentication", vendor: profile.vendor, applied: "no", message: why });
  };
  const { apiKey, username, password, totpSecret, auth } = trimmed(given);
  if (apiKey) {
    if (!profile.apiKeys) refuse(`there are no API keys here; set ${profile.environment}`);
    if (/[^\x21-\x7e]/.test(apiKey)) refuse("the API key holds blanks or control characters");
    return { form: "key", apiKey };
  }
  if (!username && !password) refuse(`no credentials; set ${profile.environment}`);
  if (!username) return refuse(`the user name is missing or empty; set ${profile.environment}`);
  if (!password) return refuse(`the password is missing or empty; set ${profile.environment}`);
  if (auth !== "basic") return { form: "login", username, password, totpSecret: totpSecret || undefined };
  if (!profile.basic) refuse("HTTP Basic is not accepted here");
  if (totpSecret) refuse('HTTP Basic cannot carry a two-factor code; leave out auth: "basic"');
  if (username.includes(":")) refuse("a user name with a colon cannot be used with HTTP Basic");
  return { form: "basic", username, password };
}

/** Environment variables and pasted values often end with a line break. A password is left as it is. */
function trimmed(given: PanelCredentials): Partial<KeyCredentials & UserCredentials> {
  const all: Partial<KeyCredentials & UserCredentials> = given;
  return {
    ...all,
    apiKey: all.apiKey?.trim(),
    username: all.username?.trim(),
    totpSecret: all.totpSecret?.trim(),
  };
}

export function basicHeader(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`, "utf8").toString("base64")}`;
}
