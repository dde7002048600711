import type { Catalogue, DeployProduct } from "../../sdk/gigahost";
import { exactlyOne, notThere } from "../contract/exactly-one";
import type { Call } from "../contract/run";
import { isNamed, told } from "../contract/told";
import { gigahostCatalogue } from "../lists/gigahost";
import { refused } from "./refused";
import type { Known, ServerInputs } from "./schema";

/** How old the prices may be that an order goes by. */
const freshMs = 60_000;
/** What backups cost more. */
const backupsFactor = 1.25;

type Region = Catalogue["regions"][number];

/** What would be ordered, at the prices of now. */
export interface Offer {
  productId: string;
  productName: string;
  priceId: string;
  regionId: string;
  /** How a program may write it. */
  regionNames: string[];
  hourly?: number;
  /** With backups, where they are asked for. */
  monthly?: number;
  setup?: number;
  currency: string;
  /** Gigabytes; absent where the vendor does not tell. */
  ramGb?: number;
  isVirtual: boolean;
  isInStock: boolean;
  /** As the catalogue has it. */
  product: DeployProduct;
}

/**
 * Every product that the arguments can mean, at the prices of now: the one to be ordered first, then those that an earlier run may have
 * ordered when other ones were in stock.
 *
 * @throws validation or not-found, with nothing ordered
 */
export async function offersOf({ run, limits }: Call, inputs: ServerInputs): Promise<[Offer, ...Offer[]]> {
  const catalogue = await gigahostCatalogue(run).since(run.clock.now() - freshMs, limits);
  const region = regionOf(catalogue, inputs.region);
  const [first, ...others] = productsOf(catalogue, inputs, region.region_id);
  const offered = (product: DeployProduct) => priced(product, catalogue, region, inputs.backups);
  return [offered(first), ...others.map(offered)];
}

/**
 * Asked last: an order that stands already may have taken the last one.
 *
 * @throws validation when it cannot be had so, or costs more than was allowed
 */
export function assertOrderable(offer: Offer, inputs: ServerInputs): void {
  assertAllowed(offer.product, inputs);
  assertInStock(offer, inputs);
  assertWithin(offer, inputs);
}

/** What an order is known by from the moment it is placed. */
export const factsOf = ({
  productId,
  productName,
  regionId,
  regionNames: __regions,
  hourly,
  monthly,
  setup,
  currency,
}: Offer): Known => told({ productId, productName, regionId, __regions, hourly, monthly, setup, currency });

function regionOf({ regions }: Catalogue, given: ServerInputs["region"]): Region {
  const wanted = String(given);
  const found = regions.filter(({ region_id, region_name, region_name_short }) =>
    [region_id, region_name, region_name_short].some((name) => isNamed(name, wanted)),
  );
  const there = regions.map(({ region_name }) => region_name);
  const sought = { vendor: "gigahost", what: "region", by: ["region", wanted], there } as const;
  return exactlyOne(found, sought, ({ region_id }) => region_id);
}

const isIn = ({ region_ids, region_id }: DeployProduct, region: string): boolean => {
  const all = region_ids.length > 0 ? region_ids : [region_id];
  return all.includes(region) || all[0] === null;
};

const isThere = ({ in_stock, quantity, built_to_order }: DeployProduct): boolean =>
  in_stock === true || (quantity ?? 0) > 0 || built_to_order === true;

function productsOf(
  { tiers }: Catalogue,
  { product, size }: ServerInputs,
  region: string,
): [DeployProduct, ...DeployProduct[]] {
  // A server that is auctioned has another price at every look.
  const here = tiers
    .flatMap(({ products }) => products)
    .filter((one) => one.type !== "auction" && isIn(one, region));
  if (size === undefined) return [namedProduct(here, String(product))];
  const { cores = 0, ramGb = 0, storageGb = 0 } = size;
  const fitting = here
    .filter(
      (one) =>
        one.type === "vm" &&
        one.rate_monthly !== null &&
        (one.vm_cores ?? 0) >= cores &&
        (one.vm_memory ?? 0) >= ramGb &&
        (one.vm_storage ?? 0) >= storageGb,
    )
    .sort((a, b) => a.rate_monthly! - b.rate_monthly!);
  const first = fitting.find(isThere) ?? fitting[0];
  if (first) return [first, ...fitting.filter((one) => one !== first)];
  throw refused(
    "size",
    "no virtual server of the region has so much; npx rackform catalog lists what there is, and getServerCatalogue does in a program",
  );
}

