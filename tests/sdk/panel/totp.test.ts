import fc from "fast-check";
import { decodeBase32, totp } from "../../../sdk/panel";

// RFC 6238, appendix B, SHA-1; the last six of its eight digits.
const vectors: [number, string][] = [
  [59, "287082"],
  [1111111109, "081804"],
  [1111111111, "050471"],
  [1234567890, "005924"],
  [2000000000, "279037"],
  [20000000000, "353130"],
];
const secret = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

test.each(vectors)("RFC 6238 at %i s", (seconds, code) => {
  expect(totp(secret, seconds * 1000)).toBe(code);
  expect(totp(secret, seconds * 1000 + 999)).toBe(code);
});

// RFC 4648, section 10.
test.each([
  ["MY======", "f"],
  ["MZXQ====", "fo"],
  ["MZXW6===", "foo"],
  ["MZXW6YQ=", "foob"],
  ["MZXW6YTB", "fooba"],
  ["MZXW6YTBOI======", "foobar"],
  ["mzxw 6ytb-oi", "foobar"],
])("Base32 %s", (text, plain) => {
  expect(decodeBase32(text).toString()).toBe(plain);
});

test.each([[""], ["===="], ["MZXW6YT1"], ["A"], ["ABC"], ["ABCDEF"], ["MY=A"]])("refuses %p", (text) => {
  expect(() => decodeBase32(text)).toThrow(/not Base32/);
});

test("Base32 of any octets comes back", () => {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const encode = (octets: Uint8Array) => {
    const bits = [...octets].map((octet) => octet.toString(2).padStart(8, "0")).join("");
    return (bits.match(/.{1,5}/g) ?? []).map((five) => alphabet[parseInt(five.padEnd(5, "0"), 2)]).join("");
  };
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (octets) => {
      expect([...decodeBase32(encode(octets))]).toEqual([...octets]);
    }),
  );
});
