import type { TransportOptions } from "../sdk/core";
import { RackformError } from "../sdk/core/errors";
import type { Clients, VendorName } from "../resources/contract/vendors";
import { type Configuration, configurationFields, credentialSets } from "./configuration";

type Make<V extends VendorName> = (config: Configuration, options: TransportOptions) => Clients[V];

/** How a vendor's client is made from its configuration. Loaded when it is asked for: a program has few vendors. */
const makers: { [V in VendorName]: Make<V> } = {
  gigahost: (config, options) => {
    const { GigahostClient } = require("../sdk/gigahost") as typeof import("../sdk/gigahost");
    if (config.apiKey) return new GigahostClient({ apiKey: config.apiKey }, options);
    need("gigahost", config);
    return new GigahostClient(login(config), options);
  },
  terrahost: (config, options) => {
    const { TerrahostClient } = require("../sdk/terrahost") as typeof import("../sdk/terrahost");
    need("terrahost", config);
    return new TerrahostClient(login(config), options);
  },
  i3d: (config, options) => {
    const { I3dClient } = require("../sdk/i3d") as typeof import("../sdk/i3d");
    need("i3d", config);
    return new I3dClient({ apiKey: config.apiKey! }, options);
  },
  artnet: (config, options) => {
    const { ArtnetClient } = require("../sdk/artnet") as typeof import("../sdk/artnet");
    need("artnet", config);
    return new ArtnetClient({ customerId: config.customerId!, apiKey: config.apiKey! }, options);
  },
  gigacloud: (config, options) => {
    const { GigacloudClient } = require("../sdk/gigacloud") as typeof import("../sdk/gigacloud");
    need("gigacloud", config);
    return new GigacloudClient({ username: config.username!, password: config.password! }, options);
  },
};

export function makeClient<V extends VendorName>(
  vendor: V,
  config: Configuration,
  options: TransportOptions = {},
): Clients[V] {
  return makers[vendor](config, { ...options, baseUrl: config.baseUrl });
}

function login(config: Configuration): { username: string; password: string; totpSecret?: string } {
  return { username: config.username!, password: config.password!, totpSecret: config.totpSecret };
}

/** One of the sets of fields has to be complete. */
function need(vendor: VendorName, config: Configuration): void {
  const sets = credentialSets[vendor];
  if (sets.some((set) => set.every((field) => config[field]))) return;
  const variables = configurationFields[vendor] as Record<string, readonly string[]>;
  const ways = sets.map((set) => set.map((field) => `${field} (${variables[field]![0]})`).join(" and "));
  throw new RackformError({
    kind: "authentication",
    vendor,
    message: `no credentials: set ${ways.join(", or ")}, as an environment variable or with: pulumi config set --secret --path rackform:${vendor}.${sets[0]![0]} …`,
  });
}
