// Made from resources/kinds.ts and resources/functions by `npm run generate`: edit that.
/** Pulumi resources for Gigahost, TerraHost, i3D.net, Artnet and GigaCloud. */
export * from "./program/explicit-provider";
export * from "./program/classes/dns-zone";
export * from "./program/classes/dns-record";
export * from "./program/classes/dns-zone-file";
export * from "./program/classes/reverse-dns";
export * from "./program/classes/bgp-session";
export * from "./program/classes/flex-metal-server";
export * from "./program/classes/snapshot";
export * from "./program/classes/firewall-ruleset";
export * from "./program/functions/calls";
export type * from "./program/functions/get-dns-zone";
export type * from "./program/functions/get-dns-zones";
export type * from "./program/functions/get-dns-records";
