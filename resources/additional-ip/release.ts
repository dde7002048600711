import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { poll } from "../sharing/poll";
import type { IpDriver, LiveIp } from "./driver";

const intervalMs = 3_000;
const looks = 10;

/** Gives an address back, and makes sure that it is gone: a vendor's yes that changes nothing would go on being billed. */
export async function releaseIp(call: Call, driver: IpDriver, ip: LiveIp): Promise<void> {
  try {
    await driver.release(call, ip);
  } catch (error) {
    // Whatever is gone already, and what nobody knows: the next look tells.
    if (!isKind(error, "not-found", "ambiguous")) throw error;
  }
  const isGone = await poll(call, {
    what: `${ip.address} to be gone`,
    looks,
    intervalMs,
    overTemporaryErrors: true,
    async look() {
      const now = await driver.addresses(call, "gigahost", ip.serverId);
      return now?.some(({ id }) => id === ip.id) ? undefined : true;
    },
  });
  if (isGone) return;
  throw new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    message: `${ip.address} was to be given back and still stands at server ${ip.serverId}, where it is billed; run again, or have the vendor end it`,
  });
}
