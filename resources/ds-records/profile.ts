import { isSame } from "../contract/equality";
import { readInBatches } from "../sharing/batches";
import type { Profile } from "../contract/profile";
import { idAtVendor, propertyText } from "../contract/property-text";
import { gigahostZoneList } from "../dns/gigahost/zone-list";
import { canonicalZoneId } from "../dns/gigahost/zone-argument";
import { readable } from "../dns/readable";
import { dsRecordsOf } from "./gigahost";
import type { DsRecordsInputs } from "./schema";

export const dsRecordsProfile: Profile<DsRecordsInputs> = {
  title: (state) => `DS records of ${readable(idAtVendor(propertyText(state, "zone")))}`,

  keys: {
    of: (id, { zone }) => [canonicalZoneId(typeof zone === "string" ? zone : id)!],
    holdValues: false,
  },

  async *inventory(call) {
    const zones = await gigahostZoneList(call.run).all(call.limits);
    const elsewhere = zones.filter(({ external_dns }) => external_dns);
    for await (const [{ zone_name }, records] of readInBatches(elsewhere, (zone) =>
      dsRecordsOf(call, zone),
    )) {
      if (records.length === 0) continue;
      const id = `gigahost:${zone_name}`;
      yield {
        id,
        key: id,
        inputs: { zone: `gigahost:${readable(zone_name)}`, records },
      };
    }
  },

  export: {
    table: "dsRecords",
    file: "ds-records",
    says: "DS records of domains that are hosted elsewhere, by their name in the stack.",
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "ds-change",
      says: "DS records of domains that are hosted elsewhere may change",
      cost({ op, removed, inputs, news, goesOn }) {
        // A replacement leaves one domain's and sets another's.
        if (removed && !/replace/.test(op) && inputs.onDestroy === "keep") return undefined;
        if (op === "update" && !goesOn && isSame(inputs.records, news.records)) return undefined;
        if (!removed && !/create|update|replace/.test(op)) return undefined;
        return {
          reason:
            "DS records at the registry would change: resolvers that check them do not answer for a domain whose keys they do not fit",
        };
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};
