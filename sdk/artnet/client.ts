import { type AccountIdentity, type CallOptions, Transport, type TransportOptions } from "../core";
import { ArtnetAdditionalIp } from "./additional-ip";
import { ArtnetCaller } from "./caller";
import { ArtnetCloudInstance } from "./cloud-instance";
import { type ArtnetCredentials, checkCredentials } from "./credentials";
import { ArtnetCustomer } from "./customer";
import { ArtnetDns } from "./dns";
import { ArtnetDomain } from "./domain";
import { ArtnetFailOverIp } from "./fail-over-ip";
import { ArtnetFirewall } from "./firewall";
import { ArtnetIpBlackholing } from "./ip-blackholing";
import { ArtnetOfferDedicated } from "./offer-dedicated";
import { ArtnetRevDns } from "./rev-dns";
import { ArtnetColocation, ArtnetDedicated, ArtnetVps } from "./servers";
import { ArtnetServices, ServiceModule } from "./services";
import {
  type Hosting,
  hosting,
  type LinkService,
  linkService,
  type Software,
  software,
  type SslService,
  sslService,
} from "./simple-services";
import { artnetWire } from "./wire";

/**
 * The API of Artnet's panel (artnet.md). Modules and commands follow the document; names that are misspelt on the
 * wire are spelt right here. Throws an `authentication` error when credentials are missing.
 */
export class ArtnetClient {
  readonly transport: Transport;
  readonly #customerId: string;
  readonly customer: ArtnetCustomer;
  readonly services: ArtnetServices;
  readonly domain: ArtnetDomain;
  readonly easyisp: ServiceModule<Hosting>;
  readonly avx: ServiceModule<Hosting>;
  readonly hostingArtnet: ServiceModule<Hosting>;
  readonly ssl: ServiceModule<SslService>;
  readonly software: ServiceModule<Software>;
  readonly linkService: ServiceModule<LinkService>;
  readonly failOverIp: ArtnetFailOverIp;
  readonly additionalIp: ArtnetAdditionalIp;
  readonly vps: ArtnetVps;
  readonly dedicated: ArtnetDedicated;
  readonly colocation: ArtnetColocation;
  readonly ipBlackholing: ArtnetIpBlackholing;
  readonly dns: ArtnetDns;
  readonly revDns: ArtnetRevDns;
  readonly firewall: ArtnetFirewall;
  readonly offerDedicated: ArtnetOfferDedicated;
  readonly cloudInstance: ArtnetCloudInstance;

  constructor(credentials: ArtnetCredentials, options?: TransportOptions) {
    const { customerId, apiKey } = checkCredentials(credentials);
    this.#customerId = customerId;
    this.transport = new Transport(artnetWire(customerId, apiKey), options);
    const call = new ArtnetCaller(this.transport);
    this.customer = new ArtnetCustomer(call);
    this.services = new ArtnetServices(call);
    this.domain = new ArtnetDomain(call);
    this.easyisp = new ServiceModule(call, "/easyisp/list", "/easyisp/details", hosting);
    this.avx = new ServiceModule(call, "/avx/list", "/avx/details", hosting);
    this.hostingArtnet = new ServiceModule(call, "/hosting-artnet/list", "/hosting-artnet/details", hosting);
    this.ssl = new ServiceModule(call, "/ssl/list", "/ssl/details", sslService);
    this.software = new ServiceModule(call, "/software/list", "/software/details", software);
    this.linkService = new ServiceModule(call, "/link-service/list", "/link-service/details", linkService);
    this.failOverIp = new ArtnetFailOverIp(call);
    this.additionalIp = new ArtnetAdditionalIp(call);
    this.vps = new ArtnetVps(call);
    this.dedicated = new ArtnetDedicated(call);
    this.colocation = new ArtnetColocation(call);
    this.ipBlackholing = new ArtnetIpBlackholing(call);
    this.dns = new ArtnetDns(call);
    this.revDns = new ArtnetRevDns(call);
    this.firewall = new ArtnetFirewall(call);
    this.offerDedicated = new ArtnetOfferDedicated(call);
    this.cloudInstance = new ArtnetCloudInstance(call);
  }

  /** Which account answers: the customer number, a part of the credentials, so that there is no request. */
  identity(_options?: CallOptions): Promise<AccountIdentity | undefined> {
    return Promise.resolve({ id: this.#customerId });
  }
}
