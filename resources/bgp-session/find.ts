import type { Find } from "../contract/kind";
import type { OwnedCall } from "../contract/run";
import { canonicalAddress } from "../net/address";
import { asnOf, routersOf } from "./compare";
import type { BgpView, LiveSession } from "./driver";
import { gigahostBgp } from "./gigahost";
import { bgpSessionId } from "./identity";
import { type BgpSessionInputs, type BgpSessionState, families } from "./schema";
import { addressOf } from "./session-address";

interface Placed extends LiveSession {
  at: string;
}

/** Sessions by their address; by both, where a resource is to have those of both families. */
export const findSessions: Find<BgpSessionInputs, BgpSessionState> = async (call, vendor, id) => {
  const view = await gigahostBgp.view(call);
  const standing = await placed(call, view);
  const wanted = id.split("+").map(canonicalAddress);
  const meant = wanted.map((address) => standing.filter(({ at }) => at === address));
  if (meant.some((sessions) => sessions.length === 0)) return [];
  const inputs = inputsOf(view, meant.flat());
  return inputs ? [{ id: bgpSessionId(inputs), state: { vendor, ...inputs } }] : [];
};

function placed(call: OwnedCall, { sessions }: BgpView): Promise<Placed[]> {
  const standing = sessions.filter(({ going }) => !going);
  return Promise.all(
    standing.map(async (one) => ({ ...one, at: canonicalAddress((await addressOf(call, one)) ?? "") })),
  );
}

function inputsOf(view: BgpView, sessions: readonly Placed[]): Partial<BgpSessionInputs> | undefined {
  const [first] = sessions;
  const asn = first && asnOf(view, first);
  const addresses = families.flatMap((family) => {
    const at = sessions.find((session) => session.family === family)?.at;
    return at === undefined ? [] : [[family, at] as const];
  });
  const counts = addresses.map(([family]) => routersOf(sessions.filter((one) => one.family === family)));
  return asn === undefined
    ? undefined
    : {
        asn,
        ...Object.fromEntries(addresses),
        redundant: counts.some((count) => count > 1),
        defaultRoute: sessions.some(({ defaultRoute }) => defaultRoute),
      };
}
