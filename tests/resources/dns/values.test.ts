import { fromArtnet, toArtnet } from "../../../resources/dns/artnet/wire";
import { fromGigahost, toGigahost, unlisted } from "../../../resources/dns/gigahost/wire";
import { dnsLimits, dnsVendors, type DnsVendor } from "../../../resources/dns/limits";
import { argumentsOf, rowOf } from "../../../resources/dns/record";
import { type Row, rowKey } from "../../../resources/dns/row";
import { validateRecord } from "../../../resources/dns/validate-record";
import { writeZoneFile } from "../../../resources/dns/zone-file";
import { readSource } from "../../../resources/dns-zone-file/source";
import { tableOf } from "../../../resources/dns-zone-file/table";
import { fromZoneFile } from "../../../cli/export/from-file";
import { ProcessRun } from "../../../provider/process-run";
import { handlers } from "../../../resources/handlers";
import { recordItem } from "../../../resources/dns-record/inventory";
import { characterStrings } from "./rfc1035";

/** What a preview says of arguments. */
const checked = (kind: string, news: Record<string, unknown>) => {
  const silent = new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );
  return handlers[kind]!.check({ news }, silent).failures;
};

const domains: Record<DnsVendor, string> = { gigahost: "example.no", artnet: "example.pl" };

/** What a vendor keeps of what it is sent: presentation form, around which it puts quotes if there are none. */
const sent: Record<DnsVendor, (text: string) => string> = {
  gigahost: (content) => toGigahost({ name: "@", type: "TXT", content, ttl: 60 }).value,
  artnet: (content) => toArtnet({ name: "@", type: "TXT", content, ttl: 60 }).data[0]!,
};
const stored = (wire: string) => (wire.startsWith('"') ? wire : `"${wire}"`);

/** What a zone file has for a text. */
const inFile = (content: string) => {
  const [, line = ""] = writeZoneFile([{ name: "@", type: "TXT", content, ttl: 60 }], "example.no").split(
    "\n",
  );
  return line.slice(line.indexOf("TXT ") + 4);
};

const forms: [string, (text: string) => string][] = [
  ["gigahost", (text) => stored(sent.gigahost(text))],
  ["artnet", (text) => stored(sent.artnet(text))],
  ["a zone file", inFile],
];

/** Every octet that UTF-8 can hold, by itself and between others. */
const octets = Array.from({ length: 256 }, (_, code) => String.fromCharCode(code));
const others = [
  "x\\065y",
  "DOMAIN\\user",
  "end\\",
  '"',
  '\\"',
  '" "',
  "\\\\",
  "a;b (c)",
  "żółć",
  "😀",
  "\\000",
  "\\1",
];

describe.each(forms)("a text sent to %s", (_, encode) => {
  const read = (text: string) => {
    const strings = characterStrings(encode(text));
    for (const string of strings) expect(string.length).toBeLessThanOrEqual(255);
    return Buffer.concat(strings).toString("utf8");
  };

  test.each([...octets, ...others].filter((text) => text.trim() !== ""))("%j is that text", (piece) => {
    for (const text of [piece, `a${piece}`, `a${piece}b`, `a${piece}065`, piece.repeat(300)])
      expect(read(text)).toBe(text);
  });

  test.each(["\\", '"', "å", "x", " "])("%j is that text at every length around 255", (piece) => {
    for (let length = 245; length <= 265; length++)
      for (const text of [
        `${"a".repeat(length)}${piece}b`,
        `b${piece.repeat(length)}b`,
        `${"a".repeat(2 * length)}${piece}b`,
      ])
        expect(read(text)).toBe(text);
  });
});

/** Names as they are in the zone, each of which looks like something else. */
const names = (domain: string) => [
  "@",
  "www",
  domain,
  `www.${domain}`,
  `www.${domain}.${domain}`,
  "*",
  `*.${domain}`,
  "foo.*.bar",
  "0/25",
  "xn--blbr-roah",
  "_dmarc",
  "no",
];

