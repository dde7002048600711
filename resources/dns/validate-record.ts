import type { Failure } from "../contract/handler";
import { dnsLimits, isTheVendors } from "./limits";
import { nameProblem, relativeName } from "./name";
import { codecOf } from "./types";
import { parseZoneId, type ZoneRef } from "./zone-ref";
import type { RecordArguments } from "./record";

type Inputs = Partial<RecordArguments>;
type Rule = (
  inputs: Inputs,
  zone: ZoneRef | undefined,
  isUnknown: (argument: keyof RecordArguments) => boolean,
) => Failure | undefined;

const fail = (property: keyof RecordArguments, reason: string | undefined): Failure | undefined =>
  reason === undefined ? undefined : { property, reason };

const rules: Rule[] = [
  ({ zone }, ref) =>
    zone !== undefined && !ref
      ? fail(
          "zone",
          `${JSON.stringify(zone)} is not a zone; give a DnsZone or its id, e.g. gigahost:example.no or artnet:example.pl`,
        )
      : undefined,
  ({ vendor }, ref) =>
    vendor && ref && vendor !== ref.vendor
      ? fail("vendor", `is ${vendor}, but the zone is at ${ref.vendor}; leave vendor out`)
      : undefined,
  ({ name }, ref) => (name === undefined ? undefined : fail("name", nameProblem(name, ref?.domain))),
  ({ type }, ref) => {
    if (!type || !ref || dnsLimits[ref.vendor].types.includes(type)) return undefined;
    return fail(
      "type",
      `${type} is not possible at ${ref.vendor}; allowed are ${dnsLimits[ref.vendor].types.join(", ")}`,
    );
  },
  ({ ttl }, ref) => {
    const { minTtl, maxTtl } = dnsLimits[ref?.vendor ?? "gigahost"];
    return ttl !== undefined && (ttl < minTtl || ttl > maxTtl)
      ? fail("ttl", `${ttl} is not allowed: seconds from ${minTtl} to ${maxTtl}`)
      : undefined;
  },
  (inputs, ref) => {
    const problem =
      inputs.type &&
      inputs.value !== undefined &&
      codecOf(inputs.type)?.problem({ ...inputs, value: inputs.value }, ref?.domain);
    return problem ? fail("value", problem) : undefined;
  },
  ...(["priority", "weight", "port"] as const).map<Rule>((argument) => (inputs, _, isUnknown) => {
    if (!inputs.type || isUnknown(argument)) return undefined;
    const needed = codecOf(inputs.type)!.needs.includes(argument);
    if (needed && inputs[argument] === undefined)
      return fail(argument, `is missing: ${inputs.type} needs it, 0 to 65535`);
    if (!needed && inputs[argument] !== undefined)
      return fail(argument, `is not an argument of ${inputs.type} records; leave it out`);
    return undefined;
  }),
  ({ type, name }, ref) =>
    type === "CNAME" && ref && name !== undefined && relativeName(name, ref.domain) === "@"
      ? fail(
          "type",
          "CNAME is not possible at the zone itself, where SOA and NS stand; use ALIAS at Gigahost, or A and AAAA",
        )
      : undefined,
  ({ type, name }, ref) =>
    type &&
    ref &&
    name !== undefined &&
    isTheVendors({ name: relativeName(name, ref.domain), type }, ref.vendor)
      ? fail("name", `${type} of the zone itself belongs to the vendor; delegate a name below it instead`)
      : undefined,
];

/** What the schema cannot say: types and names in their zone, values by type, the vendor's limits. */
export function validateRecord(
  inputs: Inputs,
  isUnknown: (argument: keyof RecordArguments) => boolean,
): Failure[] {
  const zone = inputs.zone === undefined ? undefined : parseZoneId(inputs.zone);
  return rules.flatMap((rule) => rule(inputs, zone, isUnknown) ?? []);
}
