import { z } from "zod";
import { type AccountIdentity, type CallOptions, identityUnless, type Reply } from "../core";
import type { Caller } from "./caller";
import { maybeId, text } from "./fields";

const operation = "identity";

const customer = z
  .object({ cust_id: maybeId.optional(), cust_name: text.optional().catch("") })
  .transform(({ cust_id, cust_name }): AccountIdentity | undefined =>
    cust_id ? { id: cust_id, ...(cust_name ? { name: cust_name } : {}) } : undefined,
  );

/** In an envelope (`/account`) or without one (`/my/account`). */
const answer = z.union([
  z.object({ meta: z.looseObject({}), data: customer }).transform(({ data }) => data),
  customer,
]);

/**
 * Who the account is: of the log-in's answer, where there is a log-in, without a call of its own; else of the account
 * itself. `undefined` for API keys that may not read it: rows of zones and servers then have a `cust_id`.
 */
export function panelIdentity(caller: Caller, options?: CallOptions): Promise<AccountIdentity | undefined> {
  const build = () =>
    ({ name: operation, method: "GET", path: caller.profile.accountPath, effect: "read" }) as const;
  return identityUnless([403, 404], () => caller.whole(build, answer, options));
}

/** The answer that a log-in has given already, when `name` is the question. */
export function identityOfLogin(name: string, login: AccountIdentity | undefined): Reply | undefined {
  if (name !== operation || !login) return undefined;
  const json = { meta: {}, data: { cust_id: login.id, cust_name: login.name ?? "" } };
  return { status: 200, headers: {}, text: "", json };
}
