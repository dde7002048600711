import type { Failure } from "../contract/handler";
import { dnsLimits, isVendorOwned } from "./limits";
import { nameProblem, relativeName } from "./name";
import { codecOf } from "./types";
import { quotedStrings } from "./types/txt";
import { typeLimit, valueLimit } from "./value-limits";
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
  ({ type }, ref) => (type && ref ? fail("type", typeLimit(type, ref.vendor)) : undefined),
  ({ ttl }, ref) => {
    if (ttl === undefined || !ref) return undefined;
    const { minTtl, maxTtl } = dnsLimits[ref.vendor];
    return ttl < minTtl || ttl > maxTtl
      ? fail("ttl", `${ttl} is not allowed at ${ref.vendor}: seconds from ${minTtl} to ${maxTtl}`)
      : undefined;
  },
  (inputs, ref) => {
    const { type, value } = inputs;
    if (!type || value === undefined) return undefined;
    const problem = codecOf(type)?.problem({ ...inputs, value }, ref?.domain);
    return fail("value", problem ?? (ref && valueLimit(type, value, ref.vendor)));
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
    isVendorOwned({ name: relativeName(name, ref.domain), type }, ref.vendor)
      ? fail("name", `${type} of the zone itself belongs to the vendor; delegate a name below it instead`)
      : undefined,
];

/** A text in quotes is one from a zone file: taken as it is, the quotes would become part of the text. */
const quotedText: Rule = ({ type, value }) => {
  const strings = type === "TXT" && value !== undefined ? quotedStrings(value.trim()) : undefined;
  return strings
    ? fail(
        "value",
        "is in quotes, as zone files have it, and they would be part of the text; give the text itself, in one piece and without them",
      )
    : undefined;
};

/**
 * What the schema cannot say: types and names in their zone, values by type, the vendor's limits.
 *
 * @param written whether somebody wrote the value as an argument; one that was read elsewhere may be any
 */
export function validateRecord(
  inputs: Inputs,
  isUnknown: (argument: keyof RecordArguments) => boolean,
  written = true,
): Failure[] {
  const zone = inputs.zone === undefined ? undefined : parseZoneId(inputs.zone);
  return (written ? [...rules, quotedText] : rules).flatMap((rule) => rule(inputs, zone, isUnknown) ?? []);
}
