import { DnsZoneFile, type DnsZoneFileArgs } from "../../../index";
import { failing, useStacks } from "../../support/stack";

const start = useStacks();
const a = { name: "www", type: "A", value: "192.0.2.1" };

const cases: [string, object, RegExp][] = [
  ["no rows at all", {}, /property records .*is missing: give records or file/s],
  ["both forms", { records: [], file: "" }, /and file cannot both be given/],
  [
    "no zone",
    { zone: "example.no", records: [] },
    /"?example\.no\\?"? is not a zone; give a DnsZone or its id/,
  ],
  [
    "a bad value in a list",
    { records: [a, { ...a, value: "192.0.2.300" }] },
    /records: records\[1\]: value "192\.0\.2\.300" is not an IPv4 address/,
  ],
  ["a bad field in a list", { records: [a, a, { ...a, vaule: 1 }] }, /records(\.|\[)2.*vaule/s],
  ["a bad type in a list", { records: [{ ...a, type: "SSHFP" }] }, /records\[0\]\.type/],
  [
    "a bad value in a file",
    { file: "a A 192.0.2.1\nb A 192.0.2.300\n" },
    /file: line 2: value "192\.0\.2\.300" is not an IPv4 address/,
  ],
  ["an include", { file: "a A 192.0.2.1\n$INCLUDE other\n" }, /file: line 2: \$INCLUDE is not possible/],
  [
    "a row twice",
    { file: "a A 192.0.2.1\nA.example.no. 60 A 192.0.2.1\n" },
    /file: line 2: is the same row as line 1 \(a A\)/,
  ],
  [
    "a row twice in a list",
    { records: [a, { ...a, name: "WWW" }] },
    /records\[1\]: is the same row as records\[0\]/,
  ],
  [
    "a CNAME beside others",
    { file: "a CNAME b.example.net.\na A 192.0.2.1\n" },
    /line 2: a CNAME must be the only record at its name, and line 1/,
  ],
  [
    "others beside a CNAME",
    { file: "a A 192.0.2.1\na CNAME b.example.net.\n" },
    /line 2: a CNAME must be the only record at its name, and line 1/,
  ],
  [
    "two NAPTR at a name",
    { file: 'a NAPTR 1 1 "S" "x" "" b.c.\na NAPTR 2 1 "S" "x" "" b.c.\n' },
    /line 2: only one NAPTR is possible at a name, and line 1 is one/,
  ],
  [
    "two TTLs in an RRset",
    { file: "a 60 A 192.0.2.1\na 61 A 192.0.2.2\n" },
    /line 2: has TTL 61 and line 1 of the same name and type has 60/,
  ],
  [
    "a type that the vendor lacks",
    { zone: "artnet:example.pl", file: '@ CAA 0 issue "x.example"\n' },
    /line 1: type CAA is not possible at artnet/,
  ],
  ["a glob that is none", { records: [], ignore: ["a b c"] }, /is not a glob of name and type/],
  ["a row that is ignored", { records: [a], ignore: ["www"] }, /www A is declared and matches ignore/],
  ["an entry that is none", { records: { www: 60 } }, /is not an entry/],
];

test.each(cases)("%s is refused before any call, by its place", async (_, args, message) => {
  const stack = await start(
    () => void new DnsZoneFile("bad", { zone: "gigahost:example.no", ...args } as unknown as DnsZoneFileArgs),
  );
  expect(await failing(stack.preview())).toMatch(message);
  expect(stack.simulator.requests.counts().total).toBe(0);
});
