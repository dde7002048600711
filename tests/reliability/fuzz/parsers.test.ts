import fc from "fast-check";
import { vendorNames } from "../../../resources/contract/vendors";
import {
  canonicalDomain,
  domainProblem,
  hostProblem,
  nameProblem,
  relativeName,
} from "../../../resources/dns/name";
import { parseZoneFile } from "../../../resources/dns/zone-file";
import { parseZoneId } from "../../../resources/dns/zone-ref";
import { vendorConfiguration } from "../../../provider/configuration";
import { parseDuration } from "../../../provider/timeouts";
import { clean } from "../../../provider/clean";
import { checkBaseUrl, encodeForm, parseRetryAfter, path, RackformError } from "../../../sdk/core";
import { report } from "../support/figures";

let inputs = 0;
afterAll(() => report("fuzz", { fuzzInputs: inputs }));

const each = Number(process.env.RACKFORM_FUZZ_PARSERS ?? 3_000);
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  fc.webUrl(),
  fc.domain(),
  fc.ipV4(),
  fc.ipV6(),
  fc.json(),
);
const zoneLine = fc
  .tuple(
    fc.constantFrom("@", "www", "", "*", "$ORIGIN", "$TTL", "$INCLUDE", "$GENERATE", "\\000", '"'),
    fc.constantFrom("3600", "1h", "IN", "", "CH", "-1"),
    fc.constantFrom("A", "AAAA", "MX", "TXT", "SRV", "SOA", "CAA", "TYPE65534", "("),
    fc.oneof(text, fc.constantFrom("192.0.2.1", "10 mx", '"a" "b', ")", ";", "( (", "\\")),
  )
  .map((parts) => parts.join(" "));

/** A result or a typed error; `TypeError` and its like are a crash. */
function typed(work: () => unknown): void {
  inputs++;
  try {
    work();
  } catch (error) {
    if (!(error instanceof RackformError)) throw error;
  }
}

const parsers: Record<string, fc.IProperty<unknown>> = {
  "zone files": fc.property(
    fc.oneof(
      text,
      fc.array(zoneLine, { maxLength: 8 }).map((lines) => lines.join("\n")),
    ),
    (file) => typed(() => parseZoneFile(file, "example.no")),
  ),
  configuration: fc.property(
    fc.constantFrom(...vendorNames),
    fc.oneof(
      text,
      fc.json(),
      fc
        .dictionary(fc.constantFrom("apiKey", "username", "password", "baseUrl"), fc.jsonValue())
        .map((value) => JSON.stringify(value)),
    ),
    (vendor, raw) => typed(() => vendorConfiguration(vendor, () => raw, {})),
  ),
  "base URLs": fc.property(text, (url) => typed(() => checkBaseUrl("gigahost", url))),
  "zone ids": fc.property(text, (id) => typed(() => parseZoneId(id))),
  durations: fc.property(
    fc.oneof(text, fc.string({ unit: fc.constantFrom("1", "9", ".", "h", "m", "s") })),
    (duration) => typed(() => parseDuration(duration)),
  ),
  "Retry-After": fc.property(text, (value) =>
    typed(() => {
      const wait = parseRetryAfter(value, 1_800_000_000_000);
      if (wait !== undefined && !(wait >= 0)) throw new Error(`waits ${wait} ms`);
    }),
  ),
  names: fc.property(text, text, (name, zone) =>
    typed(() => {
      nameProblem(name, zone);
      domainProblem(name);
      hostProblem(name);
      relativeName(name, zone);
      if (
        canonicalDomain(canonicalDomain(name)) !== canonicalDomain(name) &&
        domainProblem(name) === undefined
      )
        throw new Error("canonical twice is not canonical");
    }),
  ),
  paths: fc.property(fc.string({ unit: "binary" }), (name) =>
    typed(() => {
      const made = path`/zones/${name}/records`;
      const parts = new URL(`https://vendor.example${made}`).pathname.split("/");
      if (parts.length !== 4 || decodeURIComponent(parts[2]!) !== name)
        throw new Error(`${JSON.stringify(name)} became ${made}`);
    }),
  ),
  forms: fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string()), (fields) =>
    typed(() => {
      const wellFormed = !Object.entries(fields)
        .flat()
        .some((part) => /\p{Surrogate}/u.test(part));
      const sent = wellFormed ? encodeForm(fields) : "";
      const received = [...new URLSearchParams(sent)];
      const wanted = wellFormed ? Object.entries(fields) : [];
      if (JSON.stringify(received) !== JSON.stringify(wanted))
        throw new Error(`${sent} is not ${JSON.stringify(fields)}`);
    }),
  ),
  "values for the state": fc.property(
    fc.anything({ withDate: true, withMap: true, withSet: true, withBigInt: true }),
    (value) => typed(() => JSON.stringify(clean(value))),
  ),
};

test.each(Object.entries(parsers))(
  "%s",
  (_, property) => void fc.assert(property, { numRuns: each }),
  Math.max(60_000, each * 15),
);
