import type { Failure } from "../contract/handler";
import { rangeOf, secondsOf } from "./canonical";
import { apiKeyArgs, type ApiKeyInputs } from "./schema";

type Inputs = Partial<ApiKeyInputs>;
type IsUnknown = (argument: keyof ApiKeyInputs) => boolean;

/** What a key cannot do without, by vendor. */
const needed = { gigahost: "permissions", i3d: "category" } as const;
const longest = 100;
/** Later times are milliseconds that were meant as seconds. */
const latest = 99_999_999_999;

/** What the schema cannot say: what each vendor has, and what is no time, address or label. */
export function validateApiKey(inputs: Inputs, isUnknown: IsUnknown): Failure[] {
  const { vendor, label, permissions, expiresAt, whitelist = [] } = inputs;
  const failures: Failure[] = [];
  const fail = (property: string, reason: string) => void failures.push({ property, reason });
  for (const [name, schema] of Object.entries(apiKeyArgs.shape)) {
    const vendors = schema.meta()?.vendors as string[] | undefined;
    const given = inputs[name as keyof ApiKeyInputs];
    // A default is no wish.
    if (vendor && vendors && given !== undefined && given !== false && !vendors.includes(vendor))
      fail(name, `is not possible at ${vendor}; only at ${vendors.join(", ")}`);
  }
  const need = vendor && needed[vendor];
  if (need && inputs[need] === undefined && !isUnknown(need))
    fail(need, `is missing: a key at ${vendor} cannot do without`);
  if (permissions && Object.values(permissions).every((may) => may === undefined))
    fail("permissions", 'are empty: name what the key may do, e.g. { dns: { mode: "rw" } }');
  if (label !== undefined && (label.trim() === "" || label.length > longest || /\p{Cc}/u.test(label)))
    fail("label", `must be 1 to ${longest} characters on one line, e.g. ci`);
  const seconds = secondsOf(expiresAt);
  if (expiresAt !== undefined && (seconds === undefined || seconds < 1 || seconds > latest))
    fail(
      "expiresAt",
      `${JSON.stringify(expiresAt)} is no time: give ISO 8601, e.g. 2027-01-01T00:00:00Z, or Unix seconds`,
    );
  for (const entry of whitelist)
    if (typeof entry === "string" && !rangeOf(entry))
      fail(
        "whitelist",
        `${JSON.stringify(entry)} is no address, network or range; examples: 192.0.2.10, 192.0.2.0/24, 192.0.2.10-192.0.2.20`,
      );
  return failures;
}
