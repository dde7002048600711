export * from "./client";
export type { GigacloudCredentials } from "./credentials";
export type * from "./account";
export type * from "./domains";
export type * from "./reverse-dns";
export type * from "./services";
export type * from "./support";
export type { UpgradeAnswer, UpgradeRequest } from "./upgrades";
