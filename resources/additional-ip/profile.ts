import { isOrderOrTaken as orders, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { propertyText } from "../contract/property-text";
import { additionalIpId } from "./identity";
import { panelIps } from "./panel";
import type { AdditionalIpInputs } from "./schema";

export const additionalIpProfile: Profile<AdditionalIpInputs> = {
  title: (state) =>
    `${state.address === undefined ? "an address" : propertyText(state, "address")} of server ${propertyText(state, "serverId")}`,
  keys: {
    of: (id, { vendor, address }) => [typeof address === "string" ? `${String(vendor)}:${address}` : id],
    holdValues: false,
  },

  async *inventory(call, vendor) {
    for (const ip of await panelIps.list(call, vendor)) {
      const id = additionalIpId(vendor, ip);
      const type = ip.isRouted ? {} : { type: "l2" };
      // What is exported stands there: nothing is ordered in its place.
      const inputs = { vendor, serverId: ip.serverId, ...type, existing: ip.address };
      yield { id, key: id, inputs, outputs: { address: ip.address } };
    }
  },

  export: {
    table: "additionalIps",
    file: "additional-ips",
    says: "Additional addresses, by their name in the stack. The vendor does not tell the type; it is read off the routing.",
    options: {
      name: "rented",
      why: "An address that is given back is somebody else's the next day.",
      value: { protect: true },
    },
  },

  bill: {
    of: () => "every month",
    isOpen: ({ ipId, __before }) => ipId === undefined && __before !== undefined,
    charge: (change) =>
      orders(change)
        ? {
            says: `orders an additional address for server ${planText(change.news.serverId)} that is billed every month`,
          }
        : undefined,
  },

  removal: {
    data: "nothing",
    money: {
      option: "address-order",
      says: "additional addresses may be ordered, or forgotten while they are billed",
      cost: priceOf,
    },
    traffic: {
      option: "address-release",
      says: "additional addresses may be given back or moved",
      cost: lossOf,
    },
    access: "nothing",
    rows: "nothing",
  },
};

function priceOf(change: PlannedChange): { reason: string } | undefined {
  const { removed, inputs } = change;
  if (orders(change))
    return { reason: "an additional address would be ordered, which is billed every month" };
  return removed && inputs.onDestroy !== "release"
    ? { reason: "the additional address would be forgotten, and goes on being billed (onDestroy: keep)" }
    : undefined;
}

function lossOf({ op, removed, inputs, news }: PlannedChange): { reason: string } | undefined {
  if (removed && inputs.onDestroy === "release")
    return {
      reason:
        "the additional address would be given back: nothing reaches it any more, and it cannot be had again",
    };
  return op === "update" && String(inputs.serverId) !== String(news.serverId)
    ? { reason: "the additional address would move to another server, its traffic at once" }
    : undefined;
}
