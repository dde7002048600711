import fc from "fast-check";
import { rowOf } from "../../../../resources/dns/record";
import type { Row } from "../../../../resources/dns/row";
import { parseZoneFile, writeZoneFile, ZoneFileError } from "../../../../resources/dns/zone-file";
import { gigahostTypes, zoneRows } from "./rows";

const domain = "example.no";
/** ALIAS is written as a comment: other name servers do not know it. */
const writableTypes = gigahostTypes.filter((type) => type !== "ALIAS");
const rowsIn = (text: string): Row[] =>
  parseZoneFile(text, domain).map((record) => rowOf({ ...record, zone: `gigahost:${domain}` }));

test("rows written as a zone file are read as the same rows, and written the same again", () => {
  fc.assert(
    fc.property(zoneRows(writableTypes, { quotes: true }), (rows) => {
      const text = writeZoneFile(rows, domain);
      expect(rowsIn(text)).toEqual(rows);
      expect(writeZoneFile(rowsIn(text), domain)).toBe(text);
    }),
  );
});

const tokens = [
  "@",
  "www",
  "www.example.no.",
  "example.net.",
  " ",
  "\t",
  "\n",
  "\r\n",
  "(",
  ")",
  ";",
  '"',
  "\\",
  "\\065",
  "\\300",
  "60",
  "1h",
  "99999999999",
  "IN",
  "CH",
  "$TTL",
  "$ORIGIN",
  "$INCLUDE",
  ".",
  "..",
  "*",
  "A",
  "MX",
  "TXT",
  "CAA",
  "NAPTR",
  "SRV",
  "SOA",
  "NS",
  "192.0.2.1",
  "blåbær",
  "\u0000",
  "\ufeff",
  "xn--",
  "xn--a-ecp",
];

test("no text makes the parser do anything but answer or refuse with a line", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.array(fc.constantFrom(...tokens), { maxLength: 120 }).map((all) => all.join("")),
    fc.array(fc.constantFrom(...tokens), { maxLength: 120 }).map((all) => all.join(" ")),
  );
  fc.assert(
    fc.property(text, (file) => {
      let rows: unknown[];
      try {
        rows = parseZoneFile(file, domain);
      } catch (error) {
        if (!(error instanceof ZoneFileError)) throw error;
        expect(error.line).toBeGreaterThanOrEqual(1);
        expect(error.line).toBeLessThanOrEqual(file.split("\n").length);
        return;
      }
      expect(Array.isArray(rows)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

/** Long texts of one character or shape: a parser that goes over them again and again would not come back. */
test.each([
  "(",
  ")",
  '"',
  "\\",
  "a",
  "1h",
  " ",
  ";",
  "\\065",
  "a.",
  "( a\n",
  "a A 192.0.2.1\n",
  '"" ',
  "\ufeff",
  "å",
])("half a megabyte of %j is read or refused", (piece) => {
  const file = piece.repeat(Math.ceil(500_000 / piece.length));
  const outcome = (() => {
    try {
      return parseZoneFile(file, domain).length;
    } catch (error) {
      return error instanceof ZoneFileError ? error.line : error;
    }
  })();
  expect(typeof outcome).toBe("number");
});
