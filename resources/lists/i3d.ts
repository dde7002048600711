import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions and kinds read: one read of each for everybody who asks in a run.
 */

export const i3dHosts = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.dedicatedServer.list()),
);

/** Hosts that match an expression over labels. */
export const i3dLabelled = perAccount(
  "i3d",
  ({ client }, { clock }, labels: string) =>
    new SharedRead(clock, () => client.dedicatedServer.list({ labels })),
);

export const i3dFlexMetalServers = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.servers.list()),
);

export const i3dKeys = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.sshKey.list()),
);

export const i3dColocations = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.colocation.list()),
);

export const i3dTags = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.flexMetal.tags.list()),
);

export const i3dCrossConnects = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.crossConnect.list()),
);

export const i3dInvoices = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.invoices()),
);

export const i3dUnpaidInvoices = perAccount(
  "i3d",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.unpaidInvoices()),
);
