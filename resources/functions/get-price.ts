import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { certainNumber, certainText, filter, onlyVendor } from "./fields";

const resource = (description: string) => z.number().optional().meta({ description });

const args = z.strictObject({
  vendor: onlyVendor("artnet", "The vendor; only Artnet tells the price of resources."),
  instanceId: filter("What they would cost as those of this cloud instance; of a new one when left out.", [
    "4201",
  ]),
  cpu: resource("Cores."),
  ram: resource("Memory in MB."),
  hdd: resource("Disk in GB."),
  bandwidth: resource("Bandwidth in Mbps."),
});

const result = z.object({
  price: certainNumber("The price for its period."),
  currency: certainText("The currency."),
  period: certainText("What it is for, as the vendor writes it: `24h`."),
});

/** The price of resources of a cloud instance. */
export const getPrice: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getPrice",
  description: "What resources of a cloud instance at Artnet would cost. It changes and orders nothing.",
  vendors: ["artnet"],
  args,
  result,
  validate: ({ cpu, ram, hdd, bandwidth }) =>
    [cpu, ram, hdd, bandwidth].every((one) => one === undefined)
      ? [{ property: "cpu", reason: "is missing: give at least one of cpu, ram, hdd and bandwidth" }]
      : [],
  async run({ run, limits }, { instanceId, cpu, ram, hdd, bandwidth }) {
    const resources = Object.fromEntries(
      Object.entries({ cpu, ram, hdd, bandwidth }).filter(([, value]) => value !== undefined),
    );
    return run.account("artnet").client.cloudInstance.calculatePrice(resources, instanceId, limits);
  },
};
