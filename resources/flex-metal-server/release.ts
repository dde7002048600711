import { isKind } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { isFailed, isGone, isReleased } from "./status";

/** No faster than every 2 s, after jitter (i3d.md section 1.4). */
const intervalMs = 2_400;
const releaseMs = 10 * 60_000;

/** How many looks have to lack a server that is being released. */
const absentLooks = 2;

/** Gives the server back and waits until the vendor has it; gone already is fine. */
export async function releaseServer(call: Call, fleet: Fleet, found: LiveServer): Promise<void> {
  const { uuid } = found;
  const server = !isGone(found) && !isFailed(found) ? await askForRelease(call, fleet, uuid) : found;
  if (!server || isReleased(server)) return;
  if (isFailed(server)) {
    call.run.log(
      `i3d:${uuid} (${server.name}) has failed at the vendor, which does not release failed servers: it is forgotten here and stays in the vendor's list`,
    );
    return;
  }
  let absent = 0;
  await fleet.watch(call, {
    what: `the server ${server.name} (${uuid}) to be released`,
    hint: "it is being released; run again to go on waiting",
    intervalMs,
    limitMs: releaseMs,
    look: async (servers) => {
      const now = servers.find((each) => each.uuid === uuid) ?? (await fleet.driver.get(uuid, call.limits));
      const isOver = now ? isReleased(now) || isFailed(now) : ++absent >= absentLooks;
      return isOver || undefined;
    },
  });
}

/** The server after it; `undefined` when the vendor knows it no more. */
async function askForRelease(call: Call, fleet: Fleet, uuid: string): Promise<LiveServer | undefined> {
  try {
    return await fleet.note(await fleet.driver.release(uuid, call.limits));
  } catch (error) {
    if (!isKind(error, "not-found", "validation", "conflict", "transient", "protocol")) throw error;
    // Released or failed meanwhile, or the answer was lost: reading tells.
    const now = await fleet.findNow(call, uuid);
    if (!now || isGone(now) || isFailed(now)) return now;
    throw error;
  }
}
