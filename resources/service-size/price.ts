import type { Told } from "../contract/spend";

const money = /price|total|amount|cost|charge|fee|due/i;
const most = 10_000;

/**
 * The highest amount in an answer, whatever its form; `undefined` where no field is called like money. Sentences are not read: a
 * number in one may be anything.
 */
export function priceIn(answer: unknown): Told | undefined {
  const amounts: number[] = [];
  let currency: string | undefined;
  each(answer, (name, value) => {
    const amount = money.test(name) ? amountOf(value) : undefined;
    if (amount !== undefined) amounts.push(amount);
    if (/currency/i.test(name) && typeof value === "string" && /^[A-Za-z]{3}$/.test(value))
      currency ??= value.toUpperCase();
  });
  if (amounts.length === 0) return undefined;
  return { amount: Math.max(...amounts), ...(currency === undefined ? {} : { currency }) };
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

/** `12.5`, `"12.50"`, `"$1,250.00"`. */
function amountOf(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value !== "string") return undefined;
  const [, digits] = /^[^\d-]{0,4}(-?\d[\d,]*(?:\.\d+)?)[^\d]{0,4}$/.exec(value.trim()) ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll(",", ""));
}
