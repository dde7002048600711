import { readInBatches } from "../sharing/batches";
import type { Profile } from "../contract/profile";
import { idAtVendor, propertyText } from "../contract/property-text";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import { canonicalZoneId } from "../dns/gigahost/zone-argument";
import { readable } from "../dns/readable";
import { dsTextOf } from "./gigahost";
import type { DnssecInputs } from "./schema";

export const dnssecProfile: Profile<DnssecInputs> = {
  title: (state) => `DNSSEC of ${readable(idAtVendor(propertyText(state, "zone")))}`,

  keys: { of: (id, { zone }) => [canonicalZoneId(typeof zone === "string" ? zone : id)!], holdValues: false },

  async *inventory(call) {
    const zones = await gigahostZoneList(call.run).all(call.limits);
    const registered = zones.filter(({ zone_is_registered }) => zone_is_registered);
    for await (const [{ zone_name }, text] of readInBatches(registered, (zone) => dsTextOf(call, zone))) {
      if (text === undefined) continue;
      const id = `gigahost:${zone_name}`;
      yield { id, key: id, inputs: { zone: `gigahost:${readable(zone_name)}` } };
    }
  },

  export: {
    table: "dnssec",
    file: "dnssec",
    says: "DNSSEC of registered domains, by their name in the stack.",
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "dnssec-off",
      says: "DNSSEC may be switched off",
      cost: ({ removed, inputs, outputs }) =>
        removed && inputs.onDestroy !== "keep" && outputs.__before !== true
          ? {
              reason:
                "DNSSEC would be switched off: resolvers that have the registry's DS records in their caches do not answer for the domain meanwhile",
            }
          : undefined,
    },
    access: "nothing",
    rows: "nothing",
  },
};
