import { z } from "zod";
import { fields } from "../panel";

const {
  flag,
  flagOrCount,
  id,
  list,
  maybeDecimal,
  maybeId,
  maybeInteger,
  maybeObject,
  maybeText,
  presentList,
  text,
} = fields;

const anything = z.record(z.string(), z.unknown());

/*
 * The catalogue and orders (gigahost.md section 8). Ids come as numbers here and as texts there; all become texts.
 */

const product = z.object({
  product_id: id,
  /** Changes over time for one product: look it up when ordering. */
  price_id: id,
  group_id: maybeId,
  /** What an order may name instead of the product id. */
  product_hash: text,
  product_name: text,
  region_ids: list(id),
  region_id: maybeId,
  vm_cores: maybeInteger,
  /** Gigabytes; 0 or null on dedicated servers. */
  vm_memory: maybeDecimal,
  vm_storage: maybeDecimal,
  vm_bw: maybeDecimal,
  vm_bw_type: text,
  /** `vm`, `dedicated` or `auction`. */
  type: text,
  rate_hourly: maybeDecimal,
  rate_monthly: maybeDecimal,
  in_stock: flagOrCount,
  quantity: maybeInteger,
  built_to_order: flag,
  waitlist_eligible: flag,
  allow_hourly: flag,
  allow_recurring: flag,
  /** A server that is auctioned; "0" for none. */
  auction_id: maybeId,
  /** Machines by data centre. */
  dc_stock: maybeObject(anything),
  discount_year: maybeDecimal,
  setup: maybeDecimal,
  /** Months that the contract runs for at least. */
  contract: maybeInteger,
  specs: maybeObject(anything),
  addons: list(anything).catch([]),
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
  tiers: presentList(
    z.object({ group_id: maybeId, group_name: text, in_stock: flagOrCount, products: presentList(product) }),
  ),
  regions: presentList(region),
  eligibility: maybeObject(
    z.object({
      verified: flag,
      has_method: flag,
      method_qualifies: flag,
      has_paid_invoice: flag,
      qualifies_arrears: flag,
      credit_nok: maybeDecimal,
    }),
  ),
  currency: text,
});
export type Catalogue = z.output<typeof catalogue>;

export const orderOutcome = z.object({
  message: text,
  /** Persist them before waiting: an order may have no machine for a long time. */
  order_ids: presentList(id),
  order_numbers: list(id),
  quantity: maybeInteger,
  billing_period: text,
  /** Months that are paid in advance. */
  term: maybeDecimal,
  monthly: maybeDecimal,
  setup: maybeDecimal,
  discount: maybeDecimal,
  vat: maybeDecimal,
  /** The order stands and waits for its payment, or for a person of the vendor. */
  pending_payment: flag,
  under_review: flag,
  mode: text,
  waitlisted: flag,
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
  password: maybeText,
  app: maybeText,
  install_progress: maybeDecimal,
});
export type DeployedServer = z.output<typeof deployed>;

export const deployStatus = z.object({ servers: presentList(deployed), all_ready: flag });
export type DeployStatus = z.output<typeof deployStatus>;

export const deployedNone = z.tuple([]).transform((): DeployStatus => ({ servers: [], all_ready: false }));

const wanted = {
  product_id: maybeId,
  product_name: text,
  region_id: maybeId,
  region_name: text,
  status: text,
};

/** An order that is placed and waits for stock. */
const reservation = z.object({
  order_id: id,
  order_number: text,
  ...wanted,
  billing_type: text,
  total: maybeDecimal,
  currency: text,
  reserved_at: text,
});

/** A request to be told; nothing is ordered. */
const notification = z.object({ notify_id: id, ...wanted, signed_up_at: text });

/** Both lists, by the names of the vendor's page; only an answer of nothing at all is empty. */
export const waitlist = z.union([
  z.tuple([]).transform(() => ({ reservations: [], notifications: [] })),
  z.object({ reservations: presentList(reservation), notifications: presentList(notification) }),
]);
export type Waitlist = {
  reservations: z.output<typeof reservation>[];
  notifications: z.output<typeof notification>[];
};
