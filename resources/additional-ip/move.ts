import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import type { IpDriver, LiveIp } from "./driver";

const intervalMs = 3_000;
const looks = 10;
/** A repeated move does not find the address where it was, so that sending it again after a look does no harm. */
const tries = 3;

/** Moves a routed address to another server of the region, its traffic and its billing with it. */
export function moveIp(call: Call, driver: IpDriver, ip: LiveIp, serverId: string): Promise<LiveIp> {
  return askOnce<LiveIp>({
    tries,
    async ask() {
      try {
        await driver.move(call, ip, serverId);
      } catch (error) {
        throw explained(error, ip, serverId);
      }
    },
    async look(doubt) {
      const look = async () =>
        (await driver.addresses(call, "gigahost", serverId))?.find(({ id }) => id === ip.id);
      const what = `${ip.address} at server ${serverId}`;
      const moved = await poll(call, { what, looks, intervalMs, overTemporaryErrors: true, look });
      if (moved || doubt) return moved;
      throw new RackformError({
        kind: "protocol",
        vendor: "gigahost",
        argument: "serverId",
        message: `the vendor accepted that ${ip.address} moves to server ${serverId} and does not show it there; run pulumi refresh, then up again`,
      });
    },
  });
}

function explained(error: unknown, { address, serverId: from }: LiveIp, to: string): unknown {
  if (!isKind(error, "validation", "conflict", "permission")) return error;
  return error.with({
    argument: "serverId",
    message: `${error.facts.message}; ${address} stays at server ${from}. Only routed addresses (l3) move to server ${to}, within a region, to a server that has a primary address and fewer than five additional ones`,
  });
}
