import type { Finding, PlannedChange } from "../report/model";
import { cents, spendingOf, type Sum, sumText } from "../report/spending";
import type { Limit } from "./max-monthly";

const option = "--max-monthly";

/** What the reviewer lets a plan cost. */
export interface SpendLimit {
  /** Limits a month; none without `--max-monthly`. */
  limits: readonly Limit[];
  unknownPrices: "allow" | "refuse";
}

/** What goes beyond the limits, or may go beyond them; a sentence each. */
export function beyondLimit(
  changes: readonly PlannedChange[],
  { limits, unknownPrices }: SpendLimit,
): Finding[] {
  if (limits.length === 0) return [];
  const costly = changes.filter(({ cost }) => cost !== undefined);
  return [
    ...reasons(spendingOf(costly).monthly, limits).map((reason) => overall(costly, reason)),
    ...(unknownPrices === "allow" ? [] : costly.flatMap((change) => unknown(change, limits))),
  ];
}

function reasons(sums: readonly Sum[], limits: readonly Limit[]): string[] {
  const [first] = limits as [Limit];
  if (first.currency === undefined && sums.length > 1)
    return [
      `the plan adds ${sums.map(sumText).join(" and ")} a month, and ${option} ${first.amount} does not say of which currency: give a limit for each, as in ${option} 200NOK,50EUR`,
    ];
  return sums.flatMap((sum) => {
    const limit =
      first.currency === undefined ? first : limits.find(({ currency }) => currency === sum.currency);
    if (!limit)
      // What has no currency is told of its resource.
      return sum.currency === undefined
        ? []
        : `the plan adds ${sumText(sum)} a month, and ${option} says nothing of ${sum.currency}: add a limit in it`;
    return cents(sum.amount) > cents(limit.amount)
      ? `the plan adds ${sumText(sum)} a month, more than the ${limitText(limit)} of ${option}: take something out of it, or raise the limit`
      : [];
  });
}

function overall(costly: readonly PlannedChange[], reason: string): Finding {
  return {
    kind: "forbidden",
    vendor: [...new Set(costly.flatMap(({ vendor }) => vendor || []))].join(","),
    type: "Plan",
    object: "monthly cost",
    id: "plan/monthly-cost",
    properties: [],
    reason,
  };
}

/** What is ordered for a price that the plan does not tell, or tells without the currency that the limits have. */
function unknown({ cost, price, ...change }: PlannedChange, limits: readonly Limit[]): Finding[] {
  const isHeld =
    price && (price.per === "once" || price.currency !== undefined || limits[0]?.currency === undefined);
  if (isHeld) return [];
  const { vendor, type, object, name, urn } = change;
  const what = price ? `currency of its ${price.amount}` : "price";
  return [
    {
      kind: "forbidden",
      vendor,
      type,
      object: object === "" ? name : object,
      id: urn,
      urn,
      properties: [],
      reason: `it ${cost}, and the plan does not tell the ${what}, which ${option} ${limits.map(limitText).join(",")} cannot be held against; --unknown-prices allow allows it`,
    },
  ];
}

const limitText = ({ amount, currency = "" }: Limit): string => `${amount}${currency}`;
