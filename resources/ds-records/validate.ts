import type { Failure } from "../contract/handler";
import {
  algorithmsText,
  canonicalDigest,
  dsAlgorithms,
  dsDigests,
  digestsText,
  dsText,
} from "../dns/ds-record";
import { zoneProblems } from "../dns/gigahost/zone-argument";
import type { DsRecordsInputs } from "./schema";

/** What the schema cannot say: a zone at the vendor, and records that a registry takes (gigahost.md section 4). */
export function validateDsRecords({ zone, records }: Partial<DsRecordsInputs>): Failure[] {
  const failures = zoneProblems({ zone }, "DS records of domains that are hosted elsewhere");
  if (!records) return failures;
  if (records.length === 0)
    failures.push({
      property: "records",
      reason: "is empty: give at least one DS record, or take the resource out of the program",
    });
  const seen = new Map<string, number>();
  records.forEach((record, at) => {
    const fail = (argument: keyof typeof record, reason: string) =>
      failures.push({ property: `records[${at}].${argument}`, reason });
    const { algorithm, digestType, digest } = record;
    if (!(algorithm in dsAlgorithms))
      fail("algorithm", `${algorithm} is none that the vendor takes: ${algorithmsText}`);
    const kind = dsDigests[digestType];
    const digits = canonicalDigest(digest);
    if (!kind) fail("digestType", `${digestType} is none that the vendor takes: ${digestsText}`);
    if (!/^[0-9a-f]+$/.test(digits))
      fail("digest", "must be hexadecimal digits, as dnssec-dsfromkey prints them");
    else if (kind && digits.length !== kind.digits)
      fail(
        "digest",
        `has ${digits.length} hexadecimal digits, and a digest of type ${digestType} (${kind.name}) has ${kind.digits}`,
      );
    const text = dsText(record);
    const twin = seen.get(text);
    if (twin !== undefined)
      failures.push({
        property: `records[${at}]`,
        reason: `is the same as records[${twin}]; take one of them out`,
      });
    seen.set(text, at);
  });
  return failures;
}
