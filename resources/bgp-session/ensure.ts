import { isKind, type RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { compare, type Standing } from "./compare";
import type { BgpDriver, BgpView, Endpoint, LiveSession } from "./driver";
import { activeAsn, heldByOtherSession, differs, incomplete } from "./errors";
import { keptKey, keyOf, keysWith, type Settings } from "./identity";
import { removeSessions } from "./remove";

/** How often sessions are asked for, each time after a look that showed none. */
const tries = 4;
const intervalMs = 3_000;
/** How many looks rows may take to show up after a success (two minutes), and after an unclear answer (half a minute). */
const looks = { done: 40, unclear: 10 };

export interface Wanted extends Settings {
  endpoints: Endpoint[];
  adopt?: boolean;
  /** Whether the state has this session. */
  isOurs(session: LiveSession): boolean;
}

export interface Ensured {
  view: BgpView;
  sessions: LiveSession[];
  /** Set when the vendor accepted the sessions and shows only a part of them. */
  unfinished?: string;
}

/**
 * Makes what is missing at the addresses and leaves what is right and this resource's.
 *
 * @throws conflict when something else stands there, or an equal session without a proof that it may be taken over
 */
export async function ensureSessions(call: OwnedCall, driver: BgpDriver, wanted: Wanted): Promise<Ensured> {
  let view = await settled(call, driver, wanted, 0);
  // What comes from here on is what this call asks for.
  await takeOver(call, view, wanted);
  let asn = activeAsn(view, wanted.asn);
  let missing = missingIn(view, wanted);
  if (missing.length === 0) return ensured(view, wanted, missing);
  const { redundant, defaultRoute } = wanted;
  return askOnce({
    tries,
    doubtOf: (error) => doubtOf(driver, error),
    ask: () =>
      driver.create(call, { asnId: asn.id, endpoints: endpointsOf(missing), redundant, defaultRoute }),
    async look(doubt) {
      const asked = { ...wanted, endpoints: endpointsOf(missing) };
      const made = await appeared(call, driver, asked, view.at, doubt ? looks.unclear : looks.done);
      const isMade = made.missing.length === 0;
      if (!isMade && (!doubt || made.missing.some(({ sessions }) => sessions.length > 0)))
        return ensured(made.view, wanted, made.missing);
      view = await settled(call, driver, wanted, isMade ? made.view.at - 1 : made.view.at);
      asn = activeAsn(view, wanted.asn);
      missing = missingIn(view, wanted);
      return doubt && missing.length > 0 ? undefined : ensured(view, wanted, missing);
    },
  });
}

function missingIn(view: BgpView, wanted: Wanted): Standing[] {
  return standings(view, wanted).filter(({ verdict }) => verdict === "missing");
}

function endpointsOf(found: readonly Standing[]): Endpoint[] {
  return found.map(({ endpoint }) => endpoint);
}

/** Waits for what is in motion at the addresses; ends with nothing there but what is right or missing. */
async function settled(call: OwnedCall, driver: BgpDriver, wanted: Wanted, after: number): Promise<BgpView> {
  let view = await driver.view(call, after);
  refuseOthers(call, view, wanted);
  if (standings(view, wanted).some(({ verdict }) => verdict === "going")) {
    const isGoing = (now: BgpView) => standings(now, wanted).flatMap(({ going }) => going);
    await removeSessions(call, driver, isGoing);
    view = await driver.view(call);
    refuseOthers(call, view, wanted);
  }
  if (standings(view, wanted).some(({ verdict }) => verdict === "incomplete")) {
    const grown = await appeared(call, driver, wanted, view.at, looks.unclear, "incomplete");
    view = grown.view;
    if (grown.missing[0]) throw incomplete(grown.missing[0]);
  }
  return view;
}

/** Sessions that stand there before this call has asked for any. */
async function takeOver(call: OwnedCall, view: BgpView, wanted: Wanted): Promise<void> {
  const neighbours = [...view.sessions, ...wanted.endpoints].map(({ address }) => address);
  for (const { endpoint, sessions } of standings(view, wanted)) {
    const strangers = sessions.filter((session) => !wanted.isOurs(session));
    if (strangers.length === 0) continue;
    const what = `the BGP session of AS${wanted.asn} at ${endpoint.address}`;
    const ids = strangers.map(({ id }) => id).join(", ");
    const keys = keysWith(endpoint.address, neighbours, wanted).map((key) => `BgpSession:${key}`);
    const handed = [...keys, keptKey(endpoint.address, wanted)].find((key) =>
      call.run.ledger.isHandedOver(key, call.owner),
    );
    const key = handed ?? keys[0];
    const proof = await proofInTime(call, { key, adopt: wanted.adopt, isEqual: true });
    if (!proof)
      throw conflict(call, {
        vendor: "gigahost",
        what,
        stands: `(${ids})`,
        otherwise: "delete it at the vendor",
      });
    tellAdopted(call, `${what} (${ids})`, proof);
  }
}

function standings(view: BgpView, wanted: Wanted): Standing[] {
  return wanted.endpoints.map((endpoint) => compare(view, endpoint, wanted));
}

/** Refuses what is different, and what another resource of the program declares together with another address. */
function refuseOthers(call: OwnedCall, view: BgpView, wanted: Wanted): void {
  const found = standings(view, wanted);
  const different = found.find(({ verdict }) => verdict === "different");
  if (different) throw differs(different);
  const own = keyOf(
    wanted.endpoints.map(({ address }) => address),
    wanted,
  );
  const neighbours = [...view.sessions, ...wanted.endpoints].map(({ address }) => address);
  for (const { endpoint, sessions } of found) {
    if (sessions.length === 0) continue;
    const keys = keysWith(endpoint.address, neighbours, wanted).filter((key) => key !== own);
    if (keys.some((key) => call.run.ledger.isHeldByOther(`BgpSession:${key}`, call.holder)))
      throw heldByOtherSession(endpoint.family, endpoint.address);
  }
}

/** Looks until nothing is missing any more; answers what still is after the last look. */
async function appeared(
  call: OwnedCall,
  driver: BgpDriver,
  wanted: Wanted,
  after: number,
  count: number,
  only?: Standing["verdict"],
): Promise<Appearing> {
  let last: Appearing | undefined;
  let at = after;
  const look = async () => {
    const view = await driver.view(call, at);
    at = view.at;
    const missing = standings(view, wanted).filter(({ verdict }) =>
      only ? verdict === only : verdict !== "right",
    );
    last = { view, missing };
    return missing.length === 0 ? last : undefined;
  };
  try {
    return (await poll(call, { what: "BGP sessions", looks: count, intervalMs, look })) ?? last!;
  } catch (error) {
    if (isKind(error, "timeout") && last) return last;
    throw error;
  }
}

interface Appearing {
  view: BgpView;
  missing: Standing[];
}

/** An unclear answer, or one that says there is a session: looking again tells. */
function doubtOf(driver: BgpDriver, error: unknown): RackformError | undefined {
  return isKind(error, "ambiguous") || driver.saysExists(error)
    ? (error as RackformError).with({ kind: "conflict" })
    : undefined;
}

function ensured(view: BgpView, wanted: Wanted, missing: readonly Standing[]): Ensured {
  const sessions = standings(view, wanted).flatMap((standing) => standing.sessions);
  if (missing.length === 0) return { view, sessions };
  const where = missing.map(({ endpoint }) => endpoint.address).join(" and ");
  return {
    view,
    sessions,
    unfinished: `the vendor accepted the BGP sessions and does not show all of them yet at ${where}; run again to go on`,
  };
}
