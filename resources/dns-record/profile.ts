import { cut } from "../../sdk/core/cut";
import type { Bag } from "../contract/handler";
import type { Profile } from "../contract/profile";
import { idAtVendor, propertyText } from "../contract/property-text";
import { absoluteName, relativeName } from "../dns/name";
import { readable } from "../dns/readable";
import { rowOf } from "../dns/record";
import { parseZoneId, zoneId } from "../dns/zone-ref";
import { dnsZone } from "../dns-zone/kind";
import { recordInventory, rowKeyIn } from "./inventory";
import { dnsRecordArgs, type DnsRecordInputs } from "./schema";

/** Characters of a value that are shown. */
const longest = 60;

export const dnsRecordProfile: Profile<DnsRecordInputs> = {
  title(state) {
    const zone = idAtVendor(propertyText(state, "zone"));
    const name = absoluteName(
      relativeName(state.name === undefined ? "@" : propertyText(state, "name"), zone),
      zone,
    );
    return `${readable(name)} ${propertyText(state, "type")} ${cut(propertyText(state, "value"), longest)}`;
  },

  keys: {
    of(_, state) {
      const known = dnsRecordArgs.safeParse(argumentsIn(state));
      const ref = known.success ? parseZoneId(known.data.zone) : undefined;
      return known.success && ref ? [rowKeyIn(ref, rowOf(known.data))] : [];
    },
    holdValues: true,
  },

  inventory: recordInventory,

  export: {
    table: "records",
    file: "records",
    says: "Records by zone; a zone's name and a record's key are its name in the stack.",
    within: {
      kind: dnsZone.name,
      argument: "zone",
      id({ zone }) {
        const ref = parseZoneId(String(zone));
        return ref ? zoneId(ref) : String(zone);
      },
      says: "A record without its zone.",
    },
    // The TTL last, as it is mostly left out.
    order: ["name", "type", "value", "priority", "weight", "port", "ttl"],
    usual: { ttl: 3600 },
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: "nothing",
    access: "nothing",
    // One that is replaced within its zone has another one in its place, as `up` counts it, too.
    rows({ op, removed, inputs, news }) {
      const goes = removed && (op === "delete" || news.zone !== inputs.zone);
      return { removed: goes ? 1 : 0, total: op === "create" ? 0 : 1, uncounted: false };
    },
  },
};

function argumentsIn(state: Bag): Bag {
  return Object.fromEntries(
    Object.keys(dnsRecordArgs.shape).flatMap((name) =>
      state[name] === undefined ? [] : [[name, state[name]] as const],
    ),
  );
}
