export * from "./account";
export * from "./api-keys";
export * from "./bgp";
export * from "./billing";
export { GigahostClient } from "./client";
export * from "./deploy";
export type {
  Catalogue,
  DeployedServer,
  DeployProduct,
  DeployStatus,
  OrderOutcome,
  Waitlist,
} from "./deploy-schema";
export { Dns } from "./dns";
export * from "./dnssec";
export * from "./domains";
export * from "./dyndns";
export { gigahost } from "./profile";
export { deleteValue, recordId } from "./record-wire";
export * from "./records";
export * from "./redirects";
export type { Registrant } from "./registrant";
export * from "./servers";
export { decodeTxt, encodeTxt, isCertainTxt, listedTxts, storedTxts } from "./txt";
export { maxZoneFileBytes } from "./zone-limits";
export * from "./zones";
export type {
  Distribution,
  Done,
  Graphs,
  HostReverse,
  Id,
  Invoice,
  Ipv4OrderOutcome,
  Iso,
  KeyCredentials,
  KvmSession,
  MyAccount,
  OperatingSystem,
  PanelCredentials,
  Reinstall,
  ReinstallOutcome,
  Server,
  ServerIp,
  ServerSubnet,
  Snapshot,
  SubnetDelegation,
  Upgrade,
  UserCredentials,
} from "../panel";
