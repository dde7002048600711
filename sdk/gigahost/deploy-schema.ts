import { z } from "zod";
import { fields } from "../panel";

const { decimal, flag, id, list, maybeDecimal, maybeId, maybeInteger, maybeObject, text } = fields;

/*
 * The catalogue and orders (gigahost.md section 8). Ids come as numbers here and as texts there; all become texts.
 */

const product = z.object({
  product_id: id,
  /** Changes over time for one product: look it up when ordering. */
  price_id: id,
  group_id: maybeId,
  product_name: text,
  region_ids: list(id),
  region_id: maybeId,
  vm_cores: maybeInteger,
  /** Gigabytes; 0 or null on dedicated servers. */
  vm_memory: maybeDecimal,
  vm_storage: maybeDecimal,
  vm_bw: maybeDecimal,
  /** `vm`, `dedicated` or `auction`. */
  type: text,
  rate_hourly: maybeDecimal,
  rate_monthly: maybeDecimal,
  in_stock: flagOrCount(),
  quantity: maybeInteger,
  built_to_order: flag,
  waitlist_eligible: flag,
  allow_hourly: flag,
  allow_recurring: flag,
});
export type DeployProduct = z.output<typeof product>;

const region = z.object({
  region_id: id,
  region_name: text,
  region_name_short: text,
  region_country: text,
  region_active: flag,
});

export const catalogue = z.object({
  tiers: list(z.object({ group_id: maybeId, in_stock: flagOrCount(), products: list(product) })),
  regions: list(region),
  eligibility: maybeObject(z.object({ verified: flag, has_method: flag, credit_nok: maybeDecimal })),
  currency: text,
});
export type Catalogue = z.output<typeof catalogue>;

/** Stock is said as a flag or as a number of machines. */
function flagOrCount() {
  return z.union([flag, decimal.transform((count) => count > 0)]);
}

export const orderOutcome = z.object({
  message: text,
  /** Persist them before waiting: an order may have no machine for a long time. */
  order_ids: list(id),
  order_numbers: list(id),
  quantity: maybeInteger,
  rate_hourly: maybeDecimal,
  monthly_cap: maybeDecimal,
  currency: text,
});
export type OrderOutcome = z.output<typeof orderOutcome>;

export const deployed = z.object({
  order_id: id,
  order_number: text,
  hostname: text,
  /** null until a machine is assigned. */
  srv_id: z.preprocess((value) => (value === 0 || value === "0" ? null : value), maybeId),
  ip: text,
  ipv6: text,
  /** `waitlist`, `waiting`, `deploying`, `installing`, `ready`, `rescue` or `iso`; there is none for a failure. */
  status: z.string().min(1),
  /** Secret; only while installing without a key, or in rescue. */
  password: text,
});
export type DeployedServer = z.output<typeof deployed>;

export const deployStatus = z.object({ servers: list(deployed), all_ready: flag });
export type DeployStatus = z.output<typeof deployStatus>;

export const deployedNone = z.tuple([]).transform((): DeployStatus => ({ servers: [], all_ready: false }));

/** Only one of the ids is set. */
const waiting = z.object({ order_id: maybeId, notify_id: maybeId, product_id: maybeId, status: text });
const reservations = z.object({ reservations: list(waiting), notify: list(waiting) });
export type Waitlist = z.output<typeof reservations>;

/** The exact form is not known: two lists, or one. */
export const waitlist = z.union([
  list(waiting).transform((all): Waitlist => ({
    reservations: all.filter((one) => one.order_id !== null),
    notify: all.filter((one) => one.notify_id !== null),
  })),
  reservations,
]);
