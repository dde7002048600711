import { z } from "zod";
import { notThere } from "../contract/exactly-one";
import type { LookUp } from "../contract/look-up";
import { gigahostCatalogue } from "../lists/gigahost";
import { isNamed, told } from "../contract/told";
import { certainFlag, certainText, filter, number, onlyVendor, text } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("gigahost", "The vendor; only Gigahost sells servers through its API."),
  type: z
    .enum(["vm", "dedicated", "auction"])
    .optional()
    .meta({ description: "Only products of this type." }),
  region: filter("Only what this region has, by its name, short name or id.", ["Sandefjord"]),
  minCores: z.number().optional().meta({ description: "Only with at least so many cores." }),
  minRamGb: z.number().optional().meta({ description: "Only with at least so much memory, in GB." }),
  maxMonthly: z
    .number()
    .optional()
    .meta({ description: "Only what costs no more than this a month, in the currency of the result." }),
  inStock: z.boolean().optional().meta({ description: "Only what is in stock." }),
});

const region = z
  .object({
    id: certainText("The vendor's id."),
    name: certainText("Its name."),
    shortName: text("Short name."),
    country: text("Country."),
  })
  .meta({ title: "ServerRegion", description: "A region." });

const product = z
  .object({
    productId: certainText("The vendor's id."),
    priceId: certainText("The id of its price as it is now; it changes over time."),
    name: certainText("Its name."),
    type: certainText("`vm`, `dedicated` or `auction`."),
    group: text("The group that the vendor lists it in."),
    regionIds: z.array(z.string()).meta({ description: "Regions that have it." }),
    cores: number("Cores."),
    ramGb: number("Memory in GB."),
    storageGb: number("Storage in GB."),
    inStock: certainFlag("Whether there is one to be had now."),
    quantity: number("How many there are, where the vendor says."),
    hourly: number("Price of an hour."),
    monthly: number("Price of a month, and the most that a month by the hour costs."),
    setup: number("Price of setting it up."),
    allowsHourly: certainFlag("Whether it can be paid by the hour."),
    waitlistEligible: certainFlag("Whether it can be waited for."),
  })
  .meta({ title: "ServerProduct", description: "A server that can be ordered." });

const result = z.object({
  currency: certainText("The currency of all prices."),
  mayOrder: z.boolean().optional().meta({
    description: "Whether the account is verified to order; missing where the vendor does not say.",
  }),
  regions: z.array(region).meta({ description: "The regions." }),
  products: z.array(product).meta({ description: "The products, cheapest first." }),
});

/** What servers can be ordered at Gigahost, as it is now. */
export const getServerCatalogue: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getServerCatalogue",
  description:
    "Servers that can be ordered at Gigahost: products, prices and stock as they are now. It orders nothing.",
  vendors: ["gigahost"],
  args,
  result,
  async run({ run, limits }, given) {
    const { tiers, regions, currency, eligibility } = await gigahostCatalogue(run).get(limits);
    const asked = given.region;
    const chosen = regions.filter(
      (one) =>
        asked === undefined ||
        [one.region_name, one.region_name_short, one.region_id].some((name) => isNamed(name, asked)),
    );
    if (asked !== undefined && chosen.length === 0)
      throw notThere({
        vendor: "gigahost",
        what: "region",
        by: ["region", asked],
        there: regions.map(({ region_name }) => region_name),
      });
    const ids = new Set(chosen.map(({ region_id }) => region_id));
    const products = tiers
      .flatMap(({ group_name, products: all }) =>
        all.map((each) => ({
          ...told({
            group: group_name,
            cores: each.vm_cores,
            ramGb: each.vm_memory,
            storageGb: each.vm_storage,
            quantity: each.quantity,
            hourly: each.rate_hourly,
            monthly: each.rate_monthly,
            setup: each.setup,
          }),
          productId: each.product_id,
          priceId: each.price_id,
          name: each.product_name,
          type: each.type,
          regionIds: each.region_ids.length > 0 ? each.region_ids : each.region_id ? [each.region_id] : [],
          inStock: each.in_stock === true || (each.quantity ?? 0) > 0,
          allowsHourly: each.allow_hourly === true,
          waitlistEligible: each.waitlist_eligible === true,
        })),
      )
      .filter(
        (each) =>
          (given.type === undefined || each.type === given.type) &&
          (asked === undefined || each.regionIds.some((id) => ids.has(id))) &&
          (each.cores ?? 0) >= (given.minCores ?? 0) &&
          (each.ramGb ?? 0) >= (given.minRamGb ?? 0) &&
          (given.maxMonthly === undefined || (each.monthly ?? Infinity) <= given.maxMonthly) &&
          (!given.inStock || each.inStock),
      );
    return {
      ...told({ mayOrder: eligibility?.verified }),
      currency,
      regions: chosen.map((one) => ({
        ...told({ shortName: one.region_name_short, country: one.region_country }),
        id: one.region_id,
        name: one.region_name,
      })),
      products: products.sort((a, b) => (a.monthly ?? Infinity) - (b.monthly ?? Infinity)),
    };
  },
};
