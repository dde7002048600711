import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { ArtnetCaller } from "./caller";
import { texts, type Id } from "./fields";
import { fromWireRecords, toWireRecord, type DnsRecord, wireRecord } from "./dns-records";

// The wire says "secoundary" (sic) everywhere, in values and in commands.
const zoneType = z
  .enum(["primary", "secoundary", "secondary"])
  .transform((type) => (type === "primary" ? ("primary" as const) : ("secondary" as const)));

const zone = z
  .object({ id: coerce.id, domain: z.string(), type: zoneType, master_nameserver: coerce.textOrNone })
  .transform(({ master_nameserver, ...wire }) => ({ ...wire, masterNameserver: master_nameserver }));

/** A zone on ns1.artnet.pl and ns2.artnet.pl. `masterNameserver` is there for secondary zones only. */
export type DnsZone = z.output<typeof zone>;

const primaryZone = z
  .object({
    id: coerce.id,
    domain: z.string(),
    type: zoneType,
    nameservers: texts,
    serial: coerce.id,
    records: coerce.certainList(wireRecord),
  })
  .transform((wire) => ({ ...wire, records: fromWireRecords(wire.records) }));

/** A primary zone with its records, in order; `serial` is needed to edit them. */
export type PrimaryZone = z.output<typeof primaryZone>;

/** DNS zones (document, module dns; artnet.md section 4). */
export class ArtnetDns {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  /** All zones of the account: the one trustworthy test of existence. */
  list(options?: CallOptions): Promise<DnsZone[]> {
    return this.#call.ask("/dns/list", {}, "zones_list", coerce.presentList(zone), options);
  }

  /** Creates an empty primary zone. Its answer has no serial: read `detailsPrimary` before the first edit. */
  addPrimary(domain: string, options?: CallOptions): Promise<DnsZone> {
    return this.#call.ask("/dns/add-primary", { domain }, "zone_details", zone, options);
  }

  /** Creates a secondary zone. The master, a name or an address, must resolve. */
  addSecondary(domain: string, masterNameserver: string, options?: CallOptions): Promise<DnsZone> {
    const fields = { domain, master_nameserver: masterNameserver };
    return this.#call.ask("/dns/add-secoundary", fields, "zone_details", zone, options);
  }

  /** Reads a primary zone: records with names resolved (on the wire an empty name repeats the previous one). */
  detailsPrimary(zoneId: Id, options?: CallOptions): Promise<PrimaryZone> {
    return this.#call.ask("/dns/details-primary", { zone_id: zoneId }, "zone_details", primaryZone, options);
  }

  detailsSecondary(zoneId: Id, options?: CallOptions): Promise<DnsZone> {
    return this.#call.ask("/dns/details-secoundary", { zone_id: zoneId }, "zone_details", zone, options);
  }

  /**
   * Replaces all records of a primary zone, in this order. A stale serial is a `conflict` (incorrect-soa-serial).
   * Read back afterwards: the answer has no new serial, an empty list cannot be expressed in a form, and PHP may cut
   * off a very long one (artnet.md section 1.1). The serial is the form's last field: a form that was cut off lacks it,
   * and is refused instead of taking away the records behind the cut.
   */
  editPrimaryRecords(zoneId: Id, serial: Id, records: DnsRecord[], options?: CallOptions): Promise<void> {
    const fields = { zone_id: zoneId, records: records.map(toWireRecord), serial: String(serial) };
    return this.#call.send("/dns/edit-primary-records", fields, options, `dns:${zoneId}`);
  }

  /** Deletes a zone of either type with all its records; a zone that is gone is `not-found`. */
  delete(zoneId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("/dns/delete", { zone_id: zoneId }, options, `dns:${zoneId}`);
  }
}
