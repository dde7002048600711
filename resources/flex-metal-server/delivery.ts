import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { teller } from "../sharing/teller";
import type { LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { failureText, isDelivered, isFailed, isGone } from "./status";

/** No faster than the vendor's own client: 15 s at least, after jitter (i3d.md section 1.4). */
const intervalMs = 18_000;
/** The vendor's limit for a delivery. */
export const deliveryMs = 45 * 60_000;
/** What a delivery usually takes, in minutes, for whoever watches. */
const usualMinutes = 30;
/** Looks at a delivered server without addresses, and at one that cannot be found. */
const patience = 16;
const absentLooks = 3;

/** What the server itself says ends the wait. */
class NotDelivered extends Error {}

/** Why a server is not what it should be; `undefined` when it is. */
export function unfinishedReason(server: LiveServer): string | undefined {
  if (isFailed(server)) return failed(server);
  if (!isDelivered(server))
    return `the server ${server.uuid} is still being provisioned (${server.status}); the next up goes on waiting`;
  if (server.ipAddresses.length === 0)
    return `the server ${server.uuid} is delivered without addresses; the next up looks again`;
  return undefined;
}

function failed(server: LiveServer): string {
  const text = failureText(server);
  return `the server ${server.uuid} (${server.name}) has failed${text ? `: ${text}` : ""}; the vendor keeps failed servers as they are. Replace it (pulumi up --replace, with its URN) or take it out of the program`;
}

/**
 * Waits until the server is delivered with addresses.
 *
 * @throws what has to become an unfinished resource: failed, gone, not in time, cancelled, or the account is refused
 */
export async function untilDelivered(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  seen: (server: LiveServer) => void,
): Promise<LiveServer> {
  let bare = 0;
  let absent = 0;
  const judge = (now: LiveServer): LiveServer | undefined => {
    seen(now);
    if (isFailed(now)) throw new NotDelivered(failed(now));
    if (isGone(now)) throw gone(now.uuid);
    if (!isDelivered(now)) return undefined;
    if (now.ipAddresses.length > 0) return now;
    if (++bare >= patience) throw new NotDelivered(unfinishedReason(now));
    return undefined;
  };
  const tell = teller(call.run, usualMinutes);
  const already = judge(server);
  if (already) return already;
  return fleet.watch(call, {
    what: `the server ${server.name} (${server.uuid}) to be delivered`,
    hint: "it is still being provisioned, and the next up goes on waiting",
    intervalMs,
    limitMs: deliveryMs,
    look: async (servers) => {
      const now =
        servers.find(({ uuid }) => uuid === server.uuid) ??
        (await fleet.driver.get(server.uuid, call.limits));
      if (now) {
        const delivered = judge(now);
        if (!delivered) tell(`${now.name}: ordered as i3d:${now.uuid}, ${now.status}`);
        return delivered;
      }
      // A list may lag behind an order.
      if (++absent >= absentLooks) throw gone(server.uuid);
      return undefined;
    },
  });
}

export function gone(uuid: string): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "i3d",
    message: `the server ${uuid} does not exist any more or is being released. Run pulumi refresh; the next up orders a new one`,
  });
}
