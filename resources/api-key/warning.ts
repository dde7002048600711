import { canonicalPermissions, canonicalWhitelist } from "./canonical";
import type { ApiKeyInputs, ApiKeyState } from "./schema";

/** What a planned change lets somebody do, or takes away, in one line. */
export function warningOf(
  inputs: Partial<ApiKeyInputs>,
  before?: Partial<ApiKeyInputs & ApiKeyState>,
): string | undefined {
  const { vendor = "the vendor", label = "", rotate, adopt } = inputs;
  const name = label ? ` ${label}` : "";
  if (!before)
    return `issues an API key${name} at ${vendor}, which may do: ${rightsOf(inputs)}${adopt ? ", unless there is one to take over" : ""}`;
  const changes = [
    ...(rightsOf(inputs) === rightsOf(before) ? [] : [`may do ${rightsOf(inputs)} from now on`]),
    ...(placesOf(inputs) === placesOf(before) ? [] : [`may be used from ${placesOf(inputs)}`]),
    ...(rotate === undefined || String(rotate) === String(before.rotate)
      ? []
      : ["gets another secret, and the old one stops working at once"]),
  ];
  return changes.length === 0 ? undefined : `the API key${name} ${changes.join("; ")}`;
}

/** `dns rw (4711), servers r`, or the number of the vendor's set of permissions. */
export function rightsOf({ permissions, category }: Partial<ApiKeyInputs>): string {
  if (permissions === undefined)
    return category === undefined ? "what is not known yet" : `category ${category}`;
  // What a plan does not show is a text.
  if (typeof permissions === "string") return permissions;
  const may = (canonicalPermissions(permissions) ?? {}) as Record<string, { mode: string; ids?: string[] }>;
  return Object.entries(may)
    .map(([name, { mode, ids }]) => `${name} ${mode}${ids ? ` (${ids.join(", ")})` : ""}`)
    .join(", ");
}

export function placesOf({ whitelist }: Partial<ApiKeyInputs>): string {
  if (typeof whitelist === "string") return whitelist;
  const entries = canonicalWhitelist(whitelist) ?? [];
  return entries.length === 0 ? "everywhere" : entries.join(", ");
}
