import type { Profile } from "../contract/profile";
import { shown } from "../contract/shown";
import { nameInventory } from "./inventory";
import type { ReverseDnsInputs } from "./schema";
import { reverseDnsId } from "./target";

export const reverseDnsProfile: Profile<ReverseDnsInputs> = {
  title: (state) =>
    state.ip === undefined
      ? `${shown(state, "subnet")} delegated to ${shown(state, "nameserver")}`
      : `${shown(state, "ip")} PTR ${shown(state, "hostname")}`,

  keys: { of: (id, state) => [reverseDnsId(state) ?? id], holdValues: false },
  inventory: nameInventory,

  export: {
    table: "reverseDns",
    file: "reverse-dns",
    says: "Names of addresses, by their name in the stack.",
  },

  // The name from before is put back.
  removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
};
