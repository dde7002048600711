import { canonicalAddress, isIpv6 } from "../core/addresses";
import { isHostName } from "../core/host-name";
import { type PhpArray, textOf } from "../core/php-form";
import { resolveName } from "./dns-names";
import { fail } from "./failure";
import type { ZoneRecord } from "./model-network";
import { integer, ordered } from "./parameters";
import type { ArtnetState } from "./state";

type Part = (text: string) => boolean;

const address4: Part = (text) => canonicalAddress(text) !== undefined && !isIpv6(text);
const address6: Part = (text) => canonicalAddress(text) !== undefined && isIpv6(text);
const number16: Part = (text) => /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
const host: Part = (text) => text === "@" || isHostName(text);
/** RFC 2782 allows a single dot, and RFC 7505 too: no service, no mail. */
const hostOrRoot: Part = (text) => text === "." || host(text);

/** What each type's data parts must be; a type that is not here is refused. */
export const dataParts: Record<string, readonly Part[]> = {
  A: [address4],
  AAAA: [address6],
  CNAME: [host],
  MX: [number16, hostOrRoot],
  TXT: [(text) => text.length > 0],
  SRV: [number16, number16, number16, hostOrRoot],
};

/** The record list of an edit, checked as a whole: one wrong record refuses all. */
export function parseRecords(state: ArtnetState, domain: string, list: PhpArray): ZoneRecord[] {
  const records: ZoneRecord[] = [];
  for (const [, fields] of ordered(state, list)) {
    records.push(parseRecord(state, domain, fields, records.at(-1)?.fqdn));
  }
  if (state.options.refuseCnameConflicts && hasCnameConflict(records)) fail("incorrect-param-value");
  return records;
}

function parseRecord(
  state: ArtnetState,
  domain: string,
  fields: PhpArray,
  previous: string | undefined,
): ZoneRecord {
  const sentName = textOf(fields, "name") ?? "";
  const fqdn = resolveName(sentName, domain, previous);
  const type = textOf(fields, "type") ?? "";
  const parts = Object.hasOwn(dataParts, type)
    ? (dataParts[type] ?? fail("incorrect-param-value"))
    : fail("incorrect-param-value");
  const sent = ["data1", "data2", "data3", "data4"].map((name) => textOf(fields, name) ?? "");
  const data = inRfcOrder(state, type, sent.slice(0, parts.length));
  const valid =
    parts.every((part, index) => part(data[index] ?? "")) &&
    sent.slice(parts.length).every((text) => text === "");
  const { txtMaxLength } = state.options;
  const tooLong = type === "TXT" && txtMaxLength > 0 && (data[0] ?? "").length > txtMaxLength;
  if (!valid || tooLong) fail("incorrect-param-value");
  return { sentName, fqdn, ttl: parseTtl(state, fields), type, data };
}

const targetFirst = ({ options }: ArtnetState, type: string): boolean =>
  (type === "MX" && options.mxOrder === "host-first") ||
  (type === "SRV" && options.srvOrder === "target-first");

/** The parts as the vendor has them: the target of an MX or SRV last, or first. */
export function inOrder(state: ArtnetState, type: string, data: string[]): string[] {
  return targetFirst(state, type) ? [...data.slice(-1), ...data.slice(0, -1)] : data;
}

function inRfcOrder(state: ArtnetState, type: string, data: string[]): string[] {
  return targetFirst(state, type) ? [...data.slice(1), ...data.slice(0, 1)] : data;
}

function parseTtl(state: ArtnetState, fields: PhpArray): number {
  if (!textOf(fields, "ttl")) {
    return state.options.omittedTtl === "default" ? state.options.defaultTtl : fail("incorrect-param-value");
  }
  const ttl = integer(fields, "ttl");
  return ttl !== undefined && ttl <= 2_147_483_647 ? ttl : fail("incorrect-param-value");
}

function hasCnameConflict(records: ZoneRecord[]): boolean {
  const names = new Map<string, number>();
  for (const { fqdn } of records) names.set(fqdn.toLowerCase(), (names.get(fqdn.toLowerCase()) ?? 0) + 1);
  return records.some(({ type, fqdn }) => type === "CNAME" && (names.get(fqdn.toLowerCase()) ?? 0) > 1);
}
