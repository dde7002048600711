import * as gigahost from "../../sdk/gigahost";
import { isMangled } from "./gigahost/texts";
import type { DnsVendor } from "./limits";
import type { Row } from "./row";

/** The forms in which a vendor may list a text that its list does not tell for certain, once for each way it may have. */
const formsOf: Partial<Record<DnsVendor, (text: string) => string[]>> = {
  gigahost: (text) => (isMangled(text) ? gigahost.listedTxts(text) : []),
};

/** What two texts of one name must not have in common: the vendor's list would show one row for both. */
export function textForms({ name, type, content }: Row, vendor: DnsVendor): string[] {
  const forms = type === "TXT" ? (formsOf[vendor]?.(content) ?? []) : [];
  return forms.map((form, way) => `${name} ${way} ${form}`);
}
