import type { TestStackOptions } from "../../../testing";
import { DnsRecord, DnsZone, DnsZoneFile } from "../../../index";
import { fromArtnet, toArtnet } from "../../../resources/dns/artnet/wire";
import { GigahostTexts } from "../../../resources/dns/gigahost/texts";
import { fromGigahost } from "../../../resources/dns/gigahost/wire";
import { matchKey, mayBeRow, type Row, sameRow } from "../../../resources/dns/row";
import { recordResourceId } from "../../../resources/dns-record/rows";
import { readSource } from "../../../resources/dns-zone-file/source";
import { gigahost } from "../../../sdk";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { editOutside, rowsAt } from "../../support/zones";

const start = useStacks();
const domains = { gigahost: "example.no", artnet: "example.pl" } as const;
type Vendor = keyof typeof domains;

/** Texts that differ from each other in quotes, backslashes and blanks only, and that no way of listing shows alike. */
const alike = ["ab", 'a"b', "a\\b", 'a\\"b', 'a""b', '"ab', 'a" "b', "a\\\\b"];

const places: { vendor: Vendor; options: Record<string, string> }[] = [
  ...["unescaped", "verbatim"].flatMap((txtEscapedQuotes) =>
    ["listed", "stored"].map((txtDeleteValue) => ({
      vendor: "gigahost" as const,
      options: { txtEscapedQuotes, txtDeleteValue },
    })),
  ),
  ...["as-sent", "quoted", "unquoted"].map((txtForm) => ({
    vendor: "artnet" as const,
    options: { txtForm },
  })),
];

/** A simulator that answers in one of the ways that are possible. */
function simulatorOf({ vendor, options }: (typeof places)[number]): Simulator {
  const simulator = new Simulator();
  simulator.options(vendor, options);
  return simulator;
}

/** How the vendor has a text: what it was sent for it. */
const outside = (vendor: Vendor, text: string) => ({
  name: "@",
  type: "TXT",
  value:
    vendor === "gigahost"
      ? gigahost.encodeTxt(text)
      : toArtnet({ name: "@", type: "TXT", content: text, ttl: 60 }).data[0]!,
  ttl: 77,
});

const kinds = {
  DnsRecord: (zone: DnsZone, texts: readonly string[]) => {
    for (const [at, value] of texts.entries()) new DnsRecord(`text ${at}`, { zone, type: "TXT", value });
  },
  DnsZoneFile: (zone: DnsZone, texts: readonly string[]) => {
    if (texts.length > 0)
      new DnsZoneFile("rows", { zone, records: texts.map((value) => ({ type: "TXT", value })) });
  },
};

describe.each(Object.keys(kinds) as (keyof typeof kinds)[])("texts of a %s", (kind) => {
  describe.each(places)("at $vendor $options", (place) => {
    const domain = domains[place.vendor];
    const program = (texts: readonly string[]) => () => {
      const zone = new DnsZone("zone", { vendor: place.vendor, domain });
      kinds[kind](zone, texts);
    };

    test("each is a row of its own, stays it, and goes alone", async () => {
      const options: TestStackOptions = { simulator: simulatorOf(place) };
      const stack = await start(program(alike), options);
      await well(stack.up());
      expect(rowsAt(stack.simulator, place.vendor, domain)).toHaveLength(alike.length);
      expect(changesOf(await well(stack.refresh()))).toEqual({});
      expect(changesOf(await well(stack.up()))).toEqual({});
      const before = rowsAt(stack.simulator, place.vendor, domain);
      // Texts move up by one resource, and the last resource goes: nobody has shown yet that it lets its row go.
      options.config = { "rackform:adopt": "equal" };
      stack.edit(program(alike.filter((text) => text !== 'a"b')));
      await well(stack.up());
      const after = rowsAt(stack.simulator, place.vendor, domain);
      expect(after).toHaveLength(alike.length - 1);
      expect(before).toEqual(expect.arrayContaining(after));
      expect(changesOf(await well(stack.refresh()))).toEqual({});
    });

    test.each(alike)(
      "one that differs in quotes and backslashes only from somebody's %j is another",
      async (theirs) => {
        const ours = alike.filter((text) => text !== theirs);
        const stack = await start(program([]), { simulator: simulatorOf(place) });
        await well(stack.up());
        editOutside(stack.simulator, place.vendor, domain, { add: [outside(place.vendor, theirs)] });
        const foreign = () => rowsAt(stack.simulator, place.vendor, domain).filter(({ ttl }) => ttl === 77);
        const before = foreign();
        stack.edit(program(ours));
        await well(stack.up());
        expect(rowsAt(stack.simulator, place.vendor, domain)).toHaveLength(alike.length);
        expect(changesOf(await well(stack.refresh()))).toEqual({});
        stack.edit(program([]));
        await well(stack.up());
        expect(foreign()).toEqual(before);
        expect(rowsAt(stack.simulator, place.vendor, domain)).toHaveLength(1);
      },
    );
  });
});

test("a text of which the list does not tell whether it is ours is not taken without being told to", async () => {
  const domain = "example.no";
  const program = (texts: string[]) => () => {
    const zone = new DnsZone("zone", { vendor: "gigahost", domain });
    for (const value of texts) new DnsRecord(value, { zone, type: "TXT", value });
  };
  const stack = await start(program([]));
  await well(stack.up());
  editOutside(stack.simulator, "gigahost", domain, { add: [outside("gigahost", 'say "hi" to')] });
  stack.edit(program(['say "hi" to']));
  expect(await failing(stack.up())).toMatch(/exists already/);
  expect(rowsAt(stack.simulator, "gigahost", domain)).toMatchObject([{ ttl: 77 }]);
});

