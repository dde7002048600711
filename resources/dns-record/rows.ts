import type { OwnedCall } from "../contract/run";
import { markOf } from "../dns/mark";
import { absoluteName, relativeName } from "../dns/name";
import type { ZoneMemory } from "../dns/zone-memory";
import { rowOf } from "../dns/record";
import { zoneId, zoneOf } from "../dns/zone-ref";
import type { DnsRecordInputs, DnsRecordState } from "./schema";

/**
 * `gigahost:example.no/www/A/3f2a9c01`: eight hex digits of the first value, since values change in place; of the owner
 * where the value is secret.
 */
export function recordResourceId(
  inputs: DnsRecordInputs,
  { owner, secrets }: Pick<OwnedCall, "owner" | "secrets"> = { owner: "", secrets: new Set() },
): string {
  const { name, type, content } = rowOf(inputs);
  return `${zoneId(zoneOf(inputs))}/${name}/${type}/${markOf(secrets.has("value") ? owner : content)}`;
}

/** The full name, without the final dot. */
export function fullName(name: string, domain: string): string {
  return absoluteName(relativeName(name, domain), domain);
}

export function computedOf(
  inputs: DnsRecordInputs,
  facts: { recordId?: string; siblings?: string[]; zoneId?: string; memory: ZoneMemory },
): DnsRecordState {
  const { domain } = zoneOf(inputs);
  return {
    fqdn: fullName(inputs.name, domain),
    ...(facts.recordId === undefined ? {} : { recordId: facts.recordId }),
    ...(facts.zoneId === undefined ? {} : { __zoneId: facts.zoneId }),
    ...facts.memory,
    ...(facts.siblings === undefined ? {} : { __siblings: facts.siblings }),
  };
}
