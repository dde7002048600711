import type { artnet } from "../../sdk";
import { isKind, RackformError } from "../../sdk/core";
import { exactlyOne } from "../contract/exactly-one";
import { lostRightsError } from "../contract/lost-rights";
import { nearest } from "../contract/nearest";
import type { Call } from "../contract/run";
import { canonicalDomain } from "../dns/name";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { type DelegationDriver, sameServers } from "./driver";

const patience = { looks: 4, intervalMs: 3_000 };

/** The account's domains, one list for everybody. */
export const artnetDomains = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.services.listAll({ serviceType: "domain" })),
);

/** Name servers at Artnet: read and written whole, in order (artnet.md section 3). */
export const artnetDelegation: DelegationDriver = {
  isReadable: true,

  async find(call, { domain }, state) {
    const found = await detailsOf(call, canonicalDomain(domain), state?.__at);
    if (!found) return undefined;
    const { id, domainName, manageable, dnsServers } = found;
    return {
      at: id,
      ...(dnsServers === undefined ? {} : { nameServers: dnsServers.map(canonicalDomain) }),
      refuse() {
        if (manageable) return;
        throw new RackformError({
          kind: "permission",
          vendor: "artnet",
          argument: "domain",
          applied: "no",
          message: `the name servers of ${domainName} can be changed by the vendor's customer service only; nothing was changed. Write to them, or take the resource out of the program`,
        });
      },
      async write(later, hosts) {
        const { client: writer } = later.run.account("artnet");
        const wanted = hosts.map(canonicalDomain);
        const shows = async () => {
          const { dnsServers: shown } = await writer.domain.details(id, later.limits);
          return (shown && sameServers(shown, wanted)) || undefined;
        };
        await askOnce<true>({
          tries: 3,
          ask: () => writer.domain.editDnsServers(id, wanted, later.limits),
          async look(doubt) {
            const what = `the name servers of ${domainName}`;
            const isShown = await poll(later, { what, ...patience, overTemporaryErrors: true, look: shows });
            if (isShown || doubt) return isShown;
            throw new RackformError({
              kind: "protocol",
              vendor: "artnet",
              argument: "nameServers",
              applied: "unknown",
              message: `the vendor accepted ${what} and shows others; run again, and if it stays so, ask the vendor's customer service`,
            });
          },
        });
      },
    };
  },

  async missing({ run, limits }, domain) {
    const names = (await artnetDomains(run).get(limits)).map(({ name }) => name);
    const meant = nearest(domain, names);
    const instead =
      meant === undefined ? `it has ${names.slice(0, 5).join(", ") || "none"}` : `did you mean ${meant}?`;
    return `the domain ${domain} is not registered through this account; ${instead}`;
  },
};

/** The id of an earlier run tells it by one call; a list decides where that is refused (artnet.md section 1.2). */
async function detailsOf(
  call: Call,
  domain: string,
  known?: string,
): Promise<artnet.ArtnetDomainDetails | undefined> {
  const { client } = call.run.account("artnet");
  const domains = artnetDomains(call.run);
  let refusal: unknown;
  if (known !== undefined) {
    try {
      const details = await client.domain.details(known, call.limits);
      if (canonicalDomain(details.domainName) === domain) return details;
    } catch (error) {
      if (!isKind(error, "not-found", "permission", "validation", "authentication")) throw error;
      refusal = error;
    }
  }
  const named = (services: readonly artnet.ArtnetService[]) =>
    services.filter(({ name }) => canonicalDomain(name) === domain);
  let services = await domains.get(call.limits);
  if (named(services).length === 0) services = await domains.confirm(call.limits);
  const lost = lostRightsError(refusal, services, `the domain ${domain}`);
  if (lost) throw lost;
  const there = named(services);
  if (there.length === 0) return undefined;
  const sought = { vendor: "artnet", what: "domain", by: ["domain", domain], there: [] } as const;
  return client.domain.details(exactlyOne(there, sought, ({ id }) => id).id, call.limits);
}
