import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions and kinds read: one read of each for everybody who asks in a run.
 */

export const gigahostAccount = perAccount(
  "gigahost",
  (account, { clock }) =>
    new SharedRead(clock, async () => {
      const overview = await account.client.account.get();
      account.hear([overview.cust_id]);
      return overview;
    }),
);

export const gigahostBilling = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.billing.get()),
);

export const gigahostCatalogue = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.deploy.catalogue()),
);

/** Images that were uploaded; a new server can start from one. */
export const gigahostIsos = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.deploy.isos()),
);
