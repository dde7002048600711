import type { Profile } from "../contract/profile";
import { idAtVendor } from "../contract/property-text";
import { parseZoneId } from "../dns/zone-ref";
import { rowKeyIn } from "../dns-record/inventory";
import { dnsRecord } from "../dns-record/kind";
import { lossOf } from "./loss";
import type { DnsZoneFileInputs } from "./schema";
import { readSource } from "./source";

/** A zone file stands for rows that are records to everybody else. */
export const dnsZoneFileProfile: Profile<DnsZoneFileInputs> = {
  title: (_, id) => idAtVendor(id),

  keys: {
    of(_, state) {
      const ref = typeof state.zone === "string" ? parseZoneId(state.zone) : undefined;
      if (!ref) return [];
      return readSource(state as Partial<DnsZoneFileInputs>, ref).rows.map((row) => rowKeyIn(ref, row));
    },
    kind: dnsRecord.name,
    holdValues: true,
  },

  inventory: "others",
  export: "none",

  bill: "nothing",
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: lossOf },
};
