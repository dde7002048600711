import { isOrderOrTaken as orders, planText } from "../contract/bill";
import type { PlannedChange, Profile } from "../contract/profile";
import { idAtVendor, propertyText } from "../contract/property-text";
import { serverInventory } from "./inventory";
import type { ServerInputs } from "./schema";

export const serverProfile: Profile<ServerInputs> = {
  title: (state, id) => {
    const called = propertyText(state, ["name", "hostname"].find((name) => name in state) ?? "product");
    return id === "" ? called : `${called} (${idAtVendor(id)})`;
  },
  keys: {
    of: (id, { serverId }) => [typeof serverId === "string" ? `gigahost:${serverId}` : id],
    besides: ["ServerName"],
    holdValues: false,
  },
  inventory: serverInventory,

  export: {
    table: "rentedServers",
    file: "rented-servers",
    says: "Servers, by their name in the stack. The vendor does not tell keys and backups.",
    options: {
      name: "rentedOptions",
      why: "Servers cost money, and another one has other addresses.",
      value: { protect: true },
    },
    called: ({ name }, id) => (typeof name === "string" ? `${name}-${idAtVendor(id)}` : idAtVendor(id)),
  },

  bill: {
    of: (_, { monthly, currency }) =>
      typeof monthly === "number"
        ? `up to ${monthly} ${planText(currency ?? "")}`.trimEnd() + " a month"
        : "until it is cancelled",
    isOpen: ({ orderId, serverId, __before }) =>
      orderId === undefined && serverId === undefined && __before !== undefined,
    charge: (change) => {
      const { product, size, region, spend } = change.news;
      if (!orders(change)) return undefined;
      const what = product === undefined ? JSON.stringify(size) : planText(product);
      const { maxMonthly: amount, currency } = (spend ?? {}) as { maxMonthly?: unknown; currency?: string };
      return {
        says: `orders a server that is billed: ${what} at ${planText(region)}`,
        ...(typeof amount === "number" && {
          price: { amount, ...(typeof currency === "string" && { currency }), per: "month", atMost: true },
        }),
      };
    },
  },

  removal: {
    data: {
      option: "server-cancel",
      says: "servers at Gigahost may be cancelled or reinstalled",
      cost: diskLoss,
    },
    money: {
      option: "server-order",
      says: "servers may be ordered, or forgotten while they are billed",
      cost: priceOf,
    },
    traffic: "nothing",
    access: "nothing",
    rows: "nothing",
  },
};

function diskLoss({ op, removed, inputs, news }: PlannedChange): { reason: string } | undefined {
  if (removed && inputs.onDestroy === "cancel")
    return {
      reason:
        "the server would be cancelled: its disks and its addresses are lost, and nothing brings them back",
    };
  const isReinstalled =
    op === "update" &&
    news.reinstallOnChange === true &&
    news.os !== undefined &&
    planText(inputs.os) !== planText(news.os);
  return isReinstalled
    ? { reason: "the server would be reinstalled (reinstallOnChange), which wipes its disks" }
    : undefined;
}

function priceOf(change: PlannedChange): { reason: string } | undefined {
  const { removed, inputs, outputs, news } = change;
  if (orders(change))
    return { reason: `a server would be ordered, which is billed until it is cancelled${limitOf(news)}` };
  if (!removed || inputs.onDestroy === "cancel") return undefined;
  const price =
    typeof outputs.monthly === "number"
      ? `, up to ${outputs.monthly} ${planText(outputs.currency ?? "")} a month`
      : "";
  return { reason: `the server would be forgotten, and goes on being billed${price} (onDestroy: keep)` };
}

/** What it costs is known at the order; until then what it may cost. */
function limitOf({ spend }: PlannedChange["news"]): string {
  const { maxMonthly, currency = "" } = (spend ?? {}) as { maxMonthly?: number; currency?: string };
  return maxMonthly === undefined
    ? ", without a limit (spend)"
    : `, at most ${maxMonthly} ${currency}`.trimEnd() + " a month";
}
