import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions read and no kind shares: one read of each for everybody who asks in a run.
 */

export const terrahostInvoices = perAccount(
  "terrahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.my.invoices()),
);
