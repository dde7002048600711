import type { Kind } from "../contract/kind";
import { Unfinished } from "../contract/unfinished";
import type { Call, OwnedCall } from "../contract/run";
import { canonicalAddress } from "../net/address";
import { confirmed } from "../panel/confirmed";
import { listServersOf } from "../panel/servers";
import { parseAsn } from "./asn";
import { asnOf, sessionsAt } from "./compare";
import type { BgpDriver, BgpView, Endpoint, LiveSession } from "./driver";
import { ensureSessions } from "./ensure";
import { findSessions } from "./find";
import { unknownAddress } from "./errors";
import { gigahostBgp } from "./gigahost";
import { addressesIn, bgpSessionId, keptKey, keyOf, keysWith, settingsOf } from "./identity";
import { liveInputs } from "./live";
import { removeSessions } from "./remove";
import { bgpSessionArgs, type BgpSessionInputs, bgpSessionOutputs, type BgpSessionState } from "./schema";
import { validateBgpSession } from "./validate";

const drivers: Record<BgpSessionInputs["vendor"], BgpDriver> = { gigahost: gigahostBgp };

type State = BgpSessionInputs & BgpSessionState;

/** BGP sessions of a server. */
export const bgpSession: Kind<BgpSessionInputs, BgpSessionState> = {
  name: "BgpSession",
  description:
    "BGP sessions of one server at Gigahost: IPv4, IPv6 or both, to one router or two.\n\n" +
    "The ASN has to be approved already; addresses are named as they are, the vendor's ids are looked " +
    "up. Deleting waits until the vendor has taken the sessions away, which it does some time later.",
  idForm: "gigahost:<address>, both joined by + where there are two",
  namedBy: ["asn", "ipv4", "ipv6"],
  importForms: [
    { example: "gigahost:192.0.2.10", means: "The sessions of the address" },
    { example: "gigahost:192.0.2.10+2001:db8::10", means: "Those of both addresses of a server" },
    { example: "192.0.2.10", means: "The sessions of the address, without the vendor" },
  ],
  args: bgpSessionArgs,
  outputs: bgpSessionOutputs,
  vendors: ["gigahost"],
  limitMs: 30 * 60_000,
  // The vendor refuses a second session at an address.
  deleteBeforeReplace: true,
  validate: validateBgpSession,

  canonical({ vendor, asn, ipv4, ipv6, redundant, defaultRoute }) {
    return {
      vendor: vendor ?? "gigahost",
      asn: asn === undefined ? undefined : (parseAsn(asn) ?? asn),
      ipv4: ipv4 === undefined ? undefined : canonicalAddress(ipv4),
      ipv6: ipv6 === undefined ? undefined : canonicalAddress(ipv6),
      redundant: redundant ?? false,
      defaultRoute: defaultRoute ?? false,
    };
  },

  // No call changes a session.
  replaces: (changed) => changed.filter((name) => name !== "adopt"),

  key(inputs) {
    const addresses = addressesIn(inputs).map(({ address }) => address);
    return inputs.asn === undefined || addresses.length === 0
      ? undefined
      : keyOf(addresses, settingsOf(inputs));
  },

  foretell: (inputs, _, before) => ({
    ...(addressesIn(inputs).length > 0 && !before ? { id: bgpSessionId(inputs) } : {}),
    // An update goes on with sessions that were not all there yet.
    computed: before?.sessions && !before.__open ? { sessions: before.sessions } : {},
  }),

  find: findSessions,

  listAccount: listServersOf,

  async create(call, inputs) {
    return { id: bgpSessionId(inputs), computed: await ensure(call, inputs, bgpSessionId(inputs)) };
  },

  async read(call, _, state) {
    const driver = drivers[state.vendor];
    const endpoints = known(state) ?? (await locate(call, driver, state));
    const view = await believable(call, driver, state);
    const sessions = oursAt(view, endpoints, state).filter(({ going }) => !going);
    if (sessions.length === 0) return undefined;
    return {
      inputs: liveInputs(state, view, sessions),
      computed: { ...computed(sessions, endpoints, state), ...(state.__open ? { __open: true } : {}) },
    };
  },

  update: (call, id, state, inputs) => ensure(call, inputs, id, state),

  async delete(call, _, state) {
    const driver = drivers[state.vendor];
    const endpoints = known(state) ?? (await locate(call, driver, state));
    const ours = (view: BgpView) => oursAt(view, endpoints, state);
    const kept = await keptForOthers(
      call,
      driver,
      state,
      endpoints,
      ours(await believable(call, driver, state)),
    );
    await removeSessions(call, driver, (view) => ours(view).filter(({ family }) => !kept.has(family)));
  },
};

