// Made from provider/vendors.ts by `npm run generate`: edit that.
/** Typed clients for the vendors' APIs, usable without Pulumi. */
export * from "./core";
export * as gigahost from "./gigahost";
export { GigahostClient } from "./gigahost";
export * as terrahost from "./terrahost";
export { TerrahostClient } from "./terrahost";
export * as i3d from "./i3d";
export { I3dClient } from "./i3d";
export * as artnet from "./artnet";
export { ArtnetClient } from "./artnet";
export * as gigacloud from "./gigacloud";
export { GigacloudClient } from "./gigacloud";
