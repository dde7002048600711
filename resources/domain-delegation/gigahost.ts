import { RackformError } from "../../sdk/core";
import { openGigahostZone } from "../dns/gigahost/zone";
import { zoneIfAny } from "../dns/gigahost/zone-facts";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import { canonicalDomain } from "../dns/name";
import { zoneNotFoundText } from "../dns/zone-not-found";
import type { DelegationDriver } from "./driver";

/** The vendor's own name servers (gigahost.md section 2). */
const own: readonly string[] = ["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"];

const areOwn = (hosts: readonly string[]): boolean =>
  hosts.every((host) => own.includes(canonicalDomain(host)));

/**
 * Name servers at Gigahost. There is no read of them: the list of zones says whether they are the vendor's own, and what
 * was written last counts otherwise (gigahost.md section 4).
 */
export const gigahostDelegation: DelegationDriver = {
  isReadable: false,

  async find(call, { domain, nameServers }, state) {
    const zone = await zoneIfAny(call, { vendor: "gigahost", domain: canonicalDomain(domain) }, state?.__at);
    if (!zone || (state && !zone.zone_is_registered)) return undefined;
    const said = state?.nameServers ?? nameServers;
    const now = () => {
      if (!zone.external_dns) return areOwn(said) && said.length > 0 ? said : own;
      if (!state || state.__open) return undefined;
      return areOwn(said) ? [] : said;
    };
    const known = now();
    return {
      at: zone.zone_id,
      ...(known === undefined ? {} : { nameServers: known }),
      refuse() {
        if (zone.zone_is_registered) return;
        throw new RackformError({
          kind: "validation",
          vendor: "gigahost",
          argument: "domain",
          applied: "no",
          message: `${zone.zone_name} is not registered through this account, and nothing was changed: its name servers are set at its registrar`,
        });
      },
      async write(later, hosts) {
        const { client } = later.run.account("gigahost");
        try {
          await client.dns.domains.setNameservers(zone.zone_id, hosts.map(canonicalDomain), later.limits);
        } finally {
          // Whether the domain is hosted elsewhere stands in the list, and the zone's own NS rows follow.
          gigahostZoneList(later.run).drop();
          openGigahostZone(later, zone.zone_name).forget();
        }
      },
    };
  },

  missing: async ({ run, limits }, domain) => {
    await gigahostZoneList(run).find(domain, limits);
    return zoneNotFoundText(canonicalDomain(domain), gigahostZoneList(run).domains);
  },
};
