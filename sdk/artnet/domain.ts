import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { type Id, texts } from "./fields";
import { ServiceModule } from "./services";

const domain = z
  .object({ id: coerce.id, domain_name: z.string(), manageable: coerce.flag, dns_servers: texts.optional() })
  .transform((wire) => ({
    id: wire.id,
    domainName: wire.domain_name,
    manageable: wire.manageable,
    dnsServers: wire.dns_servers,
  }));

/** A registered domain. Not `manageable`: only customer service can change it. `dnsServers` is absent when unknown. */
export type ArtnetDomainDetails = z.output<typeof domain>;

/** Domain delegation (document, module domain; artnet.md section 3). */
export class ArtnetDomain extends ServiceModule<ArtnetDomainDetails> {
  constructor(call: ArtnetCaller) {
    super(call, "/domain/list", "/domain/details", domain);
  }

  /** Replaces the delegation, in this order. It cannot be undone: keep the list seen before. */
  editDnsServers(serviceId: Id, dnsServers: string[], options?: CallOptions): Promise<void> {
    const fields = { service_id: serviceId, dns_servers: dnsServers };
    return this.call.send("/domain/edit-dns-servers", fields, options, `domain:${serviceId}`);
  }
}
