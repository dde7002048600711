import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The vendors' own documents are not in this repository; where somebody has them, comparisons with them run. */
const folder = process.env.RACKFORM_VENDOR_DOCUMENTS ?? join(__dirname, "../../shared/vendors/documents");

/** The text of a vendor's document, `undefined` where it is not at hand. */
export function vendorDocument(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
