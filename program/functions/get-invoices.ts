// Made from resources/functions/get-invoices by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getInvoices}. */
export interface GetInvoicesArgs {
  /** Whose invoices; a restricted key may not see them, at TerraHost none may. */
  vendor: "gigahost" | "terrahost" | "i3d" | "gigacloud";
  /** Only those that are not paid. */
  unpaid?: boolean;
}

/** Arguments of {@link getInvoicesOutput}. */
export interface GetInvoicesOutputArgs {
  /** Whose invoices; a restricted key may not see them, at TerraHost none may. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "gigacloud">;
  /** Only those that are not paid. */
  unpaid?: pulumi.Input<boolean>;
}

/** An invoice. */
export interface InvoiceRow {
  /** The vendor's id. */
  id: string;
  /** Its number. */
  number?: string;
  /** Its date (ISO 8601, or as the vendor writes it). */
  date?: string;
  /** When it is due (the same). */
  dueDate?: string;
  /** The amount with VAT where the vendor shows it, else without. */
  total?: number;
  /** Its currency; Gigahost and TerraHost do not say. */
  currency?: string;
  /** Whether it is paid, where the vendor says. */
  paid?: boolean;
  /** State as the vendor writes it. */
  status?: string;
}

/** Result of {@link getInvoices}. */
export interface GetInvoicesResult {
  /** The invoices, newest first. */
  invoices: InvoiceRow[];
}