async function ensure(
  call: OwnedCall,
  inputs: BgpSessionInputs,
  id: string,
  state?: State,
): Promise<BgpSessionState> {
  const driver = drivers[inputs.vendor];
  const endpoints = await locate(call, driver, inputs);
  const { sessions, unfinished } = await ensureSessions(call, driver, {
    ...settingsOf(inputs),
    endpoints,
    adopt: inputs.adopt,
    isOurs: (session) => state?.__open === true || idsOf(state ?? {}).has(session.id),
  });
  const outputs = computed(sessions, endpoints, inputs);
  if (unfinished) throw new Unfinished(id, { ...inputs, ...outputs, __open: true }, [unfinished]);
  return outputs;
}

function idsOf({ sessions }: Partial<State>): Set<string> {
  return new Set(sessions?.map(({ id }) => id));
}

/**
 * The sessions that this entry of the state made: by id and ASN, since an id may be another session's by now. While not all
 * of them have shown, every one of its ASN at its addresses is: the vendor takes no second one there.
 */
function oursAt(view: BgpView, endpoints: Endpoint[], state: State): LiveSession[] {
  const ids = idsOf(state);
  const { asn } = settingsOf(state);
  // Looked up by its arguments alone, as an export does, there is no state that could tell.
  const isAny = state.__open === true || !("sessions" in state);
  return endpoints
    .flatMap((endpoint) => sessionsAt(view, endpoint))
    .filter((session) => asnOf(view, session) === asn && (isAny || ids.has(session.id)));
}

/** The panel's ids of the addresses, from the state. */
function known(state: State): Endpoint[] | undefined {
  const endpoints = addressesIn(state).flatMap(({ family, address }) => {
    const ipId = state.__ipIds?.[family];
    return ipId === undefined ? [] : [{ family, address, ipId }];
  });
  return endpoints.length === addressesIn(state).length ? endpoints : undefined;
}

async function locate(call: Call, driver: BgpDriver, inputs: BgpSessionInputs): Promise<Endpoint[]> {
  const endpoints: Endpoint[] = [];
  let near: string | undefined;
  for (const { family, address } of addressesIn(inputs)) {
    const located = await driver.locate(call, address, near);
    if (!located) throw unknownAddress(family, address);
    near = located.serverId;
    endpoints.push({ family, address, ipId: located.ipId });
  }
  return endpoints;
}

/** A list without the ASN, which only support can take away, may be a temporary failure or a key that sees too little. */
async function believable(call: Call, driver: BgpDriver, state: State): Promise<BgpView> {
  const { asn } = settingsOf(state);
  const ids = idsOf(state);
  let at = 0;
  const found = await confirmed(call, `AS${asn}`, async () => {
    const view = await driver.view(call, at);
    at = view.at;
    const isKnown = view.asns.some((one) => one.asn === asn) || view.sessions.some(({ id }) => ids.has(id));
    return isKnown ? view : undefined;
  });
  return found ?? driver.view(call);
}

/**
 * Families whose sessions the program goes on wanting just as they are, in another resource or in the one that takes this
 * entry's place with another family: they stay, and whoever wants them may take them over.
 */
async function keptForOthers(
  call: OwnedCall,
  driver: BgpDriver,
  state: State,
  endpoints: Endpoint[],
  ours: LiveSession[],
): Promise<Set<string>> {
  const { ledger } = call.run;
  const settings = settingsOf(state);
  const own = keyOf(
    addressesIn(state).map(({ address }) => address),
    settings,
  );
  const isWanted = (key: string) =>
    key === own
      ? ledger.isHeldByOther(`BgpSession:${key}`, call.holder)
      : ledger.isWanted(`BgpSession:${key}`);
  const servers = [...new Set(ours.flatMap(({ serverId }) => serverId ?? []))];
  const addresses = await Promise.all(servers.map((server) => driver.addressesOf(call, server)));
  const neighbours = [...addresses.flat(), ...endpoints.map(({ address }) => address)];
  const kept = endpoints.filter(({ address }) => keysWith(address, neighbours, settings).some(isWanted));
  for (const { address } of kept) ledger.leave(keptKey(address, settings), call.holder);
  return new Set(kept.map(({ family }) => family));
}

function computed(sessions: LiveSession[], endpoints: Endpoint[], inputs: BgpSessionInputs): BgpSessionState {
  const rows = sessions.map(({ id, family, router, neighbor, routerAsn, address, multihop, state }) => ({
    id,
    family,
    router,
    neighbor,
    ...(routerAsn === undefined ? {} : { routerAsn }),
    localAddress: address || (endpoints.find((endpoint) => endpoint.family === family)?.address ?? ""),
    localAsn: settingsOf(inputs).asn,
    ...(multihop === undefined ? {} : { multihop }),
    state,
  }));
  rows.sort(
    (a, b) =>
      a.family.localeCompare(b.family) || a.router.localeCompare(b.router) || a.id.localeCompare(b.id),
  );
  return { sessions: rows, __ipIds: Object.fromEntries(endpoints.map(({ family, ipId }) => [family, ipId])) };
}
