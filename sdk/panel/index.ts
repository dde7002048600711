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
export {
  type Distribution,
  type Graphs,
  iso,
  type Iso,
  type KvmSession,
  type OperatingSystem,
  type ReinstallOutcome,
  type Snapshot,
  type Upgrade,
} from "./server-answers";
export type { ServerIp, ServerSubnet } from "./server-parts";
export type { Server } from "./server-schema";
export { type HostReverse, Servers, type SubnetDelegation } from "./servers";
export { Snapshots } from "./snapshots";
export { type Reinstall, Software } from "./software";
export { decodeBase32, totp } from "./totp";
export { makeCaller } from "./transport";
export { Upgrades } from "./upgrades";
