// Made from functions/registered.ts by `npm run generate`: edit that.
import { lazyTable } from "./contract/lazy-table";
import { lookUp, type LookUpHandler } from "./contract/look-up";

/** Every function by its name. One is loaded when it is asked for: a program uses few of them. */
export const functions: Record<string, LookUpHandler> = lazyTable({
  getServer: () =>
    lookUp((require("./functions/get-server") as typeof import("./functions/get-server")).getServer),
  getServers: () =>
    lookUp((require("./functions/get-servers") as typeof import("./functions/get-servers")).getServers),
  getDnsZone: () =>
    lookUp((require("./functions/get-dns-zone") as typeof import("./functions/get-dns-zone")).getDnsZone),
  getDnsZones: () =>
    lookUp((require("./functions/get-dns-zones") as typeof import("./functions/get-dns-zones")).getDnsZones),
  getDnsRecords: () =>
    lookUp(
      (require("./functions/get-dns-records") as typeof import("./functions/get-dns-records")).getDnsRecords,
    ),
  getReverseNames: () =>
    lookUp(
      (require("./functions/get-reverse-names") as typeof import("./functions/get-reverse-names"))
        .getReverseNames,
    ),
  getOperatingSystems: () =>
    lookUp(
      (require("./functions/get-operating-systems") as typeof import("./functions/get-operating-systems"))
        .getOperatingSystems,
    ),
  getFlexMetalCatalogue: () =>
    lookUp(
      (
        require("./functions/get-flex-metal-catalogue") as typeof import("./functions/get-flex-metal-catalogue")
      ).getFlexMetalCatalogue,
    ),
  getServerCatalogue: () =>
    lookUp(
      (require("./functions/get-server-catalogue") as typeof import("./functions/get-server-catalogue"))
        .getServerCatalogue,
    ),
  getSshKey: () =>
    lookUp((require("./functions/get-ssh-key") as typeof import("./functions/get-ssh-key")).getSshKey),
  getSshKeys: () =>
    lookUp((require("./functions/get-ssh-keys") as typeof import("./functions/get-ssh-keys")).getSshKeys),
  getBgp: () => lookUp((require("./functions/get-bgp") as typeof import("./functions/get-bgp")).getBgp),
  getSnapshot: () =>
    lookUp((require("./functions/get-snapshot") as typeof import("./functions/get-snapshot")).getSnapshot),
  getSnapshots: () =>
    lookUp((require("./functions/get-snapshots") as typeof import("./functions/get-snapshots")).getSnapshots),
  getIsos: () => lookUp((require("./functions/get-isos") as typeof import("./functions/get-isos")).getIsos),
  getTags: () => lookUp((require("./functions/get-tags") as typeof import("./functions/get-tags")).getTags),
  getColocation: () =>
    lookUp(
      (require("./functions/get-colocation") as typeof import("./functions/get-colocation")).getColocation,
    ),
  getColocations: () =>
    lookUp(
      (require("./functions/get-colocations") as typeof import("./functions/get-colocations")).getColocations,
    ),
  getCrossConnects: () =>
    lookUp(
      (require("./functions/get-cross-connects") as typeof import("./functions/get-cross-connects"))
        .getCrossConnects,
    ),
  getAccount: () =>
    lookUp((require("./functions/get-account") as typeof import("./functions/get-account")).getAccount),
  getInvoices: () =>
    lookUp((require("./functions/get-invoices") as typeof import("./functions/get-invoices")).getInvoices),
  getBalance: () =>
    lookUp((require("./functions/get-balance") as typeof import("./functions/get-balance")).getBalance),
  getOffer: () =>
    lookUp((require("./functions/get-offer") as typeof import("./functions/get-offer")).getOffer),
  getPrice: () =>
    lookUp((require("./functions/get-price") as typeof import("./functions/get-price")).getPrice),
  getDomainAvailability: () =>
    lookUp(
      (require("./functions/get-domain-availability") as typeof import("./functions/get-domain-availability"))
        .getDomainAvailability,
    ),
  getOrganization: () =>
    lookUp(
      (require("./functions/get-organization") as typeof import("./functions/get-organization"))
        .getOrganization,
    ),
  getUpgradeEstimate: () =>
    lookUp(
      (require("./functions/get-upgrade-estimate") as typeof import("./functions/get-upgrade-estimate"))
        .getUpgradeEstimate,
    ),
});
