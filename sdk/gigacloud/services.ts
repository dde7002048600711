import { z } from "zod";
import { type CallOptions, camelled, coerce, path, RackformError } from "../core";
import type { GigacloudCaller } from "./caller";
import { date, type Id, optionalMoney, optionalText } from "./fields";
import { Upgrades } from "./upgrades";

const row = z
  .object({
    id: coerce.id,
    domain: coerce.text,
    total: optionalMoney,
    status: z.string(),
    billingcycle: optionalText,
    next_due: date,
    category: optionalText,
    category_url: optionalText,
    name: coerce.text,
  })
  .transform(camelled);

/**
 * A service: `domain` is its host name or label, `name` the product. Only Active ones can be changed; Terminated and
 * Cancelled ones are gone.
 */
export type GigacloudService = z.output<typeof row>;

const details = z
  .object({
    id: coerce.id,
    date_created: date,
    domain: coerce.text,
    firstpayment: optionalMoney,
    total: optionalMoney,
    billingcycle: optionalText,
    next_due: date,
    next_invoice: date,
    status: z.string(),
    label: optionalText,
    username: optionalText,
    password: optionalText,
    rootpassword: optionalText,
    name: coerce.text,
  })
  .transform(camelled);

/** A service's details. **`password` and `rootpassword` are secrets**, absent where the product has none. */
export type GigacloudServiceDetails = z.output<typeof details>;

const address = z
  .object({
    ipaddress: z.string().min(1),
    mask: optionalText,
    client_description: optionalText,
    status: optionalText,
  })
  .transform((wire) => ({
    ip: wire.ipaddress,
    mask: wire.mask,
    description: wire.client_description,
    status: wire.status,
  }));

/** An address of a service; `mask` is dotted for IPv4. */
export type GigacloudAddress = z.output<typeof address>;

/** Services (document, "Services"; gigacloud.md sections 2.1, 2.2, 2.4). */
export class GigacloudServices extends Upgrades {
  constructor(call: GigacloudCaller) {
    super(call);
  }

  list(options?: CallOptions): Promise<GigacloudService[]> {
    return this.call.read("services.list", "/service", "services", coerce.presentList(row), options);
  }

  /** One service. How an unknown id is answered is not documented: an answer without one is `not-found`, too. */
  async get(serviceId: Id, options?: CallOptions): Promise<GigacloudServiceDetails> {
    const name = "services.get";
    const found = await this.call.read(name, path`/service/${serviceId}`, "service", orMissing, options);
    if (found === null) {
      throw new RackformError({
        kind: "not-found",
        vendor: "gigacloud",
        operation: name,
        message: `the vendor answers nothing for service ${serviceId}`,
      });
    }
    this.call.transport.redactor.add(found.password, found.rootpassword);
    return found;
  }

  /** The addresses of a service. */
  async addresses(serviceId: Id, options?: CallOptions): Promise<GigacloudAddress[]> {
    const addresses = coerce.presentList(address);
    return this.call.read("services.addresses", path`/service/${serviceId}/ip`, "ips", addresses, options);
  }
}

const orMissing = z.preprocess((wire) => (isNothing(wire) ? null : wire), details.nullable());

/** Missing, empty, or an object without an id. */
function isNothing(wire: unknown): boolean {
  if (wire === undefined || wire === null || wire === false || wire === "") return true;
  return typeof wire === "object" && !("id" in wire && wire.id);
}
