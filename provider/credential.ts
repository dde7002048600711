import { createHmac } from "node:crypto";
import type { VendorName } from "../resources/contract/vendors";
import { vendors } from "./vendors";
import type { Configuration } from "./vendors/facts";

/**
 * Stands for the credential in states: a hash whose key is the credential itself, so that it tells nothing of it, and two
 * hashes are equal exactly when the credentials are.
 */
export function credentialKey(vendor: VendorName, config: Configuration): string {
  const set = vendors[vendor].credentials.find((fields) => fields.every((field) => config[field])) ?? [];
  const secret = set.map((field) => `${field}=${config[field] ?? ""}`).join("\n");
  return createHmac("sha256", secret).update(`rackform account at ${vendor}`).digest("base64url").slice(0, 8);
}
