// Made from resources/functions/get-balance by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getBalance}. */
export interface GetBalanceArgs {
  /** Whose balance. */
  vendor: "gigahost" | "gigacloud";
}

/** Arguments of {@link getBalanceOutput}. */
export interface GetBalanceOutputArgs {
  /** Whose balance. */
  vendor: pulumi.Input<"gigahost" | "gigacloud">;
}

/** A balance. */
export interface BalanceRow {
  /** The currency. */
  currency?: string;
  /** What the account has to its credit. */
  credit: number;
  /** Unpaid invoices in all. */
  owed?: number;
}

/** Result of {@link getBalance}. */
export interface GetBalanceResult {
  /** One for each currency. */
  balances: BalanceRow[];
}
