import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { canonicalIp } from "../net/address";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { type Blackhole, blackholeNow, write } from "./live";
import type { IpBlackholeInputs } from "./schema";

/** Setting one says the same however often it is sent, and looks go before each. */
const tries = 3;
/** Nothing says how soon the list shows what was asked for. */
const patience = { looks: 4, intervalMs: 3_000 };

export const blackholeId = (ip: string): string => `artnet:${canonicalIp(ip)}`;

/**
 * The blackhole of an address: set now, or taken over where there is a proof that it may be.
 *
 * @throws conflict when one is there and nothing shows that it is this resource's; permission when it is the administrator's
 */
export async function obtain(call: OwnedCall, inputs: IpBlackholeInputs): Promise<Blackhole> {
  const { ip } = inputs;
  const standing = await blackholeNow(call, ip);
  if (standing) return takeOver(call, inputs, standing);
  let isUnclear = false;
  return askOnce<Blackhole>({
    tries,
    ask: () =>
      write(call, () => call.run.account("artnet").client.ipBlackholing.enable(canonicalIp(ip), call.limits)),
    doubtOf(error) {
      isUnclear ||= isKind(error, "ambiguous");
      // Already there: somebody has set it meanwhile, or this call has, whose answer was lost.
      return isKind(error, "ambiguous", "conflict") ? error : undefined;
    },
    async look(doubt) {
      const found = await poll(call, {
        what: `the blackhole of ${ip}`,
        ...patience,
        overTemporaryErrors: true,
        look: () => blackholeNow(call, ip),
      });
      if (found) return doubt ? takeOver(call, inputs, found, isUnclear) : found;
      if (isKind(doubt, "ambiguous")) return undefined;
      throw doubt ?? unlisted(ip);
    },
  }).catch((error: unknown) => {
    throw isKind(error, "permission", "validation") ? error.with({ argument: "ip" }) : error;
  });
}

async function takeOver(
  call: OwnedCall,
  { vendor, ip, adopt }: IpBlackholeInputs,
  found: Blackhole,
  isAsked = false,
): Promise<Blackhole> {
  if (found.type === "admin") throw administrators(ip, "all its traffic is dropped already");
  const what = `the blackhole of ${ip}`;
  const key = `IpBlackhole:${blackholeId(ip)}`;
  const proof = isAsked
    ? "this call asked for it, without a clear answer"
    : await proofInTime(call, { key, adopt, isEqual: true });
  if (!proof) throw conflict(call, { vendor, what, otherwise: "remove the blackhole in the vendor's panel" });
  tellAdopted(call, what, proof);
  return found;
}

/** One that only the vendor can lift. */
export const administrators = (ip: string, consequence: string): RackformError =>
  new RackformError({
    kind: "permission",
    vendor: "artnet",
    argument: "ip",
    applied: "no",
    message: `the blackhole of ${ip} was set by the vendor's network administrator, who alone can lift it: ${consequence}, and nothing was changed. Ask the vendor, and take the resource out of the program (pulumi state delete, where the state has it)`,
  });

const unlisted = (ip: string): RackformError =>
  new RackformError({
    kind: "protocol",
    vendor: "artnet",
    applied: "unknown",
    message: `the vendor accepted the blackhole of ${ip} and does not list it; run pulumi up again`,
  });
