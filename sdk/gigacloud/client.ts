import {
  type AccountIdentity,
  type CallOptions,
  retryOptions,
  systemClock,
  Transport,
  type TransportOptions,
} from "../core";
import { GigacloudAccount } from "./account";
import { GigacloudCaller } from "./caller";
import { checkCredentials, type GigacloudCredentials } from "./credentials";
import { GigacloudDomains } from "./domains";
import { readFailure } from "./failure";
import { gigacloudIdentity } from "./identity";
import { oneLogin } from "./one-login";
import { GigacloudReverseDns } from "./reverse-dns";
import { GigacloudServices } from "./services";
import { GigacloudSupport } from "./support";

/**
 * The user API of GigaCloud's client area (gigacloud.md). Throws an `authentication` error when credentials are
 * missing; after the vendor has refused them once, no further call is sent.
 */
export class GigacloudClient {
  readonly transport: Transport;
  readonly #call: GigacloudCaller;
  readonly account: GigacloudAccount;
  readonly services: GigacloudServices;
  readonly reverseDns: GigacloudReverseDns;
  readonly domains: GigacloudDomains;
  readonly support: GigacloudSupport;

  constructor(credentials: GigacloudCredentials, options?: TransportOptions) {
    checkCredentials(credentials);
    const { username, password } = credentials;
    this.transport = new Transport(
      {
        vendor: "gigacloud",
        defaultBaseUrl: "https://my.gigacloud.ua/api",
        authenticate: oneLogin(
          username,
          password,
          retryOptions(options?.retry, options?.clock ?? systemClock),
        ),
        failure: readFailure,
        emptyIsFine: (_status, operation) => operation === "domains.isAvailable",
        secrets: [password, Buffer.from(`${username}:${password}`, "utf8").toString("base64")],
      },
      options,
    );
    const call = new GigacloudCaller(this.transport);
    this.#call = call;
    this.account = new GigacloudAccount(call);
    this.services = new GigacloudServices(call);
    this.reverseDns = new GigacloudReverseDns(call);
    this.domains = new GigacloudDomains(call);
    this.support = new GigacloudSupport(call);
  }

  /** Which account answers: the client of the client area. One request. */
  identity(options?: CallOptions): Promise<AccountIdentity | undefined> {
    return gigacloudIdentity(this.#call, options);
  }
}
