import { parseAsn } from "../bgp-session/asn";
import type { Profile } from "../contract/profile";
import { gigahostAsns } from "./gigahost";
import type { BgpAsnInputs } from "./schema";

const idOf = (asn: number): string => `gigahost:AS${asn}`;

export const bgpAsnProfile: Profile<BgpAsnInputs> = {
  title: ({ asn, status }) =>
    `AS${parseAsn(asn as BgpAsnInputs["asn"]) ?? String(asn)}${typeof status === "string" ? ` (${status})` : ""}`,
  keys: { of: (id) => [id], holdValues: false },

  async *inventory(call) {
    for (const { asn, status } of (await gigahostAsns.view(call)).asns)
      yield { id: idOf(asn), key: idOf(asn), inputs: { asn }, outputs: { status } };
  },

  export: { table: "asns", file: "asns", says: "AS numbers of the account, by their name in the stack." },

  bill: "nothing",
  // Nothing at the vendor goes with it.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
