import type { BgpView, Endpoint, LiveSession } from "./driver";
import type { Settings } from "./identity";

/** What stands at one address. */
export interface Standing {
  endpoint: Endpoint;
  /** Rows that are there to stay. */
  sessions: LiveSession[];
  /** Rows that are marked for deletion. */
  going: LiveSession[];
  verdict: "right" | "missing" | "going" | "incomplete" | "different";
  /** What is different, for messages. */
  differences: string[];
}

export function routersOf(sessions: readonly LiveSession[]): number {
  return new Set(sessions.map(({ router }) => router)).size;
}

/** The rows of an address: (ip_id, family) is its key, since both families of a server share an ip_id. */
export function sessionsAt(
  view: BgpView,
  { ipId, family }: Pick<Endpoint, "ipId" | "family">,
): LiveSession[] {
  return view.sessions.filter((session) => session.ipId === ipId && session.family === family);
}

export function asnOf(view: BgpView, session: LiveSession): number | undefined {
  return view.asns.find(({ id }) => id === session.asnId)?.asn;
}

/** Compares what stands at an address with what the program wants there. `redundant` shows only in the routers. */
export function compare(view: BgpView, endpoint: Endpoint, wanted: Settings): Standing {
  const all = sessionsAt(view, endpoint);
  const sessions = all.filter(({ going }) => !going);
  const going = all.filter((session) => session.going);
  const differences = sessions.length === 0 ? [] : differencesOf(view, sessions, wanted);
  const routers = routersOf(sessions);
  const needed = wanted.redundant ? 2 : 1;
  const verdict =
    differences.length > 0
      ? "different"
      : going.length > 0
        ? "going"
        : routers === 0
          ? "missing"
          : routers < needed
            ? "incomplete"
            : "right";
  return { endpoint, sessions, going, verdict, differences };
}

function differencesOf(view: BgpView, sessions: LiveSession[], wanted: Settings): string[] {
  const foreign = sessions.find((session) => asnOf(view, session) !== wanted.asn);
  const routed = sessions.find(({ defaultRoute }) => defaultRoute !== wanted.defaultRoute);
  const routers = routersOf(sessions);
  return [
    ...(foreign ? [`AS${asnOf(view, foreign) ?? " of another account"} instead of AS${wanted.asn}`] : []),
    ...(routed ? [`defaultRoute ${routed.defaultRoute} instead of ${wanted.defaultRoute}`] : []),
    ...(!wanted.redundant && routers > 1 ? [`${routers} routers instead of one (redundant)`] : []),
  ];
}
