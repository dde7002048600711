import { RackformError } from "../../sdk/core";
import type { Checking, Failure } from "../contract/handler";
import type { OwnedCall } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { mostTags } from "./limits";
import { foreignMark, markOf } from "./mark";
import type { Progress } from "./progress";
import type { FlexMetalServerInputs, FlexMetalServerState } from "./schema";
import { syncTags } from "./tags";

/** The mark of this resource, when the server carries it. */
export function markIn(call: OwnedCall, { marks }: LiveServer): string | undefined {
  const mark = markOf(call);
  return mark !== undefined && marks.includes(mark) ? mark : undefined;
}

/** Gives the server this resource's mark in place of any other, where that is due and there is room for it. */
export async function remark(
  call: OwnedCall,
  fleet: Fleet,
  server: LiveServer,
  track: Progress,
): Promise<LiveServer> {
  const mark = markOf(call);
  if (mark === undefined || (server.marks.length === 1 && server.marks[0] === mark)) return server;
  if (server.tags.length >= mostTags) {
    call.run.log(
      `i3d:${server.uuid}: has ${mostTags} tags already, so none can tell whose it is; take one away to have it marked`,
    );
    return server;
  }
  let marked: LiveServer;
  try {
    marked = await syncTags(call, fleet, server, { mark });
  } catch (error) {
    // What the vendor refuses is an error; a tag that it takes and does not show only costs the proof.
    if (error instanceof RackformError) throw error;
    call.run.log(
      `Warning: i3d:${server.uuid}: the vendor does not keep the tag ${mark}, so nothing at the vendor tells whose the server is; rackform:i3d.ownerTags: false does without`,
    );
    return server;
  }
  track.see(marked);
  track.kept = { ...track.kept, __mark: mark };
  return marked;
}

/**
 * @throws conflict when somebody else has marked the server since the state was written: it is not changed, let alone wiped
 */
export function assertOurs(call: OwnedCall, server: LiveServer, { __mark }: FlexMetalServerState): void {
  const other = foreignMark(call, server, __mark);
  if (other === undefined) return;
  throw new RackformError({
    kind: "conflict",
    vendor: "i3d",
    applied: "no",
    message: `the server ${server.uuid} carries the mark ${other} of another resource, which has taken it over since; nothing was changed. Take this resource out of the program, which leaves the server alone, or take the tag away in the panel if it is a mistake`,
  });
}

/** The mark is one of the tags that the vendor allows. */
export function tooManyTags(run: Checking, { tags }: Partial<FlexMetalServerInputs>): Failure[] {
  if (!Array.isArray(tags) || new Set(tags).size < mostTags || !marks(run)) return [];
  const reason = `at most ${mostTags - 1} tags are possible, since one more tells whose the server is (rackform:i3d.ownerTags: false leaves it out)`;
  return [{ property: "tags", reason }];
}

/** A preview may run without credentials. */
function marks(run: Checking): boolean {
  try {
    return run.account?.("i3d").marksOwners ?? false;
  } catch {
    return false;
  }
}
