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
  "provider/configuration.ts": [
    [
      '    baseUrl: ["GIGACLOUD_BASE_URL"],\n  },\n',
      '  acme: { apiKey: ["ACME_API_KEY"], baseUrl: ["ACME_BASE_URL"] },\n',
    ],
    ['  gigacloud: [["username", "password"]],\n', '  acme: [["apiKey"]],\n'],
    ['  gigacloud: "https://my.gigacloud.ua/api",\n', '  acme: "https://api.acme.test/v1",\n'],
  ],
  "provider/clients.ts": [
    [
      "const makers: { [V in VendorName]: Make<V> } = {\n",
      '  acme: (config, options) => {\n    const { AcmeClient } = require("../sdk/acme") as typeof import("../sdk/acme");\n    need("acme", config);\n    return new AcmeClient({ apiKey: config.apiKey! }, options);\n  },\n',
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
    ['import { openArtnetZone } from "./artnet/zone";\n', 'import { openAcmeZone } from "./acme/zone";\n'],
    ["  artnet: { open: openArtnetZone },\n", "  acme: { open: openAcmeZone },\n"],
  ],
  "resources/dns-zone/kind.ts": [
    ['import { artnetZones } from "./artnet";\n', 'import { acmeZones } from "./acme";\n'],
    ["artnet: artnetZones", ", acme: acmeZones"],
  ],
  "reference/vendors.ts": [
    [
      '  gigacloud: { title: "GigaCloud", className: "Gigacloud" },\n',
      '  acme: { title: "Acme", className: "Acme" },\n',
    ],
  ],
  "sdk/index.ts": [
    [
      "/** Typed clients for the five vendors' APIs, usable without Pulumi. */\n",
      'export * as acme from "./acme";\nexport { AcmeClient } from "./acme";\n',
    ],
  ],
  "simulator/core/types.ts": [
    ['readonly vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud"', ' | "acme"'],
  ],
  "simulator/vendors.ts": [
    ['import { createArtnet } from "./artnet";\n', 'import { createAcme } from "./acme";\n'],
    ["  gigacloud: createGigacloud,\n", "  acme: createAcme,\n"],
  ],
  "simulator/demo.ts": [
    [
      "const accounts: Record<VendorName, Record<string, unknown>> = {\n",
      '  acme: { zones: [{ name: "example.test", rows: [] }] },\n',
    ],
  ],
  "resources/dns-zone/inventory.ts": [
    [
      "const lists: Record<DnsVendor, (call: Call) => Promise<ListedZone[]>> = {\n",
      '  acme: async ({ run, limits }) => (await run.account("acme").client.zones(limits)).map(({ name }) => ({ inputs: { vendor: "acme", domain: name }, hasOwnRows: true })),\n',
    ],
  ],
  "cli/doctor/vendor-read.ts": [
    [
      "export const trials: { [V in VendorName]: Trial<V> } = {\n",
      '  acme: { about: "zones", read: async (client, limits) => count((await client.zones(limits)).length, "zone") },\n',
    ],
  ],
};
