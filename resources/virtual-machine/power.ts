import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { follower } from "../flex-vm/ready";
import { flexVm, type LiveVm, machines, titleOf } from "../flex-vm/live";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { powerOf } from "./canonical";

const intervalMs = 5_000;
const looks = 36;
/** A command that changes nothing does no harm, so that it may be sent again after a look. */
const tries = 3;
const atRest = ["running", "stopped", "paused"];
const commands = { running: "start", stopped: "stop" } as const;

/** Starts or stops a machine, and waits until it is so. */
export async function setPower(
  call: Call,
  cloudId: string,
  vm: LiveVm,
  power: "running" | "stopped" | undefined,
): Promise<LiveVm> {
  if (power === undefined || powerOf(vm) === power) return vm;
  return askOnce<LiveVm>({
    tries,
    ask: () => flexVm(call.run).vms.sendCommand(cloudId, vm.id, commands[power], call.limits),
    // 90001 and 409: it changes its state, and takes no command until it is at rest.
    doubtOf: (error) =>
      isKind(error, "ambiguous", "conflict") || (isKind(error, "validation") && error.facts.code === "90001")
        ? error
        : undefined,
    async look(doubt) {
      const judge = (now: LiveVm | undefined) =>
        now && atRest.includes(now.status) && powerOf(now) === power ? now : undefined;
      const found = await poll(call, {
        what: `the virtual machine ${titleOf(vm)} to be ${power}`,
        looks: doubt ? looks / 3 : looks,
        intervalMs,
        overTemporaryErrors: true,
        look: follower(call, machines, cloudId, vm.id, judge),
      });
      if (found || doubt) return found;
      throw new RackformError({
        kind: "protocol",
        vendor: "i3d",
        argument: "power",
        message: `the vendor accepted that the virtual machine ${titleOf(vm)} is to be ${power} and does not show it so; run again, or look at its console`,
      });
    },
  });
}
