import { isOrder, planText } from "../contract/bill";
import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { canonicalIp } from "../net/address";
import { blackholes } from "./live";
import { blackholeId } from "./make";
import type { IpBlackholeInputs } from "./schema";

export const ipBlackholeProfile: Profile<IpBlackholeInputs> = {
  title: (state) => `blackhole of ${propertyText(state, "ip")}`,

  keys: { of: (id) => [id], holdValues: false },

  // Those of the administrator are the vendor's.
  async *inventory({ run, limits }, vendor) {
    for (const { ip, type } of await blackholes(run).get(limits)) {
      const id = blackholeId(ip);
      if (type === "customer") yield { id, key: id, inputs: { vendor, ip: canonicalIp(ip) } };
    }
  },

  export: {
    table: "blackholes",
    file: "blackholes",
    says: "Addresses whose traffic is dropped, by their name in the stack.",
    usual: { vendor: "artnet" },
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "blackhole",
      says: "all traffic of addresses may be dropped",
      cost: (change) =>
        isOrder(change) ? { reason: `drops all traffic of ${planText(change.news.ip)}` } : undefined,
    },
    access: "nothing",
    rows: "nothing",
  },
};
