import { isKind } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import { gone } from "./delivery";
import type { Fleet } from "./fleet";

/** Rounds of comparing and changing: a call whose outcome is unclear is judged by reading. */
const rounds = 4;

/** Gives the server exactly these tags, with one call a tag; removes first, because the number of tags is limited. */
export async function syncTags(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  wanted: readonly string[],
): Promise<LiveServer> {
  let now = server;
  for (let round = 1; ; round++) {
    const changes = changesTo(now, wanted);
    if (changes.length === 0) return now;
    let failure: unknown;
    for (const { tag, write } of changes) {
      try {
        now = await fleet.note(await fleet.driver[write](server.uuid, tag, call.limits));
      } catch (error) {
        // "Already there" and "already gone" come as some refusal; only reading tells them from others.
        if (!isKind(error, "ambiguous", "conflict", "validation", "not-found")) throw error;
        failure = error;
      }
    }
    if (failure === undefined && changesTo(now, wanted).length === 0) return now;
    const read = await fleet.driver.get(server.uuid, call.limits);
    if (!read) throw gone(server.uuid);
    now = await fleet.note(read);
    if (round === rounds && changesTo(now, wanted).length > 0)
      throw failure ?? new Error(`the tags of ${server.uuid} do not become what they should be`);
  }
}

function changesTo(
  server: LiveServer,
  wanted: readonly string[],
): { tag: string; write: "addTag" | "removeTag" }[] {
  const extra = [...new Set(server.tags)].filter((tag) => !wanted.includes(tag));
  const missing = [...new Set(wanted)].filter((tag) => !server.tags.includes(tag));
  return [
    ...extra.map((tag) => ({ tag, write: "removeTag" as const })),
    ...missing.map((tag) => ({ tag, write: "addTag" as const })),
  ];
}
