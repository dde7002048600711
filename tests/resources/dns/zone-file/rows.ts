import fc from "fast-check";
import { rowOf } from "../../../../resources/dns/record";
import { matchKey, type Row } from "../../../../resources/dns/row";
import type { DnsRecordInputs } from "../../../../resources/dns-record/schema";

type Entry = Omit<DnsRecordInputs, "zone">;

const label = fc.stringMatching(/^[a-z0-9_]([a-z0-9_-]{0,8}[a-z0-9])?$/);
const host = fc
  .tuple(label, label, fc.constantFrom("example.net", "example.no", "x.org"))
  .map((parts) => parts.join("."));
const name = fc.oneof(
  { weight: 1, arbitrary: fc.constant("@") },
  { weight: 1, arbitrary: fc.constant("*") },
  { weight: 4, arbitrary: label },
  { weight: 2, arbitrary: fc.tuple(label, label).map((parts) => parts.join(".")) },
);
const number16 = fc.nat(65535);
const character = fc.oneof(
  { weight: 8, arbitrary: fc.stringMatching(/^[ -~]$/) },
  { weight: 1, arbitrary: fc.constantFrom("å", "ż", "—", "😀") },
);
const sentence = fc
  .array(character, { minLength: 1, maxLength: 400 })
  .map((all) => all.join("").trim())
  .filter((text) => text !== "");
/** Quotes and backslashes read back mangled at one vendor, so that two texts of them may be one row. */
const plainText = sentence.map((text) => text.replace(/["\\]/g, "'"));

const values: Record<string, fc.Arbitrary<Partial<Entry>>> = {
  A: fc.ipV4().map((value) => ({ value })),
  AAAA: fc.ipV6().map((value) => ({ value })),
  CNAME: host.map((value) => ({ value })),
  MX: fc.record({ value: host, priority: number16 }),
  SRV: fc.record({ value: host, priority: number16, weight: number16, port: number16 }),
  TXT: sentence.map((value) => ({ value })),
  NS: host.map((value) => ({ value })),
  ALIAS: host.map((value) => ({ value })),
  DNAME: host.map((value) => ({ value })),
  PTR: host.map((value) => ({ value })),
  CAA: fc
    .tuple(fc.nat(255), fc.constantFrom("issue", "issuewild", "iodef"), host)
    .map(([flags, tag, ca]) => ({ value: `${flags} ${tag} "${ca}"` })),
  NAPTR: fc.tuple(number16, number16, host).map(([order, preference, target]) => ({
    value: `${order} ${preference} "S" "SIP+D2U" "!^.*$!sip:a@b!" ${target}.`,
  })),
};

const alone = new Set(["CNAME", "DNAME", "ALIAS", "NAPTR"]);

/** Rows of a zone that a vendor takes: no doubles, a CNAME alone at its name, one TTL a name and type. */
export function zoneRows(
  types: readonly string[],
  options: { quotes: boolean; maxLength?: number },
): fc.Arbitrary<Row[]> {
  const one = fc.constantFrom(...types).chain((type) =>
    fc
      .record({
        name,
        ttl: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
        value: type === "TXT" && !options.quotes ? plainText.map((value) => ({ value })) : values[type]!,
      })
      .map(({ name, ttl, value }) => ({ name, type, ttl, ...value })),
  );
  return fc.array(one, { maxLength: options.maxLength ?? 40 }).map((entries) => {
    const rows = new Map<string, Row>();
    const ttls = new Map<string, number>();
    const names = new Map<string, Set<string>>();
    for (const entry of entries) {
      const ttl = ttls.get(`${entry.name} ${entry.type}`) ?? entry.ttl;
      const row = rowOf({ ...entry, ttl, zone: "gigahost:example.no" } as DnsRecordInputs);
      const there = names.get(row.name) ?? new Set<string>();
      const clashes =
        there.has("CNAME") ||
        (row.type === "CNAME" && there.size > 0) ||
        (alone.has(row.type) && there.has(row.type));
      if (
        clashes ||
        rows.has(matchKey(row)) ||
        (row.name === "@" && (row.type === "NS" || row.type === "CNAME"))
      )
        continue;
      rows.set(matchKey(row), row);
      ttls.set(`${row.name} ${row.type}`, ttl);
      names.set(row.name, there.add(row.type));
    }
    return [...rows.values()];
  });
}

export const gigahostTypes = Object.keys(values);
export const artnetTypes = ["A", "AAAA", "CNAME", "MX", "TXT", "SRV"];
