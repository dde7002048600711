import type { Account } from "../contract/run";
import type { PanelVendor } from "../panel/servers";
import { perAccount, perVendor } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";

/*
 * Lists that functions read and no kind shares yet: one read of each for everybody who asks in a run.
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

export const gigahostAccount = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.get()),
);

export const gigahostBilling = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.billing.get()),
);

export const gigahostCatalogue = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.deploy.catalogue()),
);

export const panelDistributions = perVendor(
  ({ client }: Account<PanelVendor>, { clock }) =>
    new SharedRead(clock, () => client.servers.software.distros()),
);

export const panelSystems = perVendor(
  ({ client }: Account<PanelVendor>, { clock }, distribution: string) =>
    new SharedRead(clock, () => client.servers.software.operatingSystems(distribution)),
);

export const artnetServices = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.services.listAll()),
);

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

/** Images that were uploaded; a new server can start from one. */
export const gigahostIsos = perAccount(
  "gigahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.deploy.isos()),
);

export const panelIsos = perVendor(
  ({ client }: Account<PanelVendor>, { clock }, server: string) =>
    new SharedRead(clock, () => client.servers.software.isos(server)),
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

export const terrahostInvoices = perAccount(
  "terrahost",
  ({ client }, { clock }) => new SharedRead(clock, () => client.my.invoices()),
);

export const gigacloudInvoices = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.invoices()),
);

export const gigacloudBalance = perAccount(
  "gigacloud",
  ({ client }, { clock }) => new SharedRead(clock, () => client.account.balance()),
);

/** Servers ready to run. */
export const artnetOffers = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.offerDedicated.expressOffer()),
);
