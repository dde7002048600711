import { askOnce } from "../sharing/ask-once";
import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { canonicalEntry } from "./canonical";
import type { KeyDriver } from "./driver";
import type { ApiKeyInputs } from "./schema";

/** Entries of the whitelist in one notation; `undefined` where they are not managed. */
export async function whitelistOf(
  call: Call,
  { whitelist }: KeyDriver,
  keyId: string,
): Promise<string[] | undefined> {
  return whitelist && (await whitelist.read(call, keyId)).map(({ entry }) => entry);
}

/** How often the list is brought to what it should be, each time after it was read. */
const tries = 3;

/**
 * Makes the whitelist what it should be. What is new comes before anything goes: a list that is empty for a moment would let
 * everybody in.
 *
 * @throws protocol when the vendor goes on showing another one
 */
export async function settleWhitelist(
  call: Call,
  { whitelist: list }: KeyDriver,
  keyId: string,
  { vendor, whitelist }: ApiKeyInputs,
): Promise<void> {
  if (!list || whitelist === undefined) return;
  const wanted = new Set(whitelist.map(canonicalEntry));
  for (let attempt = 0; attempt <= tries; attempt++) {
    const standing = await list.read(call, keyId);
    const missing = [...wanted].filter((entry) => !standing.some((row) => row.entry === entry));
    const first = new Map<string, string>();
    for (const { id, entry } of standing) if (!first.has(entry)) first.set(entry, id);
    const surplus = standing.filter(({ id, entry }) => !wanted.has(entry) || first.get(entry) !== id);
    if (missing.length === 0 && surplus.length === 0) return;
    if (attempt === tries) break;
    // Who is not let in himself must not change who is.
    if (attempt === 0) await list.check(call);
    for (const entry of missing) await added(call, list, keyId, entry);
    for (const { id } of surplus) await list.remove(call, keyId, id);
  }
  throw new RackformError({
    kind: "protocol",
    vendor,
    argument: "whitelist",
    message: `the vendor accepted the whitelist ${[...wanted].join(", ")} and goes on showing another one; run again, or look at the key in the panel`,
  });
}

/** An addition whose answer is unclear is sent again only when the list goes on lacking it. */
async function added(
  call: Call,
  list: NonNullable<KeyDriver["whitelist"]>,
  keyId: string,
  entry: string,
): Promise<void> {
  await askOnce<true>({
    tries: 3,
    ask: async () => {
      await list.add(call, keyId, entry);
      return true as const;
    },
    look: async () => ((await list.read(call, keyId)).some((row) => row.entry === entry) ? true : undefined),
  });
}
