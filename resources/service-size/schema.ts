import { z } from "zod";
import { spendSchema } from "../contract/spend";

const quantity = z.union([z.number(), z.string()]);

/** Arguments of a ServiceSize. */
export const serviceSizeArgs = z.strictObject({
  vendor: z.enum(["gigacloud"]).default("gigacloud").meta({
    description: "The vendor; only GigaCloud's API has upgrades of services.",
    change: "replaces",
  }),
  serviceId: z.union([z.number().int(), z.string()]).meta({
    description: "The service: its id, its host name, or one of its addresses.",
    change: "replaces",
    examples: ["33301", "vm1.example.com"],
  }),
  resources: z
    .record(z.string(), quantity)
    .optional()
    .meta({
      description:
        "Quantities, or the id of a choice, by the vendor's id of each resource. **A change orders an upgrade.**",
      change: "in place",
      examples: [{ "12": 8 }],
    }),
  packageId: quantity.optional().meta({
    description: "The vendor's id of another package. **A change orders it.** It cannot be read back.",
    change: "in place",
  }),
  cycle: z.string().optional().meta({
    description:
      "Another billing cycle, by the vendor's word. **A change orders it.** It cannot be read back.",
    change: "in place",
  }),
  spend: spendSchema("ServiceSizeSpend", "the vendor's estimate").optional().meta({
    description: "What an order may cost. Without it nothing is ordered.",
    change: "in place",
  }),
  allowSmaller: z.boolean().default(false).meta({
    description:
      "Let the service become smaller. Also needed where the vendor does not tell what it has now, or for a package.",
    change: "in place",
  }),
  adopt: z.boolean().optional().meta({
    description:
      "`true`: the service is of this size already, or that is ordered and waits for its payment; nothing is ordered, and it is an error where the vendor shows something else and nothing tells of an order. `false`: no open invoice is of an order of this size; it is ordered all the same.",
    change: "in place",
  }),
});

export type ServiceSizeInputs = z.output<typeof serviceSizeArgs>;
export type Wanted = Pick<ServiceSizeInputs, "resources" | "packageId" | "cycle">;

/** What a ServiceSize tells besides its arguments. */
export const serviceSizeOutputs = z.object({
  product: z.string().meta({ description: "The product's name." }),
  total: z.string().meta({ description: "Its price for a billing cycle, as the vendor writes it." }),
  billingCycle: z.string().meta({ description: "How often it is billed." }),
  status: z.string().meta({ description: "Status of the service." }),
});

/** What there was before an order: a difference since is a sign that it was taken. */
export interface Before {
  product: string;
  total: string;
  billingCycle: string;
  invoices: string[];
  /** What was ordered: a program that says something else meanwhile does not change that. */
  wanted: Wanted;
}

/** Computed outputs as kept in the state. */
export type ServiceSizeState = z.output<typeof serviceSizeOutputs> & {
  /** The id of the service that `serviceId` came to. */
  __service?: string;
  /** An order that does not show yet: the vendor has accepted it, or nobody knows. */
  __order?: "accepted" | "unclear";
  __before?: Before;
};
