import type { Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { keyAt, sessionInventory } from "./inventory";
import type { BgpSessionInputs } from "./schema";

const isText = (value: unknown): value is string => typeof value === "string";

export const bgpSessionProfile: Profile<BgpSessionInputs> = {
  title(state) {
    const asn =
      state.asn === undefined ? " of another account" : propertyText(state, "asn").replace(/^AS/i, "");
    return `AS${asn} at ${[state.ipv4, state.ipv6].filter(isText).join(" and ")}`;
  },

  keys: { of: (_, { ipv4, ipv6 }) => [ipv4, ipv6].filter(isText).map(keyAt), holdValues: false },
  inventory: sessionInventory,

  export: {
    table: "bgpSessions",
    file: "bgp-sessions",
    says: "BGP sessions, by their name in the stack.",
  },

  bill: "nothing",
  removal: {
    data: "nothing",
    money: "nothing",
    traffic: {
      option: "session-delete",
      says: "BGP sessions may be deleted or replaced",
      cost({ op, removed }) {
        if (!removed) return undefined;
        return {
          reason:
            op === "delete"
              ? "the BGP session would be deleted: what it announces is not reached through it any more"
              : "the BGP session would be replaced: nothing is announced until the new one stands",
        };
      },
    },
    access: "nothing",
    rows: "nothing",
  },
};
