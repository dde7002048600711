import { Ledger } from "../../../resources/contract/ledger";
import { fromArtnet, toArtnet } from "../../../resources/dns/artnet/wire";
import { allowsZone } from "../../../resources/dns/mass-delete";
import {
  domainProblem,
  listedName,
  nameProblem,
  relativeName,
  writtenName,
} from "../../../resources/dns/name";
import { sameRow } from "../../../resources/dns/row";
import { aaaa } from "../../../resources/dns/types/address";
import { dnsZone } from "../../../resources/dns-zone/kind";

const pieces = ["a", "\\", '"', " ", '" "', '\\" \\"'];

test.each(
  pieces.flatMap((piece) => [250, 252, 253, 254, 255, 256].map((length) => [piece, length] as const)),
)("a text with %j after %i characters is read back from Artnet as it was sent", (piece, length) => {
  const row = { name: "@", type: "TXT", content: `${"a".repeat(length)}${piece}${"b".repeat(20)}`, ttl: 60 };
  const back = fromArtnet(toArtnet(row), "example.pl");
  expect(back.content).toBe(row.content);
  expect(sameRow(back, row)).toBe(true);
});

test("an address as the master of a zone means the same in every notation", () => {
  const masters = ["2001:db8:0:0::1", "2001:DB8::1", " 2001:db8::0001"].map(
    (masterNameserver) => dnsZone.canonical({ masterNameserver }).masterNameserver,
  );
  expect(masters).toEqual(Array(3).fill("2001:db8::1"));
  expect(dnsZone.canonical({ masterNameserver: "NS1.Example.NO." }).masterNameserver).toBe("ns1.example.no");
});

test.each(["@", "www", "example.no", "www.example.no", "*", "xn--blbr-roah.example.no"])(
  "the listed name %s is itself, and so is what a program writes for it",
  (name) => {
    expect(listedName(name, "example.no")).toBe(name);
    expect(relativeName(writtenName(name, "example.no"), "example.no")).toBe(name);
  },
);

test.each(["", "EXAMPLE.NO."])("the listed name %j is the zone itself", (name) => {
  expect(listedName(name, "example.no")).toBe("@");
});

test("the root is outside every zone", () => {
  expect(nameProblem(".", "example.no")).toMatch(/outside the zone example\.no/);
  expect(nameProblem("@", "example.no")).toBeUndefined();
  expect(nameProblem("", "example.no")).toBeUndefined();
});

test.each([
  "gigahost:blåbær.no",
  "blåbær.no",
  "BLÅBÆR.no.",
  "gigahost:xn--blbr-roah.no",
  "xn--blbr-roah.no",
  " Gigahost:xn--blbr-roah.no. ",
  "*",
])("the allowance %j names the zone", (allowance) => {
  expect(allowsZone(["other.no", allowance], "gigahost:xn--blbr-roah.no")).toBe(true);
  expect(allowsZone([allowance], "gigahost:other.no")).toBe(allowance === "*");
});

test.each(["", "artnet:xn--blbr-roah.no", "no", "gigahost:no"])("the allowance %j does not", (allowance) => {
  expect(allowsZone([allowance], "gigahost:xn--blbr-roah.no")).toBe(false);
});

test("what a domain may be made of is what is taken", () => {
  expect(domainProblem("a_b.no")).toBeUndefined();
  expect(domainProblem("-a.no")).toMatch(/letters, digits, underscores and, inside, hyphens/);
  expect(domainProblem("0/25.2.0.192.in-addr.arpa")).toBeUndefined();
  expect(domainProblem("/25.2.0.192.in-addr.arpa")).toMatch(/is not a domain name/);
});

test("a run that has checked anything carries out a program", () => {
  const ledger = new Ledger();
  expect(ledger.hasProgram).toBe(false);
  ledger.begin("acme/dns/prod/DnsRecord/a", false);
  expect(ledger.hasProgram).toBe(true);
});

test.each([
  ["::192.0.2.1", "::c000:201"],
  ["::0.0.0.0", "::"],
  ["0:0:0:0:0:0:192.0.2.1", "::c000:201"],
  ["::ffff:192.0.2.1", "::ffff:c000:201"],
  ["2001:DB8::192.0.2.33", "2001:db8::c000:221"],
  ["1:2:3:4:5:6:255.255.255.255", "1:2:3:4:5:6:ffff:ffff"],
])("an IPv6 address with a dotted end, %s, is %s and no other", (value, content) => {
  expect(aaaa.problem({ value }, undefined)).toBeUndefined();
  expect(aaaa.content({ value }, "example.no")).toBe(content);
});

test.each(["::ffff:010.2.3.4", "::ffff:0x1.2.3.4", "::256.2.3.4", "::1.2.3", "::1.2.3.4:5"])(
  "%s is no IPv6 address",
  (value) => expect(aaaa.problem({ value }, undefined)).toMatch(/is not an IPv6 address/),
);
