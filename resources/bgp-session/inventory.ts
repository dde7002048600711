import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { canonicalAddress } from "../net/address";
import { asnOf, routersOf } from "./compare";
import type { BgpView, LiveSession } from "./driver";
import { gigahostBgp } from "./gigahost";
import { bgpSessionId } from "./identity";
import { addressOf } from "./session-address";

/** BGP sessions, one item an address: what stands there belongs together (gigahost.md section 5). */
export async function* sessionInventory(call: Call): AsyncGenerator<Listed> {
  const view = await gigahostBgp.view(call);
  const byAddress = new Map<string, LiveSession[]>();
  for (const session of view.sessions.filter(({ going }) => !going)) {
    const address = await addressOf(call, session);
    if (address) byAddress.set(address, [...(byAddress.get(address) ?? []), session]);
  }
  for (const [address, sessions] of byAddress) yield sessionItem(view, address, sessions);
}

/** The sessions at one address: there is never more than one resource for them. */
export function keyAt(address: string): string {
  return `gigahost:${canonicalAddress(address)}`;
}

function sessionItem(view: BgpView, address: string, sessions: LiveSession[]): Listed {
  const { family } = sessions[0]!;
  const asn = asnOf(view, sessions[0]!);
  const inputs = {
    ...(asn === undefined ? {} : { asn }),
    [family]: address,
    ...(routersOf(sessions) > 1 ? { redundant: true } : {}),
    ...(sessions.some(({ defaultRoute }) => defaultRoute) ? { defaultRoute: true } : {}),
  };
  return { id: bgpSessionId(inputs), key: keyAt(address), inputs };
}