describe.each(dnsVendors)("a name in a zone at %s", (vendor) => {
  const domain = domains[vendor];
  const zone = { vendor, domain };
  const row = (name: string): Row => ({ name, type: "A", content: "192.0.2.1", ttl: 300 });
  const nameIn = (given: Parameters<typeof readSource>[0]) => {
    const { rows, problems } = readSource(given, zone);
    expect(problems).toEqual([]);
    return rows.map(({ name }) => name);
  };

  test.each(names(domain))("%s is read once, by everything that reads it", (name) => {
    expect(nameIn({ file: writeZoneFile([row(name)], domain) })).toEqual([name]);
    expect(nameIn({ file: `${name} 300 IN A 192.0.2.1` })).toEqual([name]);
    expect(nameIn({ file: `${name === "@" ? "" : `${name}.`}${domain}. 300 IN A 192.0.2.1` })).toEqual([
      name,
    ]);
    expect(nameIn({ file: tableOf([row(name)]) })).toEqual([name]);
    expect(nameIn({ records: tableOf([row(name)]) })).toEqual([name]);
    const written = {
      ...argumentsOf(row(name), domain),
      zone: `${vendor}:${domain}`,
      type: "A",
    } as Parameters<typeof rowOf>[0];
    expect(rowOf(written).name).toBe(name);
    const [, exported] = fromZoneFile(writeZoneFile([row(name)], domain), "zone", `${vendor}:${domain}`);
    for (const args of [recordItem({ vendor, domain }, row(name)).inputs, exported!.args])
      expect(rowOf({ name: "@", ...(args as object) } as typeof written).name).toBe(name);
    expect(fromArtnet(toArtnet(row(name)), domain).name).toBe(name);
    expect(fromGigahost({ ...unlisted(row(name)).wire, record_id: "x" }, domain).name).toBe(name);
  });
});

const zoneRows: Record<string, Omit<Row, "ttl">> = {
  "null MX": { name: "@", type: "MX", content: "0 ." },
  "SRV without a target": { name: "_x._tcp", type: "SRV", content: "0 0 0 ." },
  "empty TXT": { name: "@", type: "TXT", content: "" },
  "TXT of a blank": { name: "@", type: "TXT", content: " " },
  "TXT with blanks at its ends": { name: "@", type: "TXT", content: " a b " },
  "TXT in quotes": { name: "@", type: "TXT", content: '"v=spf1 -all"' },
  "target of one label": { name: "x", type: "CNAME", content: "localhost" },
  "MX of one label": { name: "x", type: "MX", content: "10 mail" },
  "target that looks like an address": { name: "x", type: "CNAME", content: "192.0.2.1" },
  "name with a slash": { name: "0/25", type: "CNAME", content: "1.0/25.2.0.192.in-addr.arpa" },
  "wildcard inside": { name: "foo.*.bar", type: "A", content: "192.0.2.1" },
};

/** What a vendor's facts say that it does not take; everything else is taken. */
const refused: Record<DnsVendor, Record<string, RegExp>> = {
  gigahost: {
    "null MX": /gigahost refuses/,
    "SRV without a target": /gigahost refuses/,
    "empty TXT": /gigahost refuses/,
    "TXT of a blank": /gigahost refuses/,
    "TXT with blanks at its ends": /gigahost cuts/,
  },
  artnet: {},
};

