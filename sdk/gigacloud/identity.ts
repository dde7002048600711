import { z } from "zod";
import { type AccountIdentity, type CallOptions, coerce, identityUnless } from "../core";
import type { GigacloudCaller } from "./caller";
import { optionalText } from "./fields";

const name = optionalText.catch(undefined);

/** Only what the question needs; a contact's own log-in names the account it belongs to in `parent_id`. */
const client = z
  .object({
    id: coerce.id,
    parent_id: optionalText.catch(undefined),
    companyname: name,
    firstname: name,
    lastname: name,
  })
  .transform(({ id, parent_id, companyname, firstname, lastname }): AccountIdentity => {
    const holder = companyname ?? [firstname, lastname].filter(Boolean).join(" ");
    const account = parent_id === undefined || parent_id === "0" ? id : parent_id;
    return { id: account, ...(holder ? { name: holder } : {}) };
  });

/** Who the account is; `undefined` for a contact that may not read the details. */
export function gigacloudIdentity(
  call: GigacloudCaller,
  options?: CallOptions,
): Promise<AccountIdentity | undefined> {
  return identityUnless([403], () => call.read("identity", "/details", "client", client, options));
}
