import { createHmac } from "node:crypto";
import type { VendorName } from "../resources/contract/vendors";
import { vendors } from "./vendors";
import type { Configuration } from "./vendors/facts";

/**
 * Stands for the credential in states: a hash whose key is the credential itself, so that it tells nothing of it, and two
 * hashes are equal exactly when the credentials are.
 */
export function credentialKey(vendor: VendorName, config: Configuration): string {
  return keyedHash(vendor, config, `rackform account at ${vendor}`).slice(0, 8);
}

/** A hash whose key is the credential: nobody without it can try values against it. */
export function keyedHash(vendor: VendorName, config: Configuration, text: string): string {
  const set = vendors[vendor].credentials.find((fields) => fields.every((field) => config[field])) ?? [];
  const secret = set.map((field) => `${field}=${config[field] ?? ""}`).join("\n");
  return createHmac("sha256", secret).update(text).digest("base64url");
}
