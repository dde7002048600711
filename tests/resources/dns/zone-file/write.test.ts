import {
  parseZoneFile,
  unwritable,
  type WritableRow,
  writeZoneFile,
} from "../../../../resources/dns/zone-file";
import { masterFile } from "../master-file";
import { characterStrings } from "../rfc1035";

const domain = "example.no";
const before = { name: "a", type: "A", content: "192.0.2.1", ttl: 300 };
const after = { name: "z", type: "A", content: "192.0.2.2", ttl: 300 };
const records = (row: WritableRow) => masterFile(writeZoneFile([before, row, after], domain)).slice(1, -1);

const controls = [
  ...Array.from({ length: 32 }, (_, code) => code),
  ...Array.from({ length: 34 }, (_, code) => 0x7f + code),
  0x2028,
  0x2029,
  0xfeff,
].map((code) => String.fromCharCode(code));
const others = [
  " ",
  "\t",
  ";",
  "(",
  ")",
  '"',
  "\\",
  "\\010",
  "$",
  "\n$ORIGIN evil.test.\n",
  "\nwww 60 IN A 203.0.113.66\n",
];

/** Where a vendor may put what it likes. */
const places: Record<string, (text: string) => WritableRow> = {
  name: (text) => ({ ...before, name: text }),
  type: (text) => ({ ...before, type: text }),
  address: (text) => ({ ...before, content: text }),
  "IPv6 address": (text) => ({ ...before, type: "AAAA", content: text }),
  "target of a CNAME": (text) => ({ ...before, type: "CNAME", content: text }),
  "target of an NS": (text) => ({ ...before, type: "NS", content: text }),
  "target of an MX": (text) => ({ ...before, type: "MX", content: `10 ${text}` }),
  "target of an SRV": (text) => ({ ...before, type: "SRV", content: `1 2 3 ${text}` }),
  "value of a CAA": (text) => ({ ...before, type: "CAA", content: `0 issue ${text}` }),
  "whole CAA": (text) => ({ ...before, type: "CAA", content: text }),
  "value of a NAPTR": (text) => ({ ...before, type: "NAPTR", content: `1 2 "${text}" "" "" x.no.` }),
  "target of a NAPTR": (text) => ({ ...before, type: "NAPTR", content: `1 2 "" "" "" ${text}.` }),
  "value of an ALIAS": (text) => ({ ...before, type: "ALIAS", content: text }),
  "value of an unknown type": (text) => ({ ...before, type: "SSHFP", content: text }),
};

describe.each(Object.entries(places))("in the %s", (_, rowWith) => {
  test.each([...controls, ...others].map((text) => [text]))("%j makes no other record", (odd) => {
    for (const text of [odd, `x${odd}`, `${odd}x`, `x${odd}y.example.net`, `192.0.2.1${odd}`]) {
      const row = rowWith(text);
      const found = records(row);
      // Told, or written as what it is.
      if (unwritable(row, domain) !== undefined) expect(found).toEqual([]);
      else expect(found).toEqual([expect.objectContaining({ owner: row.name, type: row.type, ttl: 300 })]);
    }
  });
});

test.each([...controls, ...others].map((text) => [text]))("a text with %j is that text", (odd) => {
  for (const text of [odd, `a${odd}b`, odd.repeat(200)]) {
    const [found] = records({ ...before, type: "TXT", content: text });
    expect(Buffer.concat(characterStrings(found!.data)).toString()).toBe(text);
  }
});

test.each<[string, WritableRow]>([
  ["ALIAS is no type of DNS", { ...before, type: "ALIAS", content: "example.net" }],
  ["no CNAME at the zone itself", { ...before, name: "@", type: "CNAME", content: "example.net" }],
  [
    "not known for certain",
    { ...before, type: "TXT", content: "a", listing: { form: "a", mayBe: () => true } },
  ],
  ["its form is not known", { ...before, type: "SSHFP", content: "1 1 aa" }],
  ["is no number of seconds", { ...before, ttl: -1 }],
  ["is not a host name", { ...before, type: "CNAME", content: "a b" }],
])("%s: only a comment, which says what stands there", (reason, row) => {
  expect(unwritable(row, domain)).toMatch(reason);
  const text = writeZoneFile([before, row, after], domain);
  expect(masterFile(text)).toHaveLength(2);
  expect(text.split("\n")[2]?.replace(/\.$/, "")).toBe(
    `; ${row.name} ${row.ttl} IN ${row.type} ${row.content}`,
  );
  expect(parseZoneFile(text, domain)).toHaveLength(2);
});
