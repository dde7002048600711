import { createHash } from "node:crypto";
import { absoluteName, relativeName } from "../dns/name";
import type { Row } from "../dns/row";
import { codecOf } from "../dns/types";
import { zoneOf } from "../dns/zone-ref";
import type { DnsRecordInputs, DnsRecordState } from "./schema";

/** The row that the arguments declare. */
export function rowOf(inputs: DnsRecordInputs): Row {
  const { domain } = zoneOf(inputs);
  return {
    name: relativeName(inputs.name, domain),
    type: inputs.type,
    content: codecOf(inputs.type)!.content(inputs, domain),
    ttl: inputs.ttl,
    ...(inputs.type === "MX" ? { priority: inputs.priority } : {}),
  };
}

/** The arguments that a row at the vendor stands for. */
export function argumentsOf(row: Row): Partial<DnsRecordInputs> {
  return {
    name: row.name,
    ...codecOf(row.type)?.value(row.content),
    ttl: row.ttl,
    ...(row.type === "MX" ? { priority: row.priority } : {}),
  };
}

/** `gigahost:example.no/www/A/3f2a9c01`: eight hex digits of the first value, since values change in place. */
export function recordResourceId(inputs: DnsRecordInputs): string {
  const row = rowOf(inputs);
  const digest = createHash("sha256").update(row.content).digest("hex").slice(0, 8);
  const { vendor, domain } = zoneOf(inputs);
  return `${vendor}:${domain}/${row.name}/${row.type}/${digest}`;
}

export function computedOf(inputs: DnsRecordInputs, facts: { recordId?: string; siblings?: string[]; zoneId?: string }): DnsRecordState {
  const { domain } = zoneOf(inputs);
  return {
    fqdn: absoluteName(relativeName(inputs.name, domain), domain),
    ...(facts.recordId === undefined ? {} : { recordId: facts.recordId }),
    ...(facts.zoneId === undefined ? {} : { __zoneId: facts.zoneId }),
    ...(facts.siblings === undefined ? {} : { __siblings: facts.siblings }),
  };
}
