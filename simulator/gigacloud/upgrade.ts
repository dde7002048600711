import { arrayOf, emptyForm, type PhpArray, textOf } from "../core/php-form";
import type { SimReply } from "../core/types";
import { failure, success } from "./answers";
import type { GigacloudState, Service } from "./state";

/** GET /service/@id/upgrade. The vendor documents no shape; this one is the simulator's own. */
export function upgradeOptions(_state: GigacloudState, service: Service): SimReply {
  const shown = ({ id, name, price }: Service["upgrades"][number]) => ({ id, name, price: price.toFixed(2) });
  const resources = new Map(service.upgrades.map((each) => [each.id, shown(each)]));
  return success({ upgrades: { resources: Object.fromEntries(resources) } });
}

/** POST /service/@id/upgrade: an estimate, or with `send` an order that costs money and is never undone. */
export function upgrade(state: GigacloudState, service: Service, parameters: PhpArray): SimReply {
  const resources = arrayOf(parameters, "resources");
  const packageId = textOf(parameters, "package");
  const cycle = textOf(parameters, "cycle");
  if (!resources && !packageId && !cycle) return failure(state, "Nothing to upgrade");
  let price = 0;
  for (const [id, quantity] of resources ?? emptyForm()) {
    const resource = service.upgrades.find((each) => each.id === id);
    const amount = typeof quantity === "string" ? Number(quantity) : sum([...quantity.values()]);
    if (!resource || !Number.isFinite(amount)) return failure(state, "Wrong resource");
    price += resource.price * amount;
  }
  const estimate = { price: price.toFixed(2), currency: "USD" };
  if (!orders(state, parameters)) return success({ estimate });
  state.upgradeOrders.push({
    service: service.id,
    package: packageId ?? null,
    cycle: cycle ?? null,
    ...estimate,
  });
  return success({ info: ["upgrade_order_success"] });
}

/** Whether a call orders: PHP takes every text but "" and "0" for true, "false" too unless the option says no. */
export function orders(state: GigacloudState, parameters: PhpArray): boolean {
  const send = textOf(parameters, "send") ?? "";
  return send !== "" && send !== "0" && (send !== "false" || state.options.sendFalseOrders);
}

function sum(values: unknown[]): number {
  return values.reduce<number>((total, value) => total + Number(value), 0);
}
