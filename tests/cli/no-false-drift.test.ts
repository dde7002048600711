import fc from "fast-check";
import type { Handler } from "../../resources/contract/handler";
import { handlers } from "../../resources/handlers";
import { ProcessRun } from "../../provider/process-run";

/** The same thing written in two ways. */
type Pair = [unknown, unknown];

const octet = fc.integer({ min: 0, max: 255 });
const group = fc.integer({ min: 0, max: 0xffff });
const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const host = fc.tuple(label, label).map(([a, b]) => `${a}.${b}.example.net`);

const cased = (text: string, flips: boolean[]) =>
  [...text].map((letter, at) => (flips[at % flips.length] ? letter.toUpperCase() : letter)).join("");
const flips = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });

const hostPair: fc.Arbitrary<Pair> = fc
  .tuple(host, flips, fc.boolean())
  .map(([name, how, dot]) => [name, cased(name, how) + (dot ? "." : "")]);
const ipv6Pair: fc.Arbitrary<Pair> = fc.array(group, { minLength: 6, maxLength: 6 }).map((groups) => {
  const all = [0x2001, 0xdb8, ...groups];
  return [
    all.map((part) => part.toString(16)).join(":"),
    all.map((part) => part.toString(16).padStart(4, "0").toUpperCase()).join(":"),
  ];
});
const ipv4 = fc.tuple(octet, octet).map(([a, b]) => `192.0.${a}.${b}`);

/** Arguments of a record, twice: as one engineer and as another would write them. */
const records: fc.Arbitrary<[object, object]> = fc
  .tuple(
    fc.constantFrom("gigahost:example.no", "artnet:example.no"),
    label,
    flips,
    fc.boolean(),
    fc.oneof(
      hostPair.map((value) => ({ type: "CNAME", value })),
      hostPair.map((value) => ({ type: "MX", value, priority: 10 })),
      hostPair.map((value) => ({ type: "SRV", value, priority: 1, weight: 2, port: 3 })),
      ipv6Pair.map((value) => ({ type: "AAAA", value })),
      ipv4.map((address) => ({ type: "A", value: [address, address] as Pair })),
    ),
  )
  .map(([zone, name, how, full, { value, ...rest }]) => [
    { zone, name, ...rest, value: value[0], ttl: 3600 },
    { zone, name: full ? `${cased(name, how)}.Example.NO.` : cased(name, how), ...rest, value: value[1] },
  ]);

const reverse: fc.Arbitrary<[object, object]> = fc
  .tuple(
    fc.oneof(
      ipv6Pair,
      ipv4.map((ip) => [ip, ip] as Pair),
    ),
    hostPair,
    fc.constantFrom("gigahost", "artnet", "gigacloud", "i3d"),
  )
  .map(([ip, hostname, vendor]) => [
    { vendor, ip: ip[0], hostname: hostname[0] },
    { vendor, ip: ip[1], hostname: hostname[1] },
  ]);

const run = () =>
  new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );

/** What the second writing would change, had the first one been applied. */
function changes(handler: Handler, first: object, second: object): string[] {
  const before = handler.check({ news: { ...first } }, run());
  const after = handler.check({ news: { ...second } }, run());
  expect([before.failures, after.failures]).toEqual([[], []]);
  return handler.diff({ id: "x", outputs: before.inputs, news: after.inputs }, run()).changed;
}

test.each([
  ["DnsRecord", records],
  ["ReverseDns", reverse],
])("10,000 equal %s pairs in different notation are no drift", (kind, pairs) => {
  fc.assert(
    fc.property(pairs, ([first, second]) => {
      expect(changes(handlers[kind]!, first, second)).toEqual([]);
    }),
    { numRuns: 10_000 },
  );
});

test("a real difference is one", () => {
  const base = { zone: "gigahost:example.no", name: "a", type: "A", value: "192.0.2.1", ttl: 60 };
  expect(changes(handlers.DnsRecord!, base, { ...base, value: "192.0.2.2" })).toEqual(["value"]);
  expect(changes(handlers.DnsRecord!, base, { ...base, ttl: 61 })).toEqual(["ttl"]);
});
