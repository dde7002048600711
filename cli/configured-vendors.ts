import { type ConfigReader, isSetting, vendorConfiguration } from "../provider/configuration";
import { vendors } from "../provider/vendors";
import { type VendorName, vendorNames } from "../resources/contract/vendors";

/** Vendors for which credentials are configured, complete or not. */
export function configuredVendors(config: ConfigReader, env: NodeJS.ProcessEnv): VendorName[] {
  return vendorNames.filter((vendor) => isConfigured(vendor, config, env));
}

/** Whether there are credentials for a vendor, complete or not. What is wrong with another vendor's is not looked at. */
export function isConfigured(vendor: VendorName, config: ConfigReader, env: NodeJS.ProcessEnv): boolean {
  const given = vendorConfiguration(vendor, config, env);
  return Object.keys(vendors[vendor].fields).some((field) => !isSetting(field) && given[field] !== undefined);
}
