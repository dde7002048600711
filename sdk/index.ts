/** Typed clients for the five vendors' APIs, usable without Pulumi. */
export * as artnet from "./artnet";
export { ArtnetClient } from "./artnet";
export * from "./core";
export * as gigacloud from "./gigacloud";
export { GigacloudClient } from "./gigacloud";
export * as gigahost from "./gigahost";
export { GigahostClient } from "./gigahost";
export * as i3d from "./i3d";
export { I3dClient } from "./i3d";
export * as terrahost from "./terrahost";
export { TerrahostClient } from "./terrahost";
