import { isKind } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import type { LiveServer } from "./driver";
import { gone } from "./delivery";
import type { Fleet } from "./fleet";

/** Rounds of comparing and changing: a call whose outcome is unclear is judged by reading. */
const rounds = 4;

/** What is to become of a server's tags; what is left out stays as it is. */
export interface WantedTags {
  tags?: readonly string[];
  mark?: string;
}

/**
 * Gives the server exactly these tags, and this mark in place of all others, with one call a tag; removes first, because
 * the number of tags is limited.
 */
export async function syncTags(
  call: OwnedCall,
  fleet: Fleet,
  server: LiveServer,
  wanted: WantedTags,
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
    if (round === rounds && changesTo(now, wanted).length > 0) throw failure ?? unlike(call, now, wanted);
  }
}

/** The vendor takes every call and shows something else: what was wanted and what it makes of it. */
function unlike({ secrets }: OwnedCall, { uuid, tags, marks }: LiveServer, wanted: WantedTags): Error {
  const list = (all: readonly string[]) => JSON.stringify([...all].sort());
  const facts = secrets.has("tags")
    ? ""
    : `: ${list([...(wanted.tags ?? []), ...(wanted.mark === undefined ? [] : [wanted.mark])])} is wanted, and it shows ${list([...tags, ...marks])}`;
  return new Error(
    `the vendor does not show the tags of the server ${uuid} as they were set${facts}; declare them as it shows them`,
  );
}

function changesTo(
  server: LiveServer,
  { tags = server.tags, mark }: WantedTags,
): { tag: string; write: "addTag" | "removeTag" }[] {
  const has = [...new Set([...server.tags, ...server.marks])];
  const wanted = [...new Set([...tags, ...(mark === undefined ? server.marks : [mark])])];
  const extra = has.filter((tag) => !wanted.includes(tag));
  const missing = wanted.filter((tag) => !has.includes(tag));
  return [
    ...extra.map((tag) => ({ tag, write: "removeTag" as const })),
    ...missing.map((tag) => ({ tag, write: "addTag" as const })),
  ];
}
