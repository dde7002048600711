import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import type { Command } from "./commands";
import { type Id, optionalText, price } from "./fields";

const service = z
  .object({
    id: coerce.id,
    type: z.string(),
    name: coerce.text,
    custom_description: optionalText,
    expiration_time: coerce.integer.optional().catch(undefined),
    payment_details: coerce.orNothing(price).optional().catch(undefined),
    parent_service_id: z.union([coerce.id, z.null(), z.literal(["", false])]).optional(),
    ip: optionalText,
  })
  .transform((wire) => ({
    id: wire.id,
    type: wire.type,
    name: wire.name,
    customDescription: wire.custom_description,
    expirationTime: wire.expiration_time,
    payment: wire.payment_details ?? undefined,
    parentServiceId:
      wire.parent_service_id && wire.parent_service_id !== "0" ? wire.parent_service_id : undefined,
    ip: wire.ip,
  }));

/** A service of the account. `expirationTime` is unix seconds; `parentServiceId` is absent when there is none. */
export type ArtnetService = z.output<typeof service>;

/** What a list of services may be narrowed to. Defaults and maxima of `limit` and `offset` are not documented. */
export interface ServiceFilter {
  limit?: number;
  offset?: number;
  parentServiceId?: Id;
}

function filterFields({ limit, offset, parentServiceId }: ServiceFilter) {
  return { limit, offset, parent_service_id: parentServiceId };
}

/** Asked for at once by `listAll`. */
const pageSize = 100;
/** More pages than any account has: a server that invents services must not keep a run busy for ever. */
const maxPages = 1_000;

/** Services of every type (document, module services; artnet.md section 2). */
export class ArtnetServices {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  /** One page. `serviceType` is a name of the document's list: dedicated, vps, domain, foip, link … */
  list(
    filter: ServiceFilter & { serviceType?: string } = {},
    options?: CallOptions,
  ): Promise<ArtnetService[]> {
    const fields = { ...filterFields(filter), service_type: filter.serviceType };
    return this.#call.ask("/services/list", fields, "services_list", coerce.presentList(service), options);
  }

  /**
   * All services. The vendor states neither a maximum page nor a total, so pages are read until one brings nothing
   * new: that is right for a server that caps `limit` and for one that ignores it.
   */
  async listAll(
    filter: Omit<ServiceFilter, "limit" | "offset"> & { serviceType?: string } = {},
    options?: CallOptions,
  ): Promise<ArtnetService[]> {
    const byId = new Map<string, ArtnetService>();
    for (let page = 0, offset = 0; page < maxPages; page++) {
      const rows = await this.list({ ...filter, limit: pageSize, offset }, options);
      const known = byId.size;
      for (const row of rows) byId.set(row.id, row);
      if (byId.size === known) break;
      offset += rows.length;
    }
    return [...byId.values()];
  }

  details(serviceId: Id, options?: CallOptions): Promise<ArtnetService> {
    return this.#call.ask("/services/details", { service_id: serviceId }, "service", service, options);
  }
}

/** A module of one service type: its list is `/services/list` with the type fixed. */
export class ServiceModule<Details> {
  protected readonly call: ArtnetCaller;
  readonly #listCommand: Command;
  readonly #detailsCommand: Command;
  readonly #schema: z.ZodType<Details>;

  constructor(call: ArtnetCaller, listCommand: Command, detailsCommand: Command, schema: z.ZodType<Details>) {
    this.call = call;
    this.#listCommand = listCommand;
    this.#detailsCommand = detailsCommand;
    this.#schema = schema;
  }

  list(filter: ServiceFilter = {}, options?: CallOptions): Promise<ArtnetService[]> {
    return this.call.ask(
      this.#listCommand,
      filterFields(filter),
      "services_list",
      coerce.presentList(service),
      options,
    );
  }

  details(serviceId: Id, options?: CallOptions): Promise<Details> {
    return this.call.ask(
      this.#detailsCommand,
      { service_id: serviceId },
      "service_details",
      this.#schema,
      options,
    );
  }
}
