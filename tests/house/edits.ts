/** The lines that a new vendor of zones adds to existing files: after each anchor comes its text. */
export const edits: Record<string, [anchor: string, text: string][]> = {
  "resources/contract/vendors.ts": [
    [
      'import type { ArtnetClient } from "../../sdk/artnet";\n',
      'import type { AcmeClient } from "../../sdk/acme";\n',
    ],
    ["  gigacloud: GigacloudClient;\n", "  acme: AcmeClient;\n"],
    ['  "gigacloud",\n', '  "acme",\n'],
  ],
  "provider/vendors.ts": [
    [
      "export const vendors = lazyTable({\n",
      '  acme: () => (require("./vendors/acme") as typeof import("./vendors/acme")).acme,\n',
    ],
  ],
  "resources/dns/limits.ts": [
    [
      "export const dnsLimits: Record<DnsVendor, DnsLimits> = {\n",
      '  acme: {\n    types: ["A", "AAAA", "CNAME", "MX", "TXT", "SRV"],\n    minTtl: 60,\n    maxTtl: 86400,\n    noNullTarget: [],\n    emptyText: true,\n    blanksAtEnds: true,\n    blanksInCaa: true,\n    single: ["CNAME"],\n    oneTtl: false,\n    vendorOwned: apexTypes,\n  },\n',
    ],
    ['export const dnsVendors = ["gigahost", "artnet"', ', "acme"'],
  ],
  "resources/dns/drivers.ts": [
    [
      "const vendors = lazyTable<DnsAtVendor>({\n",
      '  acme: () => (require("./acme/zone") as typeof import("./acme/zone")).acmeDns,\n',
    ],
  ],
  "resources/dns-zone/drivers.ts": [
    [
      "export const zoneDrivers = lazyTable<ZoneDriver>({\n",
      '  acme: () => (require("./acme") as typeof import("./acme")).acmeZones,\n',
    ],
  ],
  "simulator/vendors.ts": [
    [
      'import { createArtnet } from "./artnet";\n',
      'import { createAcme, demoAccount as acmeDemo } from "./acme";\n',
    ],
    [
      "export const simulatedVendors: Record<VendorName, SimulatedVendor> = {\n",
      "  acme: { create: createAcme, demo: acmeDemo },\n",
    ],
    ['export type VendorName = "gigahost"', ' | "acme"'],
  ],
};
