import { lazyTable } from "../contract/lazy-table";
import type { DnsVendor } from "../dns/limits";
import type { ZoneDriver } from "./driver";

/** How each vendor keeps zones; loaded when it is asked for. */
export const zoneDrivers = lazyTable<ZoneDriver>({
  gigahost: () => (require("./gigahost") as typeof import("./gigahost")).gigahostZones,
  artnet: () => (require("./artnet") as typeof import("./artnet")).artnetZones,
} satisfies Record<DnsVendor, () => ZoneDriver>) as Record<DnsVendor, ZoneDriver>;
