import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import type { Call } from "../contract/run";
import { gigacloudBalance } from "../lists/gigacloud";
import { gigahostBilling } from "../lists/gigahost";
import { certainNumber, number, text, vendorOf } from "./fields";

const vendors = ["gigahost", "gigacloud"] as const;

const args = z.strictObject({ vendor: vendorOf(vendors, "Whose balance.") });

const balance = z
  .object({
    currency: text("The currency.", ["gigahost"]),
    credit: certainNumber("What the account has to its credit."),
    owed: number("Unpaid invoices in all.", ["gigacloud"]),
  })
  .meta({ title: "BalanceRow", description: "A balance." });

const result = z.object({ balances: z.array(balance).meta({ description: "One for each currency." }) });

/** What an account has to its credit. */
export const getBalance: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getBalance",
  description: "What an account at Gigahost or GigaCloud has to its credit, and owes.",
  vendors,
  args,
  result,
  run: async (call, { vendor }) => ({ balances: await lists[vendor](call) }),
};

const lists: Record<(typeof vendors)[number], (call: Call) => Promise<z.output<typeof balance>[]>> = {
  gigahost: async ({ run, limits }) =>
    (await gigahostBilling(run).get(limits)).credit.map(({ credit_currency, credit_amount }) => ({
      currency: credit_currency,
      credit: credit_amount,
    })),
  gigacloud: async ({ run, limits }) => {
    const { balance: owed, credit } = await gigacloudBalance(run).get(limits);
    return [{ credit: Number(credit), owed: Number(owed) }];
  },
};
