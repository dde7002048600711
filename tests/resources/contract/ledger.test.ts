import { Ledger } from "../../../resources/contract/ledger";

const key = "DnsRecord:gigahost:example.no/www/A/192.0.2.1";
const other = "DnsRecord:gigahost:example.no/www/A/192.0.2.2";
const file = "DnsZoneFile:gigahost:example.no";

let ledger: Ledger;
beforeEach(() => {
  ledger = new Ledger();
});

/** What an engine asks about a resource: its arguments, and, when it is in the state, what has changed. */
const declareNew = (wanted: string) => ledger.declare(wanted, false);
function declareKnown(wanted: string, { replaced = false, was = wanted } = {}): boolean {
  const isAlone = ledger.declare(wanted, true);
  ledger.compare(wanted, replaced);
  if (replaced) ledger.replace(was);
  if (replaced && was === wanted) ledger.supersede(wanted);
  return isAlone;
}

describe("two resources of one program", () => {
  test("new ones that are the same object are told apart from one", () => {
    expect(declareNew(key)).toBe(true);
    expect(declareNew(key)).toBe(false);
  });

  test("a new one beside one of the state: refused at the create, whichever comes first", () => {
    expect(declareKnown(key)).toBe(true);
    // Engines check a replacement like a new resource, so that this check alone is no proof.
    expect(declareNew(key)).toBe(true);
    expect(ledger.isHeldByAnother(key)).toBe(true);
  });

  test("one of the state beside a new one", () => {
    expect(declareNew(key)).toBe(true);
    expect(declareKnown(key)).toBe(false);
  });

  test("two creates at the same time: the second one finds the key claimed, until the first one fails", () => {
    expect(ledger.isHeldByAnother(key)).toBe(false);
    ledger.claim(key);
    expect(ledger.isHeldByAnother(key)).toBe(true);
    ledger.unclaim(key);
    expect(ledger.isHeldByAnother(key)).toBe(false);
    ledger.claim(key);
    ledger.hold(key);
    expect(ledger.isHeldByAnother(key)).toBe(true);
    ledger.release(key);
    expect(ledger.isHeldByAnother(key)).toBe(false);
  });
});

describe("a renamed resource", () => {
  test("created under its new name, deleted under its old one: the object stays", () => {
    declareNew(key);
    expect(ledger.isHeldByAnother(key)).toBe(false);
    ledger.claim(key);
    ledger.hold(key);
    expect(ledger.isKept(key)).toBe(true);
    ledger.retain(key);
    expect(ledger.isRetained(key)).toBe(true);
  });

  test("one that left the program is deleted", () => {
    declareNew(other);
    expect(ledger.isKept(key)).toBe(false);
  });

  test("deleted first, the object may be taken over with other settings, once", () => {
    declareNew(key);
    ledger.retain(key);
    expect(ledger.isRetained(key)).toBe(true);
    ledger.claim(key);
    expect(ledger.isHeldByAnother(key)).toBe(false);
    ledger.hold(key);
    expect(ledger.isRetained(key)).toBe(false);
  });
});

describe("a replacement", () => {
  test("of another object: the old one goes, and it is known that another takes its place", () => {
    declareKnown(other, { replaced: true, was: key });
    expect(ledger.isKept(key)).toBe(false);
    expect(ledger.isReplaced(key)).toBe(true);
    expect(ledger.isHeldByAnother(other)).toBe(false);
  });

  test("of the same key, such as a zone of another type: the delete is a real one, and the next is not", () => {
    declareKnown(key, { replaced: true });
    declareNew(key);
    expect(ledger.isKept(key)).toBe(false);
    ledger.release(key);
    expect(ledger.isKept(key)).toBe(true);
  });

  test("two resources exchange their values: neither row is another's leftover", () => {
    declareKnown(other);
    declareKnown(key);
    expect([ledger.isDeclared(key), ledger.isDeclared(other)]).toEqual([true, true]);
    expect([ledger.isKept(key), ledger.isKept(other)]).toEqual([true, true]);
  });
});

describe("all rows of a zone as one resource", () => {
  test("a row of its own beside it is named, whichever comes first", () => {
    expect(ledger.cover(file, [key, other])).toBeUndefined();
    expect(ledger.covererOf(key)).toBe(file);
    ledger = new Ledger();
    declareNew(key);
    expect(ledger.cover(file, [other, key])).toBe(key);
    expect(ledger.covererOf(other)).toBe(file);
    expect(ledger.covererOf(key)).toBeUndefined();
  });

  test("a record that moves into it leaves its row standing", () => {
    ledger.cover(file, [key]);
    expect(ledger.isDeclared(key)).toBe(true);
    expect(ledger.isKept(key)).toBe(true);
  });
});

test("only a check tells that there is a program; reads announce", () => {
  expect(ledger.hasProgram).toBe(false);
  ledger.announce(key);
  expect([ledger.isAnnounced(key), ledger.isAnnounced(other)]).toEqual([true, false]);
  expect(ledger.hasProgram).toBe(false);
  ledger.begin();
  expect(ledger.hasProgram).toBe(true);
});
