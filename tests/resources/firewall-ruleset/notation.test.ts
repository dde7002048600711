import * as fc from "fast-check";
import { parseNetwork } from "../../../resources/net/ipv4-network";
import { parsePorts } from "../../../resources/firewall-ruleset/ports";
import {
  formatProtocol,
  parseProtocol,
  protocolNumbers,
} from "../../../resources/firewall-ruleset/protocols";
import { fromRule, type Rule, ruleText, toRule } from "../../../resources/firewall-ruleset/rule";

test.each<[string | number | undefined, number | null | undefined]>([
  [undefined, null],
  ["any", null],
  [" ANY ", null],
  ["tcp", 6],
  ["UDP", 17],
  ["gre", 47],
  ["esp", 50],
  ["icmp", 1],
  [6, 6],
  ["6", 6],
  [255, 255],
  [0, 0],
  [256, undefined],
  [-1, undefined],
  [6.5, undefined],
  ["", undefined],
  ["tcpp", undefined],
  ["toString", undefined],
])("protocol %p is %p", (given, number) => {
  expect(parseProtocol(given)).toBe(number);
});

test("every protocol's name survives, each with a number of its own", () => {
  for (const [name, number] of Object.entries(protocolNumbers)) {
    expect(parseProtocol(name)).toBe(number);
    expect(formatProtocol(number)).toBe(name);
  }
});

test.each<[string | number | undefined, [number, number] | null | undefined]>([
  [undefined, null],
  ["any", null],
  [443, [443, 443]],
  ["443", [443, 443]],
  ["8000-8100", [8000, 8100]],
  [" 1 - 65535 ", [1, 65535]],
  ["80-80", [80, 80]],
  [0, undefined],
  ["0-10", undefined],
  [65536, undefined],
  ["90-80", undefined],
  ["80,443", undefined],
  ["80-", undefined],
  ["-80", undefined],
  ["", undefined],
  [80.5, undefined],
  [1e21, undefined],
])("ports %p are %p", (given, range) => {
  expect(parsePorts(given)).toEqual(range && { begin: range[0], end: range[1] });
});

test.each<[string | undefined, string | undefined]>([
  [undefined, "0.0.0.0/0"],
  ["any", "0.0.0.0/0"],
  ["Any", "0.0.0.0/0"],
  ["0.0.0.0/0", "0.0.0.0/0"],
  ["10.1.2.3/0", "0.0.0.0/0"],
  ["192.0.2.7", "192.0.2.7/32"],
  [" 192.0.2.7/32 ", "192.0.2.7/32"],
  ["192.0.2.7/29", "192.0.2.0/29"],
  ["0.0.0.0", "0.0.0.0/32"],
  ["192.0.2.0/33", undefined],
  ["192.0.2", undefined],
  ["192.0.2.256", undefined],
  ["010.0.0.1", undefined],
  ["192.0.2.0/255.255.255.0", undefined],
  ["2001:db8::/32", undefined],
  ["www.example.pl", undefined],
  ["", undefined],
])("network %p is %p", (given, network) => {
  const parsed = parseNetwork(given);
  expect(parsed && `${parsed.ip}/${parsed.prefixLength}`).toBe(network);
});

const network = fc
  .tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 }))
  .map(([ip, prefixLength]) => parseNetwork(`${ip}/${prefixLength}`)!);
const ports = fc.option(
  fc
    .tuple(fc.integer({ min: 1, max: 65535 }), fc.integer({ min: 1, max: 65535 }))
    .map(([a, b]) => ({ begin: Math.min(a, b), end: Math.max(a, b) })),
);
const anyRule: fc.Arbitrary<Rule> = fc.record({
  policy: fc.constantFrom("ACCEPT" as const, "DROP" as const),
  protocol: fc.option(fc.integer({ min: 1, max: 255 })),
  source: network,
  sourcePorts: ports,
  destination: network,
  destinationPorts: ports,
});

test("a rule written as a user would write it means the same rule", () => {
  fc.assert(
    fc.property(anyRule, (rule) => {
      expect(toRule(fromRule(rule))).toEqual(rule);
    }),
  );
});

test("different rules have different texts", () => {
  fc.assert(
    fc.property(anyRule, anyRule, (a, b) => {
      expect(ruleText(a) === ruleText(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
    }),
  );
});

test("what is not checked is not written", () => {
  expect(
    fromRule(toRule({ policy: "DROP", protocol: "any", source: "0.0.0.0/0", destinationPorts: "any" })!),
  ).toEqual({ policy: "DROP" });
});