function namedProduct(here: readonly DeployProduct[], wanted: string): DeployProduct {
  const byId = here.filter(({ product_id }) => product_id === wanted.trim());
  const found = byId.length > 0 ? byId : here.filter(({ product_name }) => isNamed(product_name, wanted));
  const there = here.map(({ product_name }) => product_name);
  const sought = {
    vendor: "gigahost",
    what: "product",
    where: "in this region",
    by: ["product", wanted],
    there,
  } as const;
  if (found.length === 0) throw notThere(sought);
  return exactlyOne(found, sought, ({ product_id }) => product_id);
}

function priced(product: DeployProduct, { currency }: Catalogue, region: Region, backups: boolean): Offer {
  const factor = backups ? backupsFactor : 1;
  const times = (price: number | null) =>
    price === null ? undefined : Math.round(price * factor * 100_000) / 100_000;
  return {
    productId: product.product_id,
    productName: product.product_name,
    priceId: product.price_id,
    regionId: region.region_id,
    regionNames: [region.region_name, region.region_name_short].filter(Boolean),
    hourly: times(product.rate_hourly),
    monthly: times(product.rate_monthly),
    setup: product.setup ?? undefined,
    currency,
    ramGb: product.vm_memory || undefined,
    isVirtual: product.type === "vm",
    isInStock: isThere(product),
    product,
  };
}

function assertAllowed(
  { product_name, allow_hourly, allow_recurring }: DeployProduct,
  { billingPeriod }: ServerInputs,
) {
  const isHourly = billingPeriod === "hourly";
  if ((isHourly ? allow_hourly : allow_recurring) !== false) return;
  throw refused(
    "billingPeriod",
    `${product_name} cannot be paid ${isHourly ? 'by the hour; say billingPeriod: "monthly"' : 'in advance; say billingPeriod: "hourly"'}`,
  );
}

function assertInStock(
  { isInStock, product: { product_name, waitlist_eligible } }: Offer,
  { waitlist }: ServerInputs,
) {
  if (isInStock || (waitlist === "reserve" && waitlist_eligible !== false)) return;
  throw refused(
    "product",
    `${product_name} is out of stock; ${waitlist_eligible === false ? "take another product (npx rackform catalog), or run again later" : 'waitlist: "reserve" places the order all the same, to be delivered and billed when there is one; or take another product'}`,
  );
}

/** @throws validation when it costs more than was allowed, or when nobody knows what it costs */
function assertWithin({ productName, monthly, setup, currency }: Offer, { spend = {} }: ServerInputs): void {
  const { maxMonthly, maxSetup, currency: meant } = spend;
  if (meant !== undefined && !isNamed(meant, currency))
    throw refused(
      "spend.currency",
      `prices of this account are in ${currency || "a currency that it does not tell"}, and the limits in ${meant}; write them in the account's`,
    );
  const compare = (name: string, most: number | undefined, price: number | undefined, what: string) => {
    if (most === undefined || (price !== undefined && price <= most)) return;
    const costs =
      price === undefined
        ? `the vendor does not tell what ${what} costs`
        : `${what} costs ${price} ${currency}, more than the ${most} that it may`;
    throw refused(`spend.${name}`, `${costs} (${productName}); raise spend.${name} or take another product`);
  };
  compare("maxMonthly", maxMonthly, monthly, "a month");
  compare("maxSetup", maxSetup, setup, "setting it up");
}
