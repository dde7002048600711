import { z } from "zod";
import { type AccountIdentity, type CallOptions, coerce, identityUnless } from "../core";
import type { I3dCaller } from "./caller";
import { optionalText } from "./fields";

const name = optionalText.catch(undefined);

/** Only what the question needs. A guest, whom nobody has logged in, has the id 0. */
const user = z
  .object({
    userId: coerce.id,
    userName: name,
    details: z.object({ companyName: name }).optional().catch(undefined),
  })
  .transform(({ userId, userName, details }): AccountIdentity => {
    const holder = details?.companyName ?? userName;
    return { id: userId, ...(holder ? { name: holder } : {}) };
  });

/**
 * Who the account is. The account's own details have no id; the user of the session, whom a key stands for, has one,
 * the same that hosts carry as `userId`. `undefined` where the vendor does not say so to this key: 403 may as well mean
 * that the key is wrong, which every other call finds out.
 */
export function i3dIdentity(call: I3dCaller, options?: CallOptions): Promise<AccountIdentity | undefined> {
  return identityUnless([403, 404], async () => {
    const found = await call.one("GET /session/user", [], user, {}, options);
    return found.id === "0" ? undefined : found;
  });
}
