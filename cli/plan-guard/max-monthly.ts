import { InvalidArgumentError } from "commander";

/** What a plan may add a month, in one currency; in whatever the plan tells, where none is said. */
export interface Limit {
  amount: number;
  currency?: string;
}

/** `200`, `200NOK`, `200 NOK`; several separated by commas, or the option given again. */
export function parseMaxMonthly(text: string, before: Limit[] = []): Limit[] {
  const limits = [...before, ...text.split(",").map(limitOf)];
  const currencies = limits.map(({ currency }) => currency);
  if (limits.length > 1 && currencies.includes(undefined))
    throw new InvalidArgumentError("With several limits each needs its currency, e.g. 200NOK,50EUR.");
  if (new Set(currencies).size < currencies.length)
    throw new InvalidArgumentError("There are two limits of one currency: leave one out.");
  return limits;
}

function limitOf(text: string): Limit {
  const [, amount, currency] = /^\s*(\d+(?:\.\d+)?)\s*([A-Za-z]{3})?\s*$/.exec(text) ?? [];
  if (amount === undefined)
    throw new InvalidArgumentError("It is a number with, if need be, a currency: 200, 200NOK or 199.50EUR.");
  return { amount: Number(amount), ...(currency === undefined ? {} : { currency: currency.toUpperCase() }) };
}
