import { describe as named } from "../../../resources/dns/describe";

test("a long value is cut, and no character in two", () => {
  const row = { name: "www", type: "TXT", content: "a" + "😀".repeat(40), ttl: 300 };
  const zone = { vendor: "gigahost", domain: "example.no" } as const;
  expect(named(row as never, zone)).toBe(`www.example.no TXT a${"😀".repeat(29)}…`);
});
