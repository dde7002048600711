import type { DnsVendor } from "./limits";
import { relativeName, writtenName } from "./name";
import type { Row } from "./row";
import { codecOf, type DnsType } from "./types";
import { zoneOf } from "./zone-ref";

/** A row as the arguments of a DnsRecord spell it, whichever kind declares it. */
export interface RecordArguments {
  /** The zone's id. */
  zone: string;
  vendor?: DnsVendor;
  name: string;
  type: DnsType;
  value: string;
  /** Seconds. */
  ttl: number;
  priority?: number;
  weight?: number;
  port?: number;
}

/** The row that the arguments declare. */
export function rowOf(inputs: RecordArguments): Row {
  const { domain } = zoneOf(inputs);
  return {
    name: relativeName(inputs.name, domain),
    type: inputs.type,
    content: codecOf(inputs.type)!.content(inputs, domain),
    ttl: inputs.ttl,
  };
}

/** The arguments that a row of a zone at the vendor stands for. */
export function argumentsOf(row: Row, domain: string): Partial<Omit<RecordArguments, "zone" | "vendor">> {
  return {
    name: writtenName(row.name, domain),
    ...codecOf(row.type)?.value(row.content),
    ttl: row.ttl,
  };
}
