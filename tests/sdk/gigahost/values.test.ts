import fc from "fast-check";
import { decodeTxt, deleteValue, encodeTxt, recordId, storedTxts } from "../../../sdk/gigahost";

test("record ids are the MD5 of name, type and listed value", () => {
  // md5("example.no.A185.125.168.166") and md5("www.example.no.A185.125.168.166"), computed independently.
  expect(recordId("example.no", "@", "A", "185.125.168.166")).toBe("019ce17b7386cf309b2724584f2618b1");
  expect(recordId("Example.NO.", "WWW", "a", "185.125.168.166")).toBe("d187eae76034bb5c866c1ed9736d91ab");
});

test("an MX row is deleted by priority and dotted target, all else as listed", () => {
  expect(deleteValue("MX", "mail.example.no", 10)).toBe("10 mail.example.no.");
  expect(deleteValue("mx", "mail.example.no.", 0)).toBe("0 mail.example.no.");
  expect(deleteValue("TXT", 'aaa" "bbb', null)).toBe('aaa" "bbb');
  expect(() => deleteValue("MX", "mail.example.no", null)).toThrow(/priority/);
});

describe("TXT", () => {
  test.each([
    ["v=spf1 -all", "v=spf1 -all"],
    ['say "hi"', 'say \\"hi\\"'],
    ["a;b\\c", "a;b\\\\c"],
    ["x".repeat(255), "x".repeat(255)],
    ["x".repeat(256), `"${"x".repeat(255)}" "x"`],
    ["å".repeat(128), `"${"å".repeat(127)}" "å"`],
  ])("%j on the wire", (text, wire) => {
    expect(encodeTxt(text)).toBe(wire);
  });

  test.each([
    ['aaa" "bbb', "aaabbb"],
    ['"aaa" "bbb"', "aaabbb"],
    ["plain", "plain"],
    ['"quoted"', "quoted"],
    ["", ""],
  ])("listed %j", (listed, text) => {
    expect(decodeTxt(listed)).toBe(text);
  });

  test.each([
    ["v=spf1 -all", []],
    ["a;b\\c", []],
    ['aaa" "bbb', ['aaa\\" \\"bbb']],
    // The stored "right\"" without the quotes at its ends.
    ["right\\", ['right\\"']],
    ['say "hi" now', ['say \\"hi\\" now']],
  ])("listed %j may be stored as %j", (listed, stored) => {
    expect(storedTxts(listed)).toEqual(stored);
  });

  test("a known text is stored as it was sent, whatever the list makes of it", () => {
    const text = `${"y\\".repeat(150)}" "`;
    expect(`"${storedTxts("mangled", text)[0]}"`).toBe(encodeTxt(text));
    expect(storedTxts("plain", "plain")).toEqual([]);
  });

  const anyText = fc.oneof(
    fc.string({ unit: fc.constantFrom('"', "\\", " ", "a", "å", "😀"), maxLength: 600 }),
    fc.string({ unit: "grapheme", maxLength: 400 }),
  );

  test("comes back as it was, as sent and as listed without its outer quotes", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wire = encodeTxt(text);
        expect(decodeTxt(wire)).toBe(text);
        const chunked = Buffer.byteLength(text.replace(/"/g, '\\"')) > 255;
        if (chunked) expect(decodeTxt(wire.slice(1, -1))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  test("no chunk is above 255 octets", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const wire = encodeTxt(text);
        const chunks = wire.match(/"(?:[^"\\]|\\[^])*"/g) ?? [];
        if (!wire.startsWith('"')) return expect(Buffer.byteLength(wire)).toBeLessThanOrEqual(255);
        for (const chunk of chunks) expect(Buffer.byteLength(chunk) - 2).toBeLessThanOrEqual(255);
        expect(chunks.join(" ")).toBe(wire);
      }),
    );
  });
});
