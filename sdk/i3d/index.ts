export * from "./client";
export type { I3dCredentials } from "./credentials";
export type { Id as I3dId } from "./caller";
export { endpoints as i3dEndpoints, type Endpoint as I3dEndpoint } from "./endpoints";
export { serverStatuses as flexMetalStatuses } from "./flex-metal-schemas";
export type {
  FlexMetalCommand,
  FlexMetalCommitCapacity,
  FlexMetalInstanceType,
  FlexMetalLocation,
  FlexMetalPlan,
  FlexMetalQuotaUsage,
  FlexMetalServer,
  FlexMetalTag,
  FlexMetalUsage,
} from "./flex-metal-schemas";
export type * from "./flex-metal-servers";
export type { FlexMetalTags, I3dFlexMetal } from "./flex-metal";
export type * from "./ssh-key";
export type * from "./operating-system";
export type * from "./hosts";
export type * from "./colocation";
export type * from "./colocation-access";
export type * from "./cross-connect";
export type * from "./account";
export type * from "./account-lists";
export type * from "./callbacks";
export type * from "./flex-vm";
export type * from "./objects";
export type * from "./ping-sites";
export type * from "./slack-settings";
export type * from "./telemetry";
export type * from "./triggers";
