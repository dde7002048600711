import { readInBatches } from "../sharing/batches";
import type { Listed, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import type { Call } from "../contract/run";
import { gigahostRedirects } from "../dns/gigahost/redirects";
import { openGigahostZone } from "../dns/gigahost/zone";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import { readable } from "../dns/readable";
import { hostOf, placeOf, redirectId } from "./identity";
import type { DnsRedirectInputs } from "./schema";

export const dnsRedirectProfile: Profile<DnsRedirectInputs> = {
  title(state) {
    const place = placeOf({
      zone: propertyText(state, "zone"),
      source: state.source === undefined ? "@" : propertyText(state, "source"),
    });
    return `${place ? readable(hostOf(place)) : propertyText(state, "source")} to ${propertyText(state, "targetUrl")}`;
  },

  keys: { of: (id, state) => [redirectId(state) ?? id], holdValues: false },

  async *inventory(call) {
    const zones = (await gigahostZoneList(call.run).all(call.limits)).filter(
      ({ zone_type, external_dns }) => zone_type !== "SLAVE" && !external_dns,
    );
    for await (const [{ zone_name }, redirects] of readInBatches(zones, ({ zone_id, zone_name: domain }) =>
      redirectsIn(call, zone_id, domain),
    ))
      for (const redirect of redirects) yield item(zone_name, redirect);
  },

  export: {
    table: "redirects",
    file: "redirects",
    says: "Redirects of web visitors, by their name in the stack.",
    usual: { source: "@" },
  },

  bill: "nothing",
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};

/** A redirect has an address in the zone, whose rows are read for the records anyway: without one nothing is asked. */
async function redirectsIn(call: Call, zoneId: string, domain: string) {
  const rows = await openGigahostZone(call, domain).read(call.limits);
  return rows.some(({ type }) => type === "A") ? gigahostRedirects(call.run, zoneId).all(call.limits) : [];
}

function item(domain: string, { source, target_url }: { source: string; target_url: string }): Listed {
  const inputs = { zone: `gigahost:${readable(domain)}`, source: source || "@", targetUrl: target_url };
  const id = redirectId(inputs)!;
  return { id, key: id, inputs };
}
