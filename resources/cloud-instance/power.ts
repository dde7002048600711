import { RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { aboutPassword, accessOf, instanceThere } from "./live";
import type { CloudInstanceInputs } from "./schema";

type Power = NonNullable<CloudInstanceInputs["power"]>;

/** The vendor lists no words for states (artnet.md section 12): those that are usual. */
const words: Record<Power, RegExp> = {
  on: /^(on|up|run|running|started|active|power(ed)?[ _-]?on)$/i,
  off: /^(off|down|stopped|halted|inactive|shut[ _-]?(off|down)|power(ed)?[ _-]?off)$/i,
};

/** What a state means; `undefined` for a word that nobody knows. */
export const powerOf = (state: string): Power | undefined =>
  (["on", "off"] as const).find((power) => words[power].test(state.trim()));

/** An operating system takes its time, and the state that is shown is one that the vendor has looked up some time ago. */
const patience = { intervalMs: 5_000, looks: { done: 60, unclear: 12 } };

/**
 * Has the instance run, or not, unless it does so already.
 *
 * @param isNew whether the program asks for it now: where the state is a word that nobody knows, it is asked for only then
 */
export async function setPower(call: OwnedCall, inputs: CloudInstanceInputs, isNew: boolean): Promise<void> {
  const { power } = inputs;
  if (power === undefined) return;
  const before = await instanceThere(call, inputs);
  const now = powerOf(before.state);
  if (now === power || (now === undefined && !isNew)) return;
  const { run, limits } = call;
  const { cloudInstance } = run.account("artnet").client;
  const isSoft = inputs.shutdown === "soft";
  let shown = before.state;
  await askOnce<true>({
    tries: 2,
    async ask() {
      const access = accessOf(inputs);
      try {
        if (power === "on") await cloudInstance.powerOn(access, limits);
        else if (isSoft) await cloudInstance.shutdown(access, limits);
        else await cloudInstance.powerOff(access, limits);
      } catch (error) {
        throw aboutPassword(error);
      }
      if (now !== undefined) return undefined;
      run.log(
        `artnet:${before.id}: the vendor calls its state ${JSON.stringify(before.state)}, which says nothing of its power; it was asked to be ${power}`,
      );
      return true;
    },
    async look(doubt) {
      const seen = await poll(call, {
        what: `the cloud instance ${before.id} to be ${power}`,
        intervalMs: patience.intervalMs,
        looks: doubt ? patience.looks.unclear : patience.looks.done,
        overTemporaryErrors: true,
        async look() {
          shown = (await instanceThere(call, inputs)).state;
          return powerOf(shown) === power || undefined;
        },
      });
      if (seen || doubt) return seen;
      throw new RackformError({
        kind: "timeout",
        vendor: "artnet",
        argument: "power",
        applied: "unknown",
        message: `the cloud instance ${before.id} was asked to be ${power} and is shown as ${shown}${power === "off" && isSoft ? ': its operating system may not obey; stop it yourself, or set shutdown: "hard"' : "; run again"}`,
      });
    },
  });
}
