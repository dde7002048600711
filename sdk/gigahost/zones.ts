import { z } from "zod";
import type { CallOptions } from "../core";
import { type Caller, type Done, fields, type Id, invalid, required } from "../panel";
import { zoneLane, zonePath } from "./zone-path";
import { maxZoneFileBytes } from "./zone-limits";

const { flag, id, list, maybeId, maybeInteger, presentFlag, text } = fields;

export const zone = z.object({
  zone_id: id,
  cust_id: maybeId,
  zone_name: z.string().min(1),
  zone_name_display: text,
  /** NATIVE, MASTER or SLAVE. */
  zone_type: text,
  zone_active: flag,
  /** A registered domain: cannot be deleted. */
  zone_protected: presentFlag,
  zone_is_registered: flag,
  domain_registrar: text,
  domain_status: text,
  /** "Y-m-d H:i:s"; "" when not registered. */
  domain_expiry_date: text,
  domain_auto_renew: presentFlag,
  /** The domain points to name servers elsewhere; its records are stored all the same. */
  external_dns: flag,
  record_count: maybeInteger,
  /** Unix seconds; null when never. */
  zone_updated: maybeInteger,
});
export type Zone = z.output<typeof zone>;

export interface NewZone {
  zoneName: string;
  /** Default NATIVE. */
  zoneType?: "NATIVE" | "MASTER" | "SLAVE";
  /** Adds `@` and `www` A records. Default false. */
  createDefaultRecords?: boolean;
  /** Starts a transfer of a .no domain. Costs money. */
  transfer?: { authCode: string };
  /** Leaves the name servers of a transferred domain as they are. Default false. */
  useExistingNameservers?: boolean;
}

export interface NewPtrZone {
  /** e.g. `185.181.63` or `2a03:94e0::`. */
  prefix: string;
  ipVersion: "ipv4" | "ipv6";
  /** e.g. `63.181.185.in-addr.arpa`. */
  zoneName: string;
}

const created = z
  .object({
    meta: z.looseObject({ message: text, status_message: text }),
    data: z.unknown().transform(zoneIdOf),
  })
  .transform(({ meta, data }): CreatedZone => ({
    message: meta.message || meta.status_message,
    zoneId: data,
  }));

/** The outcome of a creation. `zoneId` as documented, `null` as the panel really answers: find the zone by its name. */
export interface CreatedZone extends Done {
  zoneId: string | null;
}

function zoneIdOf(data: unknown): string | null {
  return z.object({ zone_id: maybeId }).catch({ zone_id: null }).parse(data).zone_id;
}

/** Zones, those for reverse DNS among them (gigahost.md section 2). */
export class Zones {
  constructor(private readonly caller: Caller) {}

  /** All zones. There is no way to read a single one. */
  list(options?: CallOptions): Promise<Zone[]> {
    const build = () =>
      ({ name: "dns.zones.list", method: "GET", path: "/dns/zones", effect: "read" }) as const;
    return this.caller.data(build, list(zone), options);
  }

  /** The zone of that name, without regard to case and final dot; `undefined` when the list does not have it. */
  async find(zoneName: string, options?: CallOptions): Promise<Zone | undefined> {
    const wanted = plain(zoneName);
    return (await this.list(options)).find((one) => plain(one.zone_name) === wanted);
  }

  /** Creates a zone. The answer usually has no id: `find` it by name afterwards. Name and type cannot be changed. */
  create(wanted: NewZone, options?: CallOptions): Promise<CreatedZone> {
    return this.#create("dns.zones.create", "/dns/zones", () => ({ json: createBody(wanted) }), options);
  }

  /**
   * Creates a zone from a BIND zone file of at most 2 MB.
   *
   * @throws validation for an empty or larger file
   */
  createFromFile(zoneName: string, zoneFile: string, options?: CallOptions): Promise<CreatedZone> {
    const body = () => {
      if (Buffer.byteLength(required("zoneFile", zoneFile)) > maxZoneFileBytes) {
        throw invalid("zoneFile", "a zone file must not be larger than 2 MB");
      }
      const content = { filename: "zone.txt", content: zoneFile };
      return { multipart: { zone_name: required("zoneName", zoneName), zone_file: content } };
    };
    return this.#create("dns.zones.createFromFile", "/dns/zones", body, options);
  }

  /** Creates a zone for reverse DNS; it then is in the ordinary list and is deleted like any other. */
  createPtr({ prefix, ipVersion, zoneName }: NewPtrZone, options?: CallOptions): Promise<CreatedZone> {
    const body = () => ({
      json: {
        prefix: required("prefix", prefix),
        ip_version: ipVersion,
        zone_name: required("zoneName", zoneName),
      },
    });
    return this.#create("dns.zones.createPtr", "/dns/zones/ptr", body, options);
  }

  /** Deletes a zone. Zones of registered domains refuse with `validation` or `permission`. */
  delete(zoneId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "dns.zones.delete",
        method: "DELETE",
        path: zonePath(zoneId),
        effect: "keyed",
        lane: zoneLane(zoneId),
      }),
      options,
    );
  }

  #create(
    name: string,
    path: string,
    body: () =>
      { json: unknown } | { multipart: Record<string, string | { filename: string; content: string }> },
    options?: CallOptions,
  ): Promise<CreatedZone> {
    const build = () => ({ name, method: "POST", path, body: body(), effect: "once" }) as const;
    return this.caller.whole(build, created, options);
  }
}

function plain(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

function createBody({ zoneName, zoneType, createDefaultRecords, transfer, useExistingNameservers }: NewZone) {
  return {
    zone_name: required("zoneName", zoneName),
    zone_type: zoneType ?? "NATIVE",
    create_default_records: createDefaultRecords ?? false,
    ...(transfer ? { transfer_domain: true, auth_code: required("authCode", transfer.authCode) } : {}),
    ...(useExistingNameservers === undefined ? {} : { use_existing_ns: useExistingNameservers }),
  };
}
