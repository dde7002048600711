import type { Bag } from "./handler";
import type { PlannedChange } from "./profile";

/** An amount of money. */
export interface Price {
  amount: number;
  /** Three letters; left out where the plan does not tell it. */
  currency?: string;
  per: "month" | "year" | "once";
  /** Whether it is the most that it may cost: what the program allows, and not the vendor's price. */
  atMost?: true;
}

/** What a planned change orders. */
export interface Charge {
  /** What is bought, in words: `orders a server that is billed: bm7.std.8 at EU: Rotterdam`. */
  says: string;
  /** Left out where a plan does not tell it. */
  price?: Price;
}

/** What is paid for a kind's objects. */
export interface Bill {
  /** How an object that stands is paid for, after "billed": `every month`. Nothing where this one costs nothing. */
  of(inputs: Bag, outputs: Bag): string | undefined;
  /** Whether an order of an earlier run had no clear answer, so that an update may send it again. */
  isOpen(outputs: Bag, id: string): boolean;
  /** What a change orders; nothing where it orders nothing. Secret arguments are hidden from it. */
  charge(change: PlannedChange): Charge | undefined;
}

const ordering: ReadonlySet<string> = new Set(["create", "replace", "create-replacement"]);

/** Whether a change may end with an object that is new: an update does that goes on with an order. */
export const isOrder = ({ op, goesOn }: Pick<PlannedChange, "op" | "goesOn">): boolean =>
  ordering.has(op) || (op === "update" && goesOn === true);

/** The same, where `existing` may name one that is there. */
export const isOrderOrTaken = (change: PlannedChange): boolean =>
  isOrder(change) && change.news.existing === undefined;

/** A value of a plan in words; what only the run will tell has none. */
export const planText = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "?";
