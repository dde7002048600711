import type { Transport, TransportOptions } from "../core";
import { makeCaller, My, Servers, type UserCredentials } from "../panel";
import { terrahost } from "./profile";

/**
 * TerraHost's API v3 (terrahost-api-v3.txt): servers and the account. It has no DNS, BGP, orders of servers or
 * cancellations.
 */
export class TerrahostClient {
  readonly transport: Transport;
  readonly servers: Servers;
  readonly my: My;

  /**
   * @throws authentication when user name or password is missing
   * @throws validation for a base URL that is not https
   */
  constructor(credentials: UserCredentials, options?: TransportOptions) {
    const caller = makeCaller(terrahost, credentials, options);
    this.transport = caller.transport;
    this.servers = new Servers(caller);
    this.my = new My(caller);
  }
}
