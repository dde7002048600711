import { configurationFields, type ConfigReader, vendorConfiguration } from "../provider/configuration";
import { type VendorName, vendorNames } from "../resources/contract/vendors";

/** Vendors for which credentials are configured, complete or not. */
export function configuredVendors(config: ConfigReader, env: NodeJS.ProcessEnv): VendorName[] {
  return vendorNames.filter((vendor) => {
    const given = vendorConfiguration(vendor, config, env);
    return Object.keys(configurationFields[vendor]).some(
      (field) => field !== "baseUrl" && given[field] !== undefined,
    );
  });
}
