import { z } from "zod";
import type { artnet } from "../../sdk";
import type { LookUp } from "../contract/look-up";
import { artnetOffers } from "../lists/artnet";
import { told } from "../contract/told";
import { certainText, number, onlyVendor, text } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("artnet", "The vendor; only Artnet has servers ready to run in its API."),
  minCores: z.number().optional().meta({ description: "Only with at least so many cores." }),
  minRamGb: z.number().optional().meta({ description: "Only with at least so much memory, in GB." }),
  maxPrice: z
    .number()
    .optional()
    .meta({ description: "Only what costs no more than this for its period, without VAT." }),
});

const offer = z
  .object({
    id: certainText("The vendor's id."),
    model: text("The machine."),
    cpu: text("Its processors."),
    cores: number("Cores in all."),
    ramGb: number("Memory in GB."),
    storageGb: number("Disks in all, in GB."),
    price: number("Price for its period, without VAT: the reseller's where the account is one."),
    currency: text("The currency."),
    periodMonths: number("Months that the price is for."),
  })
  .meta({ title: "OfferRow", description: "A server that is ready to run." });
type Row = z.output<typeof offer>;

const result = z.object({ offers: z.array(offer).meta({ description: "The offers, cheapest first." }) });

/** Servers that Artnet has ready to run. */
export const getOffer: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getOffer",
  description:
    "Dedicated servers that Artnet has ready to run, with their prices. It reserves and orders nothing.",
  vendors: ["artnet"],
  args,
  result,
  async run({ run, limits }, { minCores = 0, minRamGb = 0, maxPrice }) {
    const rows = (await artnetOffers(run).get(limits)).map(rowOf);
    const offers = rows.filter(
      ({ cores = 0, ramGb = 0, price = Infinity }) =>
        cores >= minCores && ramGb >= minRamGb && (maxPrice === undefined || price <= maxPrice),
    );
    return { offers: offers.sort((a, b) => (a.price ?? Infinity) - (b.price ?? Infinity)) };
  },
};

function rowOf({ id, hardwareConfiguration, prices }: artnet.ExpressOffer): Row {
  const { server, cpu = [], ram = [], hdd = [] } = hardwareConfiguration ?? {};
  const price = prices.reseller ?? prices.regular;
  return {
    ...told({
      model: [server?.vendor, server?.model].filter(Boolean).join(" "),
      cpu: cpu.map(({ vendor, model }) => [vendor, model].filter(Boolean).join(" ")).join(" + "),
      cores: sum(cpu.map(({ cores }) => cores)),
      ramGb: sum(ram.map(({ capacity }) => capacity)),
      storageGb: sum(hdd.map(({ capacity }) => capacity)),
      price: price?.price,
      currency: price?.currency,
      periodMonths: price?.periodMonths,
    }),
    id,
  };
}

function sum(parts: (number | undefined)[]): number | undefined {
  const known = parts.filter((one) => one !== undefined);
  return known.length > 0 ? known.reduce((a, b) => a + b, 0) : undefined;
}
