import { asnOf, routersOf } from "./compare";
import type { BgpView, LiveSession } from "./driver";
import { settingsOf } from "./identity";
import { type BgpSessionInputs, families } from "./schema";

/** The arguments that the sessions at the addresses stand for; one session that is different is a difference. */
export function liveInputs(
  saved: BgpSessionInputs,
  view: BgpView,
  sessions: LiveSession[],
): Partial<BgpSessionInputs> {
  const { asn, redundant, defaultRoute } = settingsOf(saved);
  const asns = sessions.map((session) => asnOf(view, session) ?? 0);
  const present = families.filter((family) => sessions.some((session) => session.family === family));
  const counts = present.map((family) => routersOf(sessions.filter((session) => session.family === family)));
  const isRedundant = counts.map((count) => count > 1);
  return {
    asn: asns.find((one) => one !== asn) ?? asn,
    // Missing sessions of a family are an argument that is not there.
    ipv4: present.includes("ipv4") ? saved.ipv4 : undefined,
    ipv6: present.includes("ipv6") ? saved.ipv6 : undefined,
    redundant: isRedundant.includes(!redundant) ? !redundant : redundant,
    defaultRoute: sessions.some((session) => session.defaultRoute !== defaultRoute)
      ? !defaultRoute
      : defaultRoute,
  };
}
