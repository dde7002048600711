import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { customOffer, type CustomOffer } from "./custom-offer";
import { hardware, type Id, maybe, price } from "./fields";

const offer = z
  .object({
    id: coerce.id,
    hardware_configuration: maybe(hardware),
    prices: maybe(z.object({ regular: maybe(price), reseller: maybe(price) })),
  })
  .transform(({ id, hardware_configuration, prices }) => ({
    id,
    hardwareConfiguration: hardware_configuration,
    prices: { regular: prices?.regular, reseller: prices?.reseller },
  }));

/** A server ready to run, with what is told of its hardware and prices; the reseller price is there for resellers only. */
export type ExpressOffer = z.output<typeof offer>;

const order = z
  .object({ service_id: coerce.id, invoice_number: coerce.text, management_panel_url: z.string() })
  .transform((wire) => ({
    serviceId: wire.service_id,
    invoiceNumber: wire.invoice_number,
    managementPanelUrl: wire.management_panel_url,
  }));

/** A placed order. **`managementPanelUrl` holds credentials**: treat it as the server's password. */
export type ExpressOrder = z.output<typeof order>;

/** Offers and orders of dedicated servers (document, module offer-dedicated; artnet.md section 11). */
export class ArtnetOfferDedicated {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  /** Price lists of servers that are put together to order; such an order is made in the panel. */
  customOffer(options?: CallOptions): Promise<CustomOffer[]> {
    return this.#call.ask("/offer-dedicated/custom-offer", {}, "resources", customOffer, options);
  }

  expressOffer(options?: CallOptions): Promise<ExpressOffer[]> {
    return this.#call.ask("/offer-dedicated/express-offer", {}, "offer", coerce.presentList(offer), options);
  }

  /** The servers that this account has reserved. */
  expressReservations(options?: CallOptions): Promise<ExpressOffer[]> {
    return this.#call.ask(
      "/offer-dedicated/express-reservations-list",
      {},
      "offer",
      coerce.presentList(offer),
      options,
    );
  }

  /** Reserves a server for 48 hours; resellers only, three at a time. */
  reserveExpress(serverId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("/offer-dedicated/express-reservation", { server_id: serverId }, options, "order");
  }

  cancelExpressReservation(serverId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send(
      "/offer-dedicated/express-reservation-cancel",
      { server_id: serverId },
      options,
      "order",
    );
  }

  /** **Orders a server: costs money, and no call cancels it.** After an `ambiguous` error look at `dedicated.list`. */
  async orderExpress(serverId: Id, options?: CallOptions): Promise<ExpressOrder> {
    const fields = { server_id: serverId };
    const placed = await this.#call.ask(
      "/offer-dedicated/express-order",
      fields,
      "order_details",
      order,
      options,
      "order",
    );
    this.#call.transport.redactor.add(placed.managementPanelUrl);
    return placed;
  }
}
