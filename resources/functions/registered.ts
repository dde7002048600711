import type { LookUp } from "../contract/look-up";
import { getAccount } from "./get-account";
import { getBalance } from "./get-balance";
import { getBgp } from "./get-bgp";
import { getColocation } from "./get-colocation";
import { getColocations } from "./get-colocations";
import { getCrossConnects } from "./get-cross-connects";
import { getDnsRecords } from "./get-dns-records";
import { getDnsZone } from "./get-dns-zone";
import { getDnsZones } from "./get-dns-zones";
import { getDomainAvailability } from "./get-domain-availability";
import { getFlexMetalCatalogue } from "./get-flex-metal-catalogue";
import { getInvoices } from "./get-invoices";
import { getIsos } from "./get-isos";
import { getOffer } from "./get-offer";
import { getOperatingSystems } from "./get-operating-systems";
import { getOrganization } from "./get-organization";
import { getPrice } from "./get-price";
import { getReverseNames } from "./get-reverse-names";
import { getServer } from "./get-server";
import { getServerCatalogue } from "./get-server-catalogue";
import { getServers } from "./get-servers";
import { getSnapshot } from "./get-snapshot";
import { getSnapshots } from "./get-snapshots";
import { getSshKey } from "./get-ssh-key";
import { getSshKeys } from "./get-ssh-keys";
import { getTags } from "./get-tags";
import { getUpgradeEstimate } from "./get-upgrade-estimate";

const all = {
  getServer,
  getServers,
  getDnsZone,
  getDnsZones,
  getDnsRecords,
  getReverseNames,
  getOperatingSystems,
  getFlexMetalCatalogue,
  getServerCatalogue,
  getSshKey,
  getSshKeys,
  getBgp,
  getSnapshot,
  getSnapshots,
  getIsos,
  getTags,
  getColocation,
  getColocations,
  getCrossConnects,
  getAccount,
  getInvoices,
  getBalance,
  getOffer,
  getPrice,
  getDomainAvailability,
  getOrganization,
  getUpgradeEstimate,
};

/** Every function there is, in the order of the reference; `resources/functions.ts` is made from this list. */
export const functions = Object.values(all) as unknown as LookUp<object, object>[];
