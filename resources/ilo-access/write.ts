import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { canonicalIp } from "../net/address";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { freshIlo } from "./live";

/** Opening and closing say the same however often they are sent, and looks go before each. */
const tries = 3;
/** Nothing says how soon the vendor shows what it was asked for. */
const patience = { looks: 4, intervalMs: 3_000 };

/**
 * Opens access to an address, or closes it. Whether opening moves an access that is open to another address is not known
 * (artnet.md section 7), so that one is closed first.
 */
export async function setAccess(call: Call, id: string, wanted: string | undefined): Promise<void> {
  const { dedicated } = call.run.account("artnet").client;
  const { remoteIp: now } = await freshIlo(call, id);
  if (isSameAccess(now, wanted)) return;
  if (now !== undefined) await settle(call, id, undefined, () => dedicated.disableIloAccess(id, call.limits));
  // Nobody is let in where the vendor does not tell who was.
  if (!wanted) return;
  try {
    await settle(call, id, wanted, () => dedicated.enableIloAccess(id, canonicalIp(wanted), call.limits));
  } catch (error) {
    if (now === undefined || !(error instanceof RackformError)) throw error;
    // What was open before is closed by now, which the state has to remember.
    throw error.with({
      applied: "unknown",
      message: `${error.facts.message}; the access of ${now || "the former address"} is closed by now, run again`,
    });
  }
}

export const isSameAccess = (one: string | undefined, other: string | undefined): boolean =>
  (one === undefined) === (other === undefined) && canonicalIp(one ?? "") === canonicalIp(other ?? "");

function settle(call: Call, id: string, wanted: string | undefined, send: () => Promise<void>) {
  return askOnce<true>({
    tries,
    ask: send,
    async look(doubt) {
      let shown: string | undefined;
      const seen = await poll(call, {
        what: `the access to the iLO of server ${id}`,
        ...patience,
        async look() {
          shown = (await freshIlo(call, id)).remoteIp;
          return isSameAccess(shown, wanted) || undefined;
        },
      });
      if (seen || doubt) return seen;
      throw new RackformError({
        kind: "protocol",
        vendor: "artnet",
        argument: "remoteIp",
        applied: "unknown",
        message: `the vendor accepted that the access to the iLO of server ${id} is ${said(wanted)}, and shows it ${said(shown)}; run pulumi refresh, then up again`,
      });
    },
  });
}

export const said = (remoteIp: string | undefined): string =>
  remoteIp === undefined ? "closed" : `open to ${remoteIp || "somebody"}`;
