import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { type Id, price, subnetwork } from "./fields";
import { ServiceModule } from "./services";

const additionalIp = z.object({ id: coerce.id, subnetworks: coerce.list(subnetwork) });
export type AdditionalIp = z.output<typeof additionalIp>;

const orderInfo = z
  .object({ maximum_ips_number: coerce.integer, one_ip_payment_details: price })
  .transform((wire) => ({ maximumIps: wire.maximum_ips_number, onePrice: wire.one_ip_payment_details }));

/** What another address would cost, for the server's whole payment period, and how many can be ordered. */
export type AdditionalIpOffer = z.output<typeof orderInfo>;

const orderDetails = z
  .object({
    service_id: coerce.id,
    ips_number: coerce.integer,
    ips_configuration: coerce.list(z.object({ ip: z.string(), mask: coerce.text })),
  })
  .transform((wire) => ({
    serviceId: wire.service_id,
    ipsNumber: wire.ips_number,
    addresses: wire.ips_configuration,
  }));

export type AdditionalIpOrder = z.output<typeof orderDetails>;

/** Additional addresses (document, module additional-ip; artnet.md section 9). */
export class ArtnetAdditionalIp extends ServiceModule<AdditionalIp> {
  constructor(call: ArtnetCaller) {
    super(call, "/additional-ip/list", "/additional-ip/details", additionalIp);
  }

  orderInfo(parentServiceId: Id, options?: CallOptions): Promise<AdditionalIpOffer> {
    const fields = { parent_service_id: parentServiceId };
    return this.call.ask("/additional-ip/order-info", fields, "order_info", orderInfo, options);
  }

  /**
   * **Orders addresses: costs money and cannot be cancelled by API.** After an `ambiguous` error look at
   * `list({ parentServiceId })` before ordering again.
   */
  orderAddresses(parentServiceId: Id, ipsNumber: number, options?: CallOptions): Promise<AdditionalIpOrder> {
    const fields = { parent_service_id: parentServiceId, ips_number: ipsNumber };
    return this.call.ask("/additional-ip/order", fields, "order_details", orderDetails, options, "order");
  }
}
