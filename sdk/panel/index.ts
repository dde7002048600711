export { panelIdentity } from "./identity";
export { Caller } from "./caller";
export {
  checkCredentials,
  type KeyCredentials,
  type PanelCredentials,
  type UserCredentials,
} from "./credentials";
export type { Done } from "./envelope";
export { panelFailure } from "./failure";
export * as fields from "./fields";
export { type Id, idNumber, invalid, numericId, required } from "./ids";
export { Ipv4, type Ipv4OrderOutcome } from "./ipv4";
export { type Invoice, invoice, My, type MyAccount } from "./my";
export { Power } from "./power";
export type { PanelProfile } from "./profile";
export { iso } from "./server-schema";
export type {
  Distribution,
  Graphs,
  Iso,
  KvmSession,
  OperatingSystem,
  ReinstallOutcome,
  Server,
  ServerIp,
  ServerSubnet,
  Snapshot,
  Upgrade,
} from "./server-schema";
export { type HostReverse, Servers, type SubnetDelegation } from "./servers";
export { Snapshots } from "./snapshots";
export { type Reinstall, Software } from "./software";
export { decodeBase32, totp } from "./totp";
export { makeCaller } from "./transport";
export { Upgrades } from "./upgrades";
