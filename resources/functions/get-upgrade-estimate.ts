import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { findServer, serverKeyOf } from "../servers/find";
import { certainText, filter, onlyVendor } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("gigacloud", "The vendor; only GigaCloud estimates upgrades."),
  service: z.union([z.number().int(), z.string()]).meta({
    description: "The service: its host name, an address of it, or its id.",
    examples: ["33301"],
  }),
  resources: z
    .record(z.string(), z.union([z.number(), z.string()]))
    .optional()
    .meta({
      description: "Resources by the vendor's id of each: a quantity, or the id of a choice.",
      examples: [{ "12": 8 }],
    }),
  packageId: filter("The vendor's id of another package."),
  cycle: filter("Another billing cycle, by the vendor's word for it."),
});

const result = z.object({
  serviceId: certainText("The vendor's id of the service."),
  messages: z.array(z.string()).meta({ description: "What the vendor says of it." }),
  answer: certainText("The vendor's answer as JSON: its form is documented nowhere."),
});

/** What an upgrade of a service would cost. */
export const getUpgradeEstimate: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getUpgradeEstimate",
  description: "What an upgrade of a service at GigaCloud would cost. It orders nothing.",
  vendors: ["gigacloud"],
  args,
  result,
  validate: ({ resources = {}, packageId, cycle }) =>
    Object.keys(resources).length === 0 && packageId === undefined && cycle === undefined
      ? [{ property: "resources", reason: "is missing: give at least one of resources, packageId and cycle" }]
      : [],
  async run(call, { service, resources, packageId, cycle }) {
    const { id } = await findServer(call, "gigacloud", serverKeyOf(service));
    const { services } = call.run.account("gigacloud").client;
    const { info, raw } = await services.estimateUpgrade(id, { resources, packageId, cycle }, call.limits);
    return { serviceId: id, messages: info, answer: JSON.stringify(raw) };
  },
};
