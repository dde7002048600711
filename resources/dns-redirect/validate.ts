import type { Failure } from "../contract/handler";
import { nameProblem } from "../dns/name";
import { parseZoneId } from "../dns/zone-ref";
import { hostOf, hostOfUrl, placeOf } from "./identity";
import type { DnsRedirectInputs } from "./schema";

const example = "an example: https://www.example.com/";

/** What the schema cannot say: a zone at the vendor, a name in it, a whole address that leads elsewhere. */
export function validateRedirect(inputs: Partial<DnsRedirectInputs>): Failure[] {
  const { zone, source, targetUrl } = inputs;
  const failures: Failure[] = [];
  const fail = (property: keyof DnsRedirectInputs, reason: string | undefined) =>
    reason === undefined ? undefined : failures.push({ property, reason });
  const ref = zone === undefined ? undefined : parseZoneId(zone);
  if (zone !== undefined && ref?.vendor !== "gigahost")
    fail(
      "zone",
      `${JSON.stringify(zone)} is not a zone at gigahost, which alone has redirects; give a DnsZone or its id, e.g. gigahost:example.no`,
    );
  if (source !== undefined) fail("source", nameProblem(source, ref?.domain));
  if (targetUrl === undefined) return failures;
  const wrong = urlProblem(targetUrl);
  const place = placeOf(inputs);
  const isCircle = place !== undefined && hostOfUrl(targetUrl) === hostOf(place);
  if (wrong !== undefined) fail("targetUrl", wrong);
  else if (isCircle)
    fail(
      "targetUrl",
      "is on the host that is redirected, so that visitors would go in a circle; name another host",
    );
  return failures;
}

/** The value stays out of the words: it may be secret. */
function urlProblem(url: string): string | undefined {
  if (/[\s\u0000-\u001f\u007f]/.test(url)) return `must not hold blanks or line breaks; ${example}`;
  if (!/^https?:\/\/[^/]/i.test(url)) return `must begin with http:// or https:// and a host; ${example}`;
  return hostOfUrl(url) === "" ? `is not an address; ${example}` : undefined;
}
