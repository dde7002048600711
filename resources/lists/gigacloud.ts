import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions read and no kind shares: one read of each for everybody who asks in a run.
 */

export const gigacloudServices = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.services.list()),
);

/** Addresses of a service with their names, where it has any. */
export const gigacloudAddresses = perAccount(
  "gigacloud",
  ({ client }, { clock }, service: string) =>
    new SharedRead(clock, async () => {
      const [addresses, names] = await Promise.all([
        client.services.addresses(service),
        client.reverseDns.list(service),
      ]);
      return { addresses, names };
    }),
);

export const gigacloudInvoices = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.invoices()),
);

export const gigacloudBalance = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.balance()),
);
