import { z } from "zod";
import {
  type AccountIdentity,
  type CallOptions,
  coerce,
  type Operation,
  path,
  statusFailure,
  Transport,
  type TransportOptions,
} from "../core";

const row = z.object({ host: z.string(), kind: z.string(), data: z.string(), seconds: z.number() });
const listed = z.object({ id: coerce.id, name: z.string() });
const zone = listed.extend({ version: coerce.id, rows: coerce.certainList(row) });

export type AcmeRow = z.output<typeof row>;
export type AcmeZone = z.output<typeof zone>;

/** Acme's DNS: a zone is read and saved whole, guarded by its version. */
export class AcmeClient {
  readonly transport: Transport;

  constructor({ apiKey }: { apiKey: string }, options?: TransportOptions) {
    const wire = {
      vendor: "acme",
      defaultBaseUrl: "https://api.acme.test/v1",
      secrets: [apiKey],
      authenticate: (exchange, next) => {
        exchange.headers = { ...exchange.headers, "X-API-Key": apiKey };
        return next(exchange);
      },
      failure: (reply, _, now) => statusFailure(reply, now, "the vendor refused"),
      emptyIsFine: (status) => status === 204,
    } satisfies ConstructorParameters<typeof Transport>[0];
    this.transport = new Transport(wire, options);
  }

  identity(options?: CallOptions): Promise<AccountIdentity | undefined> {
    return this.#read("account", "/account", z.object({ id: coerce.id }), (json) => json, options);
  }

  zones(options?: CallOptions): Promise<z.output<typeof listed>[]> {
    const pick = (json: unknown) => (json as { zones?: unknown } | null)?.zones;
    return this.#read("zones", "/zones", coerce.presentList(listed), pick, options);
  }

  zone(id: string, options?: CallOptions): Promise<AcmeZone> {
    return this.#read("zone", path`/zones/${id}`, zone, (json) => json, options);
  }

  async create(name: string, options?: CallOptions): Promise<void> {
    const create = {
      name: "create",
      method: "POST",
      path: "/zones",
      body: { json: { name } },
      effect: "once",
    } as const;
    await this.transport.call(create, options);
  }

  async remove(id: string, options?: CallOptions): Promise<void> {
    await this.transport.call(
      { name: "remove", method: "DELETE", path: path`/zones/${id}`, effect: "keyed" },
      options,
    );
  }

  /** A stale version is a `conflict`. */
  async save({ id, version, rows }: Omit<AcmeZone, "name">, options?: CallOptions): Promise<void> {
    const json = { version, rows };
    const save = {
      name: "save",
      method: "PUT",
      path: path`/zones/${id}`,
      body: { json },
      effect: "once",
    } as const;
    await this.transport.call(save, options);
  }

  #read<T>(
    name: string,
    where: string,
    schema: z.ZodType<T>,
    pick: (json: unknown) => unknown,
    options?: CallOptions,
  ): Promise<T> {
    const read: Operation = { name, method: "GET", path: where, effect: "read" };
    return this.transport.ask(read, schema, pick, options);
  }
}
