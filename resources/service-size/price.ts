import type { Told } from "../contract/spend";

const money = /price|total|amount|cost|charge|fee|due/i;
const most = 10_000;

/** Signs that stand for one currency. */
const signs: Record<string, string> = { $: "USD", "€": "EUR", "£": "GBP", "₴": "UAH", грн: "UAH", zł: "PLN" };

/**
 * The highest amount in an answer, whatever its form; `undefined` where no field is called like money, or one of them cannot be read:
 * it may be the highest. Sentences are not read: a number in one may be anything.
 */
export function priceIn(answer: unknown): Told | undefined {
  const amounts: Told[] = [];
  let currency: string | undefined;
  let isReadable = true;
  each(answer, (name, value) => {
    const isMoney =
      money.test(name) && (typeof value === "number" || (typeof value === "string" && /\d/.test(value)));
    const amount = isMoney ? amountOf(value) : undefined;
    if (amount) amounts.push(amount);
    else if (isMoney) isReadable = false;
    if (/currency/i.test(name) && typeof value === "string" && /^[A-Za-z]{3}$/.test(value))
      currency ??= value.toUpperCase();
  });
  if (amounts.length === 0 || !isReadable) return undefined;
  const highest = amounts.reduce((one, other) => (other.amount > one.amount ? other : one));
  const told = highest.currency ?? currency ?? amounts.find((one) => one.currency)?.currency;
  return { amount: highest.amount, ...(told === undefined ? {} : { currency: told }) };
}

/** Names under which a vendor of this software may tell how much of a resource there is. */
const quantities = ["qty", "quantity", "current", "value"];

/** How much the service has of each resource, where an answer of unknown form tells it. */
export function quantitiesIn(answer: unknown, ids: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  each(answer, (name, value) => {
    if (value === null || typeof value !== "object" || Array.isArray(value)) return;
    const row = value as Record<string, unknown>;
    const id = isText(row.id) ? String(row.id) : name;
    const told = quantities.map((field) => row[field]).find(isText);
    if (ids.includes(id) && told !== undefined) found[id] ??= String(told);
  });
  return found;
}

const isText = (value: unknown): value is string | number =>
  typeof value === "number" || (typeof value === "string" && value !== "");

/** Every named value, at any depth; without recursion, and not for ever. */
function each(answer: unknown, visit: (name: string, value: unknown) => void): void {
  const open: unknown[] = [answer];
  for (let seen = 0; open.length > 0 && seen < most; seen++) {
    const value = open.shift();
    if (value === null || typeof value !== "object") continue;
    for (const [name, inner] of Object.entries(value)) {
      // A place in a list is no name.
      visit(Array.isArray(value) ? "" : name, inner);
      open.push(inner);
    }
  }
}

/** `12.5`, `"12.50"`, `"$1,250.00"`, `"1 250.00 UAH"`. A comma that may be a decimal one cannot be read. */
function amountOf(value: unknown): Told | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? { amount: value } : undefined;
  if (typeof value !== "string") return undefined;
  const [, before = "", digits, after = ""] =
    /^([^\d-]{0,4})(-?\d+(?:[, \u00a0]\d{3})*(?:\.\d+)?)([^\d,]{0,5})$/.exec(value.trim()) ?? [];
  if (digits === undefined) return undefined;
  const unit = (before + after).replace(/[\s\u00a0.]/g, "");
  const amount = Number(digits.replace(/[, \u00a0]/g, ""));
  return { amount, ...(unit === "" ? {} : { currency: signs[unit.toLowerCase()] ?? unit.toUpperCase() }) };
}
