import type { TransportOptions } from "../sdk/core";
import { RackformError } from "../sdk/core/errors";
import type { Clients, VendorName } from "../resources/contract/vendors";
import { vendors } from "./vendors";
import type { Configuration } from "./vendors/facts";

/** The client of a vendor, from its configuration. */
export function makeClient<V extends VendorName>(
  vendor: V,
  config: Configuration,
  options: TransportOptions = {},
): Clients[V] {
  need(vendor, config);
  return vendors[vendor].client(config, { ...options, baseUrl: config.baseUrl });
}

/** One of the sets of fields has to be complete. */
function need(vendor: VendorName, config: Configuration): void {
  const { fields, credentials } = vendors[vendor];
  if (credentials.some((set) => set.every((field) => config[field]))) return;
  const ways = credentials.map((set) => set.map((field) => `${field} (${fields[field]![0]})`).join(" and "));
  const isSome = credentials.flat().some((field) => config[field]);
  // The environment does not fill up what the configuration names.
  const [what, where] = isSome
    ? ["only some of the credentials", "together in the environment, or together with"]
    : ["no credentials", "as an environment variable or with"];
  throw new RackformError({
    kind: "authentication",
    vendor,
    message: `${what}: set ${ways.join(", or ")}, ${where}: pulumi config set --secret --path rackform:${vendor}.${credentials[0]![0]} …`,
  });
}
