import type { Price } from "../../resources/contract/bill";
import type { PlannedChange } from "./model";

/** What is added a month in one currency. */
export interface Sum {
  amount: number;
  /** Left out where the plan does not tell it. */
  currency?: string;
  /** Whether it is the most that it may come to. */
  atMost?: true;
}

/** What a plan adds to the bill. */
export interface Spending {
  monthly: Sum[];
  /** URNs of what costs money and has no price in the plan. */
  unknown: string[];
}

/** What the changes of a plan add to the bill, as far as their prices are told; what they end is not taken off. */
export function spendingOf(changes: readonly PlannedChange[]): Spending {
  const sums = new Map<string | undefined, Sum>();
  for (const { price } of changes) {
    if (price === undefined || price.per === "once") continue;
    const { currency, atMost } = price;
    const sum = sums.get(currency) ?? { amount: 0, ...(currency === undefined ? {} : { currency }) };
    sum.amount = (cents(sum.amount) + cents(monthly(price))) / 100;
    if (atMost) sum.atMost = true;
    sums.set(currency, sum);
  }
  const unknown = changes.filter(({ cost, price }) => cost !== undefined && price === undefined);
  return { monthly: [...sums.values()], unknown: unknown.map(({ urn }) => urn) };
}

/** A twelfth of what is paid for a year. */
const monthly = ({ amount, per }: Price): number => (per === "year" ? amount / 12 : amount);
export const cents = (amount: number): number => Math.round(amount * 100);

export const sumText = ({ amount, currency, atMost }: Sum): string =>
  `${atMost ? "at most " : ""}${amount}${currency === undefined ? "" : ` ${currency}`}`;

/** A sentence for people; none where nothing costs money. */
export function spendingText({ monthly: sums, unknown }: Spending): string | undefined {
  const more = unknown.length === 0 ? "" : `${unknown.length} whose price the plan does not tell`;
  const told = sums.map(sumText).join(" and ");
  if (told === "" && more === "") return undefined;
  if (told === "") return `It orders ${more}.`;
  return `It adds ${told} a month${more === "" ? "" : `, and ${more}`}.`;
}

const periods: Record<Price["per"], string> = { month: "a month", year: "a year", once: "once" };

/** What one change costs, with its price or that nobody knows it. */
export function costText({ cost = "", price }: Pick<PlannedChange, "cost" | "price">): string {
  return `${cost} (${price === undefined ? "price not known" : `${sumText(price)} ${periods[price.per]}`})`;
}
