import { z } from "zod";
import { type CallOptions, coerce, type FormValue, RackformError } from "../core";
import type { ArtnetCaller } from "./caller";
import { type Id, optionalText, prefixLength, texts } from "./fields";
import { describe } from "./wire";

const reverseSubnetwork = z
  .object({
    id: coerce.id,
    ip: z.string(),
    mask: coerce.text,
    mask_short: prefixLength,
    type: z.string(),
    dns_subclasses: texts,
  })
  .transform((wire) => ({
    id: wire.id,
    ip: wire.ip,
    mask: wire.mask,
    prefixLength: wire.mask_short,
    type: wire.type,
    subclasses: wire.dns_subclasses,
  }));

/** A subnetwork with the subclasses (of class C size) that its reverse DNS is configured in. */
export type ReverseSubnetwork = z.output<typeof reverseSubnetwork>;

const subclassDetails = z
  .object({
    serial: coerce.id,
    type: z.string(),
    prefix: coerce.text,
    ptr_records: coerce.presentList(
      z.object({ origin: coerce.id, ptr: coerce.textOrNone, address: coerce.textOrNone }),
    ),
  })
  .transform(({ ptr_records, ...wire }) => ({
    ...wire,
    records: ptr_records.map(({ origin, ptr, address }) => ({
      origin,
      ptr,
      address: address ?? `${wire.prefix}${/6/.test(wire.type) ? ":" : "."}${origin}`,
    })),
  }));

/** A subclass: `serial` is needed to edit it; a record without `ptr` is an address without PTR. */
export type ReverseSubclass = z.output<typeof subclassDetails>;

const warning = z
  .object({
    origin: optionalText,
    address: optionalText,
    task: optionalText,
    code: optionalText,
    description: z.unknown().optional(),
  })
  .transform(({ description, ...wire }) => ({ ...wire, message: describe(description) }));

/** A record that Artnet left unchanged although the edit as a whole succeeded. */
export type ReverseWarning = z.output<typeof warning>;

/** One change: set a PTR, or delete it. Origins that are not named keep their value. */
export type ReverseChange = { origin: Id; ptr: string } | { origin: Id; delete: true };

/** Reverse DNS (document, module rev-dns; artnet.md section 5). */
export class ArtnetRevDns {
  readonly #call: ArtnetCaller;

  constructor(call: ArtnetCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<ReverseSubnetwork[]> {
    return this.#call.ask(
      "/rev-dns/list",
      {},
      "subnetworks_list",
      coerce.presentList(reverseSubnetwork),
      options,
    );
  }

  details(subnetworkId: Id, subclass: string, options?: CallOptions): Promise<ReverseSubclass> {
    const fields = { subnetwork_id: subnetworkId, dns_subclass: subclass };
    return this.#call.ask("/rev-dns/details", fields, "subclass_details", subclassDetails, options);
  }

  /**
   * Changes the named origins only. A stale serial is a `conflict` (invalid-serial). **Each warning is a record that
   * was not changed**: success alone means nothing for a single record.
   */
  edit(
    subnetworkId: Id,
    subclass: string,
    serial: Id,
    changes: ReverseChange[],
    options?: CallOptions,
  ): Promise<ReverseWarning[]> {
    const fields = {
      subnetwork_id: subnetworkId,
      dns_subclass: subclass,
      ptr_records: changes.map(toWireChange),
      // Last: without it a form that was cut off is refused (artnet.md section 1.1).
      serial: String(serial),
    };
    const lane = `rev-dns:${subnetworkId}/${subclass}`;
    const warnings = coerce
      .list(warning)
      .optional()
      .transform((list) => list ?? []);
    return this.#call.ask("/rev-dns/edit", fields, "warnings", warnings, options, lane);
  }
}

function toWireChange(change: ReverseChange, index: number): FormValue {
  if ("delete" in change) return { origin: change.origin, delete: "delete" };
  if (change.ptr === "") {
    throw new RackformError({
      kind: "validation",
      vendor: "artnet",
      operation: "revDns.edit",
      argument: `changes[${index}].ptr`,
      applied: "no",
      message: "an empty host name is not a PTR; delete the record instead",
    });
  }
  return { origin: change.origin, ptr: change.ptr };
}
