import { holderOf, Ledger } from "../../../resources/contract/ledger";

const key = "DnsRecord:gigahost:example.no/www/A/192.0.2.10";
const [a, b] = ["acme/dns/prod/DnsRecord/a", "acme/dns/prod/DnsRecord/b"];
const [entryA, entryB] = [holderOf(a, "one"), holderOf(b, "one")];

let ledger: Ledger;
beforeEach(() => (ledger = new Ledger()));

describe("declarations", () => {
  test("two resources that want one object are told of each other; one that is checked twice is not", () => {
    expect(ledger.declare(key, a)).toBeUndefined();
    expect(ledger.declare(key, a)).toBeUndefined();
    expect(ledger.declare(key, b)).toBe(a);
  });

  test("a resource that wants something else by now no longer wants the first", () => {
    ledger.declare(key, a);
    ledger.declare("other", a);
    expect(ledger.declare(key, b)).toBeUndefined();
  });

  test("an object among many is told from one of its own, whichever comes first", () => {
    ledger.declare(key, a);
    expect(ledger.cover(b, ["other", key])).toBe(key);
    expect(ledger.covererOf("other")).toBe(b);
    expect(ledger.isWanted("other")).toBe(true);
    expect(ledger.isHeldByOther("other", entryA)).toBe(true);
  });
});

describe("what an end leaves standing", () => {
  test("what another entry holds, whether a diff, a refresh or a creation told so", () => {
    for (const tell of [
      () => ledger.stay(key, entryB),
      () => ledger.announce(key, entryB),
      () => ledger.hold(key, entryB),
      () => void ledger.claim(key, b),
    ]) {
      ledger = new Ledger();
      ledger.declare(key, b);
      tell();
      expect(ledger.standsForAnother(key, entryA)).toBe(true);
    }
  });

  test("not what is only wanted: that is made anew", () => {
    ledger.declare(key, b);
    expect(ledger.standsForAnother(key, entryA)).toBe(false);
  });

  test("not what the entry alone holds, and not once the other one is gone too", () => {
    ledger.stay(key, entryA);
    ledger.announce(key, entryB);
    ledger.drop(key, entryB);
    expect(ledger.standsForAnother(key, entryA)).toBe(false);
  });

  test("an entry that waits for its deletion is another one than its replacement", () => {
    ledger.hold(key, holderOf(a, "two"));
    expect(ledger.standsForAnother(key, holderOf(a, "one"))).toBe(true);
  });

  test("what a coverer has made, and an error where it failed to", () => {
    ledger.cover(b, [key]);
    expect(ledger.standsForAnother(key, entryA)).toBe(false);
    ledger.settle(b, "failed");
    expect(ledger.failedForAnother(key, entryA)).toBe(b);
    ledger.settle(b, "done");
    expect(ledger.standsForAnother(key, entryA)).toBe(true);
    expect(ledger.failedForAnother(key, entryA)).toBeUndefined();
  });

  test("a creation that failed is told to whom its object belonged", () => {
    ledger.claim(key, b);
    ledger.fail(key, b);
    expect(ledger.standsForAnother(key, entryA)).toBe(false);
    expect(ledger.failedForAnother(key, entryA)).toBe(b);
    expect(ledger.failedForAnother(key, entryB)).toBeUndefined();
  });
});

describe("handing over", () => {
  test("only what an entry held and lets go, while nobody else keeps it", () => {
    expect(ledger.isHandedOver(key, b)).toBe(false);
    ledger.announce(key, entryA);
    expect(ledger.isHandedOver(key, b)).toBe(false);
    ledger.leave(key, entryA);
    expect(ledger.isHandedOver(key, b)).toBe(true);
    ledger.stay(key, holderOf("acme/dns/prod/DnsRecord/c", "one"));
    expect(ledger.isHandedOver(key, b)).toBe(false);
  });

  test("an alias makes the entry its new owner's", () => {
    ledger.meet(a, "one", b);
    expect(ledger.holder(a, "one")).toBe(entryB);
    expect(ledger.isKnown(b)).toBe(true);
  });

  test("whoever waits for news is told of them", async () => {
    const news = ledger.news();
    ledger.leave(key, entryA);
    await expect(news).resolves.toBeUndefined();
  });
});

test("a creation is refused what another entry keeps or another creation is making", () => {
  ledger.stay(key, entryA);
  expect(ledger.claim(key, b)).toBe(a);
  expect(ledger.claim("other", a)).toBeUndefined();
  expect(ledger.claim("other", b)).toBe(a);
});

test("what a run removes is missed until somebody puts it back", () => {
  ledger.remove(key);
  expect(ledger.isRemoved(() => ["x", key])).toBe(true);
  ledger.hold(key, entryA);
  expect(ledger.isRemoved(() => [key])).toBe(false);
});

test("a run without a program checks nothing", () => {
  expect(ledger.hasProgram).toBe(false);
  ledger.begin(a, false);
  expect(ledger.hasProgram).toBe(true);
  expect(ledger.isKnown(a)).toBe(false);
  ledger.begin(a, true);
  expect(ledger.isKnown(a)).toBe(true);
});
