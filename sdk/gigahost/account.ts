import { z } from "zod";
import { type CallOptions, path } from "../core";
import { type Caller, type Done, fields, type Id, numericId, required } from "../panel";
import { ApiKeys } from "./api-keys";

const { flag, id, list, maybeId, text } = fields;

export const sshKey = z.object({
  key_id: id,
  key_name: text,
  key_added: text,
  /** The public key; compare trimmed. */
  key_data: text,
});
export type SshKey = z.output<typeof sshKey>;

const overview = z.object({
  cust_id: maybeId,
  cust_name: text,
  cust_email: text,
  sshkeys: list(sshKey),
  passkeys: list(z.object({ passkey_id: maybeId, name: text })),
  contacts: list(
    z.object({ contact_id: maybeId, contact_name: text, contact_email: text, contact_admin: flag }),
  ),
  orders: list(z.object({ order_id: maybeId, order_number: text, order_status: text, product_name: text })),
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
