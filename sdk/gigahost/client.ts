import type { AccountIdentity, CallOptions, Transport, TransportOptions } from "../core";
import { type Caller, makeCaller, My, panelIdentity, type PanelCredentials } from "../panel";
import { Account } from "./account";
import { Bgp } from "./bgp";
import { Billing } from "./billing";
import { Deploy } from "./deploy";
import { Dns } from "./dns";
import { gigahost } from "./profile";
import { GigahostServers } from "./servers";

/**
 * Gigahost's API v0 (gigahost-api-v0.txt and gigahost.md). Field names of answers are the vendor's, their types are
 * made uniform: ids are texts, numbers numbers, flags booleans, nothing is null or "".
 */
export class GigahostClient {
  readonly transport: Transport;
  readonly #caller: Caller;
  readonly dns: Dns;
  readonly bgp: Bgp;
  readonly servers: GigahostServers;
  readonly deploy: Deploy;
  readonly account: Account;
  readonly billing: Billing;
  readonly my: My;

  /**
   * @param credentials an API key, or a panel user; with `auth: "basic"` the password travels with every call
   *   instead of a log-in
   * @throws authentication when they are missing or empty, naming what to set
   * @throws validation for a base URL that is not https
   */
  constructor(credentials: PanelCredentials, options?: TransportOptions) {
    const caller = makeCaller(gigahost, credentials, options);
    this.#caller = caller;
    this.transport = caller.transport;
    this.dns = new Dns(caller);
    this.bgp = new Bgp(caller);
    this.servers = new GigahostServers(caller);
    this.deploy = new Deploy(caller);
    this.account = new Account(caller);
    this.billing = new Billing(caller);
    this.my = new My(caller);
  }

  /** Which account answers (`cust_id`; `undefined` for an API key without the permission to read the account). No more than one request. */
  identity(options?: CallOptions): Promise<AccountIdentity | undefined> {
    return panelIdentity(this.#caller, options);
  }
}
