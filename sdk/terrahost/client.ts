import type { AccountIdentity, CallOptions, Transport, TransportOptions } from "../core";
import { type Caller, makeCaller, My, panelIdentity, Servers, type UserCredentials } from "../panel";
import { terrahost } from "./profile";

/**
 * TerraHost's API v3 (terrahost-api-v3.txt): servers and the account. It has no DNS, BGP, orders of servers or
 * cancellations.
 */
export class TerrahostClient {
  readonly transport: Transport;
  readonly #caller: Caller;
  readonly servers: Servers;
  readonly my: My;

  /**
   * @throws authentication when user name or password is missing
   * @throws validation for a base URL that is not https
   */
  constructor(credentials: UserCredentials, options?: TransportOptions) {
    const caller = makeCaller(terrahost, credentials, options);
    this.#caller = caller;
    this.transport = caller.transport;
    this.servers = new Servers(caller);
    this.my = new My(caller);
  }

  /** Which account answers (`cust_id`). No more than one request. */
  identity(options?: CallOptions): Promise<AccountIdentity | undefined> {
    return panelIdentity(this.#caller, options);
  }
}
