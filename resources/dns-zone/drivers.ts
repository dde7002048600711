import type { DnsVendor } from "../dns/limits";
import { artnetZones } from "./artnet";
import type { ZoneDriver } from "./driver";
import { gigahostZones } from "./gigahost";

/** How each vendor keeps zones. */
export const zoneDrivers: Record<DnsVendor, ZoneDriver> = { gigahost: gigahostZones, artnet: artnetZones };
