import { parseJson } from "../../sdk/core/json";

const mark = "4dabf18193072939515e22adb298388d";
const secretMark = "1b47061264138c4ac30d75fd1eb44270";

/** Properties of a state with their secrets in plain, and the names of those that hold any. */
export interface Revealed {
  values: Record<string, unknown>;
  /** Those that are secret, or hold a secret. */
  secret: string[];
  /** Those of them that are encrypted here; they have no value. */
  encrypted: string[];
}

/** Reads properties as a state has them: a secret is an object with its text in plain or encrypted, at any depth. */
export function reveal(properties: unknown): Revealed {
  const found: Revealed = { values: {}, secret: [], encrypted: [] };
  for (const [name, value] of Object.entries((properties ?? {}) as Record<string, unknown>)) {
    const seen = { secret: false, encrypted: false };
    const plain = plainOf(value, seen);
    if (seen.secret) found.secret.push(name);
    if (seen.encrypted) found.encrypted.push(name);
    else found.values[name] = plain;
  }
  return found;
}

function plainOf(value: unknown, seen: { secret: boolean; encrypted: boolean }): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map((inner) => plainOf(inner, seen));
  const { [mark]: special, plaintext } = value as { [mark]?: unknown; plaintext?: string };
  if (special !== secretMark)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plainOf(inner, seen)]));
  seen.secret = true;
  if (plaintext !== undefined) return plainOf(parseJson(plaintext), seen);
  seen.encrypted = true;
  return undefined;
}
