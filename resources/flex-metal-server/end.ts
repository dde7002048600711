import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import type { Fleet } from "./fleet";
import { foreignMark } from "./mark";
import { assertOrderable } from "./orderable";
import { releaseServer } from "./release";
import type { FlexMetalServerInputs, FlexMetalServerState } from "./schema";
import { isFailed, isGone } from "./status";
import { wantedServers } from "./wanted";

/** How old the list may be by which it is judged whose the server is. */
const freshMs = 60_000;

/** Gives the server of an entry of the state back, unless it is another one's by now. */
export async function endServer(
  call: OwnedCall,
  fleet: Fleet,
  { id, uuid }: { id: string; uuid: string },
  { __mark }: FlexMetalServerState,
): Promise<void> {
  const { run, owner, holder } = call;
  const { held } = fleet;
  const other = held.otherHolder(uuid, holder);
  if (other !== undefined) {
    held.drop(uuid, holder);
    return run.log(`${id} is not released: ${other} of this stack goes on with this server`);
  }
  const wanted = wantedServers(run).get(owner) as FlexMetalServerInputs | undefined;
  const missedFor = held.missedFor(uuid);
  if (missedFor !== undefined && wanted === undefined) throw missed(id, missedFor);
  await fleet.since(run.clock.now() - freshMs, call.limits);
  const server = await fleet.find(call, uuid);
  const mark = server && foreignMark(call, server, __mark);
  if (mark !== undefined) {
    held.drop(uuid, holder);
    return run.log(`${id} is not released: it carries the mark ${mark} of whoever has taken it over since`);
  }
  if (wanted && server && !isGone(server) && !isFailed(server) && !held.hasTaken(owner)) {
    // This resource's own server is not in the way of its successor.
    held.see(uuid, holder);
    await assertOrderable(call, fleet, wanted, server);
  }
  if (server) await releaseServer(call, fleet, server);
  held.drop(uuid, holder);
}

/** With `--continue-on-error` a delete comes although the creation that was to go on with its server has failed. */
function missed(id: string, owner: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "i3d",
    applied: "no",
    message: `${id} is not released: ${owner} may be meant to go on with this server, and its creation failed; run again when that is decided`,
  });
}
