import { z } from "zod";

/** What an order may cost, as a program says it; `what` is what it is held against. */
export const spendSchema = (title: string, what: string) =>
  z
    .strictObject({
      maxPrice: z
        .number()
        .nonnegative()
        .meta({
          description: `The most that ${what} may come to; nothing is ordered beyond it.`,
        }),
      currency: z
        .string()
        .regex(/^[A-Z]{3}$/, { error: "must be three capital letters, e.g. USD" })
        .optional()
        .meta({ description: "Its currency; a price in another one is refused." }),
      unknownPrice: z.enum(["refuse", "allow"]).default("refuse").meta({
        description: "What to do where the vendor tells no price that can be read.",
      }),
    })
    .meta({ title, description: "What an order may cost." });

export type Spend = z.output<ReturnType<typeof spendSchema>>;

/** A price as a vendor tells it. */
export interface Told {
  amount: number;
  currency?: string | undefined;
}

/** Why a price is beyond what a program lets it be; nothing where it is within it, or unknown and allowed to be. */
export function beyondSpend(spend: Spend, price: Told | undefined): string | undefined {
  if (!price) return spend.unknownPrice === "allow" ? undefined : "is not told";
  const { amount, currency } = price;
  const text = `is ${amount}${currency === undefined ? "" : ` ${currency}`}`;
  if (spend.currency !== undefined && currency === undefined && spend.unknownPrice !== "allow")
    return `${text}, in a currency that is not told`;
  if (spend.currency !== undefined && currency !== undefined && spend.currency !== currency)
    return `${text}, in another currency than ${spend.currency}`;
  return amount > spend.maxPrice ? `${text}, more than spend.maxPrice ${spend.maxPrice}` : undefined;
}
