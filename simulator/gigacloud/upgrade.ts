import { arrayOf, emptyForm, type PhpArray, textOf } from "../core/php-form";
import type { SimReply } from "../core/types";
import { failure, success } from "./answers";
import type { GigacloudOptions } from "./options";
import type { GigacloudState, Service } from "./state";

type Upgrade = Service["upgrades"][number];

const priced = ({ id, name, price }: Upgrade) => ({ id, name, price: price.toFixed(2) });
const shown = (each: Upgrade) => ({ ...priced(each), qty: String(each.quantity ?? 0) });

const lists: Record<GigacloudOptions["upgradeList"], (upgrades: Upgrade[]) => unknown> = {
  "by-id": (upgrades) => ({
    upgrades: { resources: Object.fromEntries(upgrades.map((each) => [each.id, shown(each)])) },
  }),
  list: (upgrades) => ({ upgrades: { resources: upgrades.map(shown) } }),
  "no-quantity": (upgrades) => ({
    upgrades: { resources: Object.fromEntries(upgrades.map((each) => [each.id, priced(each)])) },
  }),
  empty: () => [],
};

/** GET /service/@id/upgrade. The vendor documents no shape; these are the simulator's own. */
export function upgradeOptions({ options }: GigacloudState, { upgrades }: Service): SimReply {
  return success(lists[options.upgradeList](upgrades));
}

interface Estimate {
  price: string;
  currency: string;
}

const estimates: Record<GigacloudOptions["estimateAnswer"], (estimate: Estimate) => unknown> = {
  price: (estimate) => ({ estimate }),
  nested: ({ price }) => ({
    upgrade: { lines: [{ description: "RAM", charge: price }], total: `$${price}` },
  }),
  sentence: ({ price }) => ({ info: [`You will be invoiced for ${price}`] }),
};

const answers: Record<GigacloudOptions["upgradeAnswer"], (order: string) => unknown> = {
  info: () => ({ info: ["upgrade_order_success"] }),
  order: (order) => ({ order: { id: order, status: "Pending" } }),
  "empty-object": () => ({}),
  "empty-body": () => undefined,
};

/** POST /service/@id/upgrade: an estimate, or with `send` an order that costs money and is never undone. */
export function upgrade(state: GigacloudState, service: Service, parameters: PhpArray): SimReply {
  const resources = arrayOf(parameters, "resources");
  const packageId = textOf(parameters, "package");
  const cycle = textOf(parameters, "cycle");
  if (!resources && !packageId && !cycle) return failure(state, "Nothing to upgrade");
  const wanted = new Map<Upgrade, number>();
  for (const [id, quantity] of resources ?? emptyForm()) {
    const resource = service.upgrades.find((each) => each.id === id);
    const amount = typeof quantity === "string" ? Number(quantity) : sum([...quantity.values()]);
    if (!resource || !Number.isFinite(amount)) return failure(state, "Wrong resource");
    wanted.set(resource, amount);
  }
  const price = sum([...wanted].map(([resource, amount]) => resource.price * amount));
  const estimate = { price: price.toFixed(2), currency: "USD" };
  if (!orders(state, parameters)) return success(estimates[state.options.estimateAnswer](estimate));
  const order = { service: service.id, package: packageId ?? null, cycle: cycle ?? null, ...estimate };
  const number = String(90_000 + state.upgradeOrders.push(order));
  const isPaid = state.options.upgradeEffect === "at once";
  const date = new Date(state.clock.now()).toISOString().slice(0, 10);
  const status = isPaid ? "Paid" : "Unpaid";
  state.invoices.set(number, { id: number, date, total: estimate.price, status, currency: "USD" });
  if (isPaid) take(service, { wanted, packageId, cycle });
  return success(answers[state.options.upgradeAnswer](number));
}

interface Change {
  wanted: Map<Upgrade, number>;
  packageId: string | undefined;
  cycle: string | undefined;
}

/** The service becomes what was ordered. */
function take(service: Service, { wanted, packageId, cycle }: Change): void {
  let total = Number(service.total);
  for (const [resource, amount] of wanted) {
    total += resource.price * (amount - (resource.quantity ?? 0));
    resource.quantity = amount;
  }
  service.total = total.toFixed(2);
  if (packageId) service.name = `Package ${packageId}`;
  if (cycle) service.billingcycle = cycle;
}

/** Whether a call orders: PHP takes every text but "" and "0" for true, "false" too unless the option says no. */
export function orders(state: GigacloudState, parameters: PhpArray): boolean {
  const send = textOf(parameters, "send") ?? "";
  return send !== "" && send !== "0" && (send !== "false" || state.options.sendFalseOrders);
}

function sum(values: unknown[]): number {
  return values.reduce<number>((total, value) => total + Number(value), 0);
}