const row = (content: string): Row => ({ name: "@", type: "TXT", content, ttl: 60 });
const listed = (record_value: string, texts?: GigahostTexts) =>
  fromGigahost(
    {
      record_id: `id of ${record_value}`,
      record_name: "@",
      record_type: "TXT",
      record_value,
      record_ttl: 60,
      record_priority: null,
    },
    "example.no",
    texts,
  );

test("no two texts have one key, and rows that cannot be told apart are no pair", () => {
  expect(new Set(alike.map((text) => matchKey(row(text)))).size).toBe(alike.length);
  for (const a of alike) for (const b of alike) expect(sameRow(row(a), row(b))).toBe(a === b);
  for (const a of alike)
    for (const form of gigahost.listedTxts(a)) {
      const live = listed(form);
      // Only what is listed without quotes and backslashes is what it seems.
      expect(sameRow(live, row(live.content))).toBe(live.listing === undefined);
      if (live.listing) expect(mayBeRow(live, row(a))).toBe(true);
    }
});

test("the id that the state remembers tells which of two listed texts is its own", () => {
  const texts = new GigahostTexts();
  const [ours, theirs] = [listed('a"b', texts), listed('a\\"b', texts)];
  expect([ours, theirs].map((live) => mayBeRow(live, row('a"b')))).toEqual([true, true]);
  texts.has(row('a"b'), ['id of a"b']);
  expect(sameRow(ours, row('a"b'))).toBe(true);
  expect(sameRow(theirs, row('a"b'))).toBe(false);
  expect(mayBeRow(theirs, row('a"b'))).toBe(false);
});

test("without an id, two rows that may both be a text leave it open which one is", () => {
  const texts = new GigahostTexts();
  const rows = ['a"b', 'a\\"b'].map((form) => listed(form, texts));
  texts.list(rows.map(({ name, wire }) => ({ name, form: wire.record_value, id: wire.record_id! })));
  texts.has(row('a"b'));
  expect(rows.map((live) => sameRow(live, row('a"b')))).toEqual([false, false]);
  texts.list([{ name: "@", form: 'a"b', id: rows[0]!.wire.record_id! }]);
  expect(sameRow(rows[0]!, row('a"b'))).toBe(true);
});

test("two declared texts that a vendor would list alike are refused, each by name", () => {
  const source = (vendor: Vendor) =>
    readSource(
      {
        records: ['x "y" z', 'a"y', 'a"y"'].map((value) => ({
          name: "@",
          type: "TXT" as const,
          value,
          ttl: 60,
        })),
      },
      { vendor, domain: domains[vendor] },
    ).problems.filter((problem) => problem.includes("told apart"));
  // Cutting off all quotes at the ends leaves nothing of the difference.
  expect(source("gigahost")).toEqual([expect.stringMatching(/^records\[2\].*the one of records\[1\]/)]);
  expect(source("artnet")).toEqual([]);
});

describe.each(Object.entries(domains) as [Vendor, string][])(
  "MX rows of one host at %s",
  (vendor, domain) => {
    const mx = (priority: number) => ({ type: "MX" as const, value: "mail.example.net", priority });
    const written = (priorities: number[]) => ({
      DnsRecord: () => {
        const zone = new DnsZone("zone", { vendor, domain });
        for (const priority of priorities) new DnsRecord(`mx ${priority}`, { zone, ...mx(priority) });
      },
      DnsZoneFile: () => {
        const zone = new DnsZone("zone", { vendor, domain });
        new DnsZoneFile("rows", { zone, records: priorities.map(mx) });
      },
    });
    const priorities = (simulator: Simulator) =>
      rowsAt(simulator, vendor, domain)
        .map(({ value }) => Number.parseInt(value, 10))
        .sort((a, b) => a - b);

    test.each(["DnsRecord", "DnsZoneFile"] as const)("are told apart by a %s", async (kind) => {
      const stack = await start(written([10, 20, 30])[kind]);
      await well(stack.up());
      expect(priorities(stack.simulator)).toEqual([10, 20, 30]);
      expect(changesOf(await well(stack.refresh()))).toEqual({});
      expect(changesOf(await well(stack.up()))).toEqual({});
      stack.edit(written([10, 30])[kind]);
      await well(stack.up());
      expect(priorities(stack.simulator)).toEqual([10, 30]);
      stack.edit(written([10, 40])[kind]);
      await well(stack.up());
      expect(priorities(stack.simulator)).toEqual([10, 40]);
      await well(stack.destroy());
    });

    test("have ids of their own", () => {
      const ids = [10, 20].map((priority) =>
        recordResourceId({ zone: `${vendor}:${domain}`, name: "@", ttl: 60, ...mx(priority) }),
      );
      expect(new Set(ids).size).toBe(2);
    });
  },
);

test("an MX row reads back as the row that was sent", () => {
  const mx: Row = { name: "@", type: "MX", content: "10 mail.example.net", ttl: 60 };
  expect(sameRow(fromArtnet(toArtnet(mx), "example.pl"), mx)).toBe(true);
});