describe.each(dnsVendors)("a row at %s", (vendor) => {
  const domain = domains[vendor];
  const zone = { vendor, domain };
  const wire: Record<DnsVendor, (row: Row) => Row> = {
    gigahost: (row) => fromGigahost({ ...unlisted(row).wire, record_id: "x" }, domain),
    artnet: (row) => fromArtnet(toArtnet(row), domain),
  };

  test.each(
    Object.entries(zoneRows).flatMap(([what, row]) =>
      [0, 300].map((ttl) => [what, { ...row, ttl }] as const),
    ),
  )("%s, %j, is taken, sent and read back, unless that vendor refuses it", (what, row) => {
    const written = {
      ...argumentsOf(row, domain),
      zone: `${vendor}:${domain}`,
      type: row.type,
    } as Parameters<typeof rowOf>[0];
    const problems = validateRecord(written, () => false, false).map(({ reason }) => reason);
    const why = refused[vendor][what];
    if (why) return expect(problems).toEqual([expect.stringMatching(why)]);
    expect(problems).toEqual([]);
    expect(rowKey(rowOf(written))).toBe(rowKey(row));
    expect(rowKey(wire[vendor](row))).toBe(rowKey(row));
    expect(wire[vendor](row).ttl).toBe(row.ttl);
    for (const given of [{ file: writeZoneFile([row], domain) }, { file: tableOf([row]) }]) {
      const { rows, problems } = readSource(given, zone);
      expect(problems).toEqual([]);
      expect(rows.map(rowKey)).toEqual([rowKey(row)]);
    }
  });

  test("a type that is not the vendor's is refused with the vendor, the type and the vendor's types", () => {
    const reason = new RegExp(
      `SSHFP is not possible at ${vendor}; allowed are ${dnsLimits[vendor].types.join(", ")}$`,
    );
    const rows = { name: "www", type: "SSHFP", value: "1 1 aa", ttl: 300 };
    expect(checked("DnsRecord", { zone: `${vendor}:${domain}`, ...rows })).toEqual([
      { property: "type", reason: expect.stringMatching(reason) as unknown },
    ]);
    expect(checked("DnsZoneFile", { zone: `${vendor}:${domain}`, records: [rows] })).toEqual([
      { property: "records[0].type", reason: expect.stringMatching(reason) as unknown },
    ]);
    for (const given of [{ file: "www 300 IN SSHFP 1 1 aa" }, { file: { "SSHFP www 1 1 aa": 300 } }])
      expect(readSource(given, zone).problems).toEqual([expect.stringMatching(reason)]);
  });
});

// What is sent is UTF-8, which has no half characters: it would come back as another text.
test.each([
  ["gigahost", "TXT", "a\ud800b"],
  ["artnet", "TXT", "\udc00".repeat(300)],
  ["gigahost", "CAA", '0 issue "a\ud83d.example"'],
  ["gigahost", "NAPTR", '1 1 "U" "x\udfff" "!^.*$!y!" .'],
] as const)("half a character in a text at %s is refused in the preview: %s %j", (vendor, type, value) => {
  const zone = `${vendor}:${domains[vendor]}`;
  const row = { name: "half", type, value, ttl: 300 };
  const reason = expect.stringMatching(/must be Unicode.* half a character/) as unknown;
  expect(checked("DnsRecord", { zone, ...row })).toEqual([{ property: "value", reason }]);
  expect(checked("DnsZoneFile", { zone, records: [row] })).toEqual([{ property: "", reason }]);
});

test("names in other scripts are encoded by UTS 46 alone, alone and in a full name", () => {
  const row = (name: string) =>
    rowOf({ zone: "gigahost:example.no", name, type: "A", value: "192.0.2.1", ttl: 60 }).name;
  for (const name of ["ΟΔΟΣ", "οδος", "οδοσ"]) expect(row(`${name}.example.no.`)).toBe(row(name));
  expect(row("ΟΔΟΣ")).toBe(row("οδοσ"));
  expect(row("οδος")).not.toBe(row("οδοσ"));
  expect(row("STRAẞE")).toBe(row("straße"));
  expect(row("İ")).toBe(row("i\u0307"));
  const problems = (name: string) =>
    validateRecord(
      { zone: "gigahost:example.no", name, type: "A", value: "192.0.2.1", ttl: 60 },
      () => false,
    );
  // A joiner where no script has one makes another name that looks the same.
  for (const name of ["a\u200db", "\u200cb", "bl\u200dåbær"]) expect(problems(name)).toHaveLength(1);
  expect(problems("می\u200cخواهم")).toEqual([]);
  expect(problems("क्\u200dष")).toEqual([]);
});

test("strings of NAPTR and CAA are one in every notation", () => {
  const key = (type: "NAPTR" | "CAA", value: string) =>
    rowKey(rowOf({ zone: "gigahost:example.no", name: "@", type, value, ttl: 60 }));
  expect(key("CAA", '0 issue "a\\046example"')).toBe(key("CAA", "0 ISSUE a.example"));
  expect(key("NAPTR", '10 100 U "E2U+sip" "!^.*$!sip:\\\\1@x.no!" .')).toBe(
    key("NAPTR", '10 100 "\\085" "E2U+sip" "!^.*$!sip:\\092\\049@x.no!" .'),
  );
});
