import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import { askOnce } from "../sharing/ask-once";
import type { FailoverDriver, LiveFailover } from "./driver";

/** A switch says the same however often it is sent, and a read goes before each. */
const tries = 3;

/** Whether the traffic may have been moved. */
export interface Progress {
  touched: boolean;
}

/**
 * Routes the address to a target, unless it is there already.
 *
 * @throws permission, before anything is written, when the vendor does not allow the target; protocol when the vendor goes on showing another one
 */
export async function moveTo(
  call: Call,
  driver: FailoverDriver,
  live: LiveFailover,
  wanted: string,
  progress: Progress = { touched: false },
): Promise<LiveFailover> {
  const target = canonicalIp(wanted);
  if (live.target === target) return live;
  if (!live.allowedTargets.includes(target)) throw notAllowed(live, wanted);
  const { serviceId } = live;
  return askOnce<LiveFailover>({
    tries,
    async ask() {
      const before = progress.touched;
      progress.touched = true;
      try {
        await driver.switch(call, serviceId, target);
      } catch (error) {
        progress.touched = before || !isRefusal(error);
        throw error;
      }
    },
    async look(doubt) {
      const now = await driver.look(call, serviceId);
      if (now.target === target) return now;
      if (doubt) return undefined;
      throw shownOtherwise(now, target);
    },
  });
}

function notAllowed({ ip, allowedTargets, target }: LiveFailover, wanted: string): RackformError {
  const allowed = allowedTargets.length === 0 ? "none at all" : allowedTargets.join(", ");
  return new RackformError({
    kind: "permission",
    vendor: "artnet",
    argument: "target",
    applied: "no",
    message: `${wanted} is no allowed target of the fail-over address ${ip}: the vendor allows ${allowed}. Nothing was changed, and its traffic ${target === undefined ? "goes nowhere" : `still goes to ${target}`}; take one of them, or have the vendor add the address`,
  });
}

function shownOtherwise({ ip, target }: LiveFailover, wanted: string): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "artnet",
    argument: "target",
    message: `the vendor accepted that ${ip} goes to ${wanted} and shows ${target ?? "no target"}; run pulumi refresh, then up again`,
  });
}

/** Whether the vendor certainly left everything as it was. */
const isRefusal = (error: unknown): boolean =>
  error instanceof RackformError &&
  (error.applied === "no" || isKind(error, "permission", "authentication", "validation", "not-found"));
