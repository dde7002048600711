import { z } from "zod";
import { type CallOptions, path } from "../core";
import { type Caller, type Done, fields, type Id, numericId, required } from "../panel";
import { ApiKeys } from "./api-keys";

const { flag, id, list, maybeId, maybeInteger, presentList, text } = fields;

export const sshKey = z.object({
  key_id: id,
  key_name: text,
  /** Unix seconds. */
  key_added: maybeInteger,
  /** The public key; compare trimmed. */
  key_data: text,
});
export type SshKey = z.output<typeof sshKey>;

const passkey = z.object({ passkey_id: maybeId, passkey_name: text, created_at: text, last_used: text });

const contact = z.object({
  contact_id: maybeId,
  contact_name: text,
  contact_username: text,
  /** `admin`, `user` or `server`. */
  contact_access_level: text,
  contact_2fa: flag,
});

const accountOrder = z.object({
  order_id: id,
  order_number: text,
  order_status: text,
  order_billing_cycle: text,
  /** What was ordered; `srv_id` links an order to its server once there is one. */
  products: list(
    z.object({
      op_id: maybeId,
      srv_id: z.preprocess((value) => (value === 0 || value === "0" ? null : value), maybeId),
      product_id: maybeId,
      product_name: text,
      srv_name: text,
    }),
  ),
});
export type AccountOrder = z.output<typeof accountOrder>;

const overview = z.object({
  cust_id: maybeId,
  cust_name: text,
  cust_email: text,
  cust_company_no: text,
  cust_address: text,
  cust_address2: text,
  cust_province: text,
  cust_zipcode: text,
  cust_city: text,
  cust_country: text,
  cust_phone: text,
  cust_billing_email: text,
  sshkeys: presentList(sshKey),
  passkeys: list(passkey),
  contacts: list(contact),
  orders: presentList(accountOrder),
});
export type AccountOverview = z.output<typeof overview>;

/** The account (gigahost.md section 9). */
export class Account {
  readonly apiKeys: ApiKeys;

  constructor(private readonly caller: Caller) {
    this.apiKeys = new ApiKeys(caller);
  }

  /** SSH keys, passkeys, contacts and orders. */
  get(options?: CallOptions): Promise<AccountOverview> {
    const build = () => ({ name: "account.get", method: "GET", path: "/account", effect: "read" }) as const;
    return this.caller.data(build, overview, options);
  }

  /** The public keys that new servers can be given. */
  async sshKeys(options?: CallOptions): Promise<SshKey[]> {
    return (await this.get(options)).sshkeys;
  }

  /** Adds a public key. The answer has no id: list again and compare `key_data`, trimmed. */
  addSshKey(name: string, publicKey: string, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => {
      const json = { name: required("name", name), data: required("publicKey", publicKey) };
      return {
        name: "account.addSshKey",
        method: "POST",
        path: "/account/sshkey",
        body: { json },
        effect: "once",
      };
    }, options);
  }

  /** Deletes a public key. */
  deleteSshKey(keyId: Id, options?: CallOptions): Promise<Done> {
    const where = () => path`/account/sshkey/${numericId("keyId", keyId)}`;
    const build = () =>
      ({ name: "account.deleteSshKey", method: "DELETE", path: where(), effect: "keyed" }) as const;
    return this.caller.done(build, options);
  }

  /** What was done in the account. The form of an entry is not known; API keys get 403. */
  activity(options?: CallOptions): Promise<Record<string, unknown>[]> {
    const build = () =>
      ({ name: "account.activity", method: "GET", path: "/account/activity", effect: "read" }) as const;
    return this.caller.data(build, list(z.record(z.string(), z.unknown())), options);
  }
}
