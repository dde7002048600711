import { z } from "zod";
import { coerce, type FormValue, RackformError } from "../core";

const optionalPart = coerce.text.optional();

export const wireRecord = z.object({
  name: optionalPart,
  ttl: z.union([coerce.integer, z.literal(""), z.null()]).optional(),
  type: z.string().min(1),
  data1: coerce.text,
  data2: optionalPart,
  data3: optionalPart,
  data4: optionalPart,
});

/**
 * A record as Artnet holds it: no id. `name` is relative, `@`, or a full name with the final dot; `data` has one to
 * four parts (RFC order: MX priority, host; SRV priority, weight, port, target), always as text.
 */
export interface DnsRecord {
  name: string;
  /** Seconds. Whether Artnet accepts a record without it is not known: give it. */
  ttl?: number;
  /** A, AAAA, CNAME, MX, TXT or SRV. */
  type: string;
  data: string[];
}

/** Resolves empty names against the predecessor; before the first record they can only mean the zone itself. */
export function fromWireRecords(records: z.output<typeof wireRecord>[]): DnsRecord[] {
  let name = "@";
  return records.map((record) => {
    name = record.name || name;
    const { ttl } = record;
    return {
      name,
      ...(typeof ttl === "number" ? { ttl } : {}),
      type: record.type.toUpperCase(),
      data: [record.data1, ...withoutEmptyTail([record.data2, record.data3, record.data4])],
    };
  });
}

function withoutEmptyTail(parts: (string | undefined)[]): string[] {
  const length = parts.reduce((last, part, at) => (part ? at + 1 : last), 0);
  return parts.slice(0, length).map((part) => part ?? "");
}

/** One record as form fields. An empty name would repeat the previous record's: refused. */
export function toWireRecord(record: DnsRecord, index: number): FormValue {
  const { name, ttl, type, data } = record;
  if (name === "") refuse(index, "name must be explicit: an empty one means the previous record's name");
  if (data.length < 1 || data.length > 4) refuse(index, `data must have 1 to 4 parts, not ${data.length}`);
  const parts = Object.fromEntries(data.map((part, at) => [`data${at + 1}`, part]));
  return { name, ttl, type, ...parts };
}

function refuse(index: number, why: string): never {
  throw new RackformError({
    kind: "validation",
    vendor: "artnet",
    operation: "dns.editPrimaryRecords",
    argument: `records[${index}]`,
    applied: "no",
    message: why,
  });
}
