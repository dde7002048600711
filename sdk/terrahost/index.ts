export { TerrahostClient } from "./client";
export { terrahost } from "./profile";
export type {
  Distribution,
  Done,
  Graphs,
  HostReverse,
  Id,
  Invoice,
  Ipv4OrderOutcome,
  Iso,
  KvmSession,
  MyAccount,
  OperatingSystem,
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
