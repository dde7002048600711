import { told } from "../contract/told";
import type { Values } from "../sharing/owned-values";
import type { ServerNameInputs, ServerNameState } from "./schema";

/** What a ServerName owns of a server: what it declares. */
export function valuesIn({ name, purchaseOrder }: Partial<ServerNameInputs>): Values {
  return {
    ...(name === undefined ? {} : { name: name || undefined }),
    ...(purchaseOrder === undefined ? {} : { purchaseOrder: purchaseOrder || undefined }),
  };
}

/** What was there before, as the state remembers it. */
export const formerIn = ({ previousName, previousPurchaseOrder }: Partial<ServerNameState>): Values => ({
  name: previousName,
  purchaseOrder: previousPurchaseOrder,
});

/** The same for a state. */
export const previous = ({ name, purchaseOrder }: Values): Omit<ServerNameState, "__place"> =>
  told({ previousName: name, previousPurchaseOrder: purchaseOrder });

/** Blanks at the ends and their number are no difference: panels like to tidy them up. */
export const tidy = (text: string | undefined): string => (text ?? "").trim().replace(/\s+/g, " ");

export const sameText = (one: string | undefined, other: string | undefined): boolean =>
  tidy(one) === tidy(other);
