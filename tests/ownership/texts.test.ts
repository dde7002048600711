import { declare } from "./support/program";
import { refused, waysOut, well } from "./support/expect";
import { scenario, tellEngines } from "./support/scenario";
import { type DnsVendor, dnsVendors, domains, editRows, seedZone } from "./support/subjects";
import type { Place } from "./support/world";

tellEngines("ownership, texts");

interface StoredRow {
  name: string;
  type: string;
  /** As Gigahost stores it. */
  stored?: string;
  /** As Artnet answers it. */
  data1?: string;
}

/** TXT values as the vendor has them, nothing mangled by the way they are listed. */
function textsAt(place: Place, vendor: DnsVendor): string[] {
  const { zones } = place.inspect(vendor) as { zones: { records: StoredRow[] }[] };
  return zones
    .flatMap(({ records }) => records)
    .filter(({ type }) => type === "TXT")
    .map(({ stored, data1 }) => stored ?? data1 ?? "")
    .sort();
}

/** How somebody enters a text in the vendor's panel: Gigahost wants quotes and backslashes escaped. */
const byHand: Record<DnsVendor, (text: string) => string> = {
  gigahost: (text) => `"${text.replace(/[\\"]/g, "\\$&")}"`,
  artnet: (text) => text,
};

/** Pairs of texts that differ in quotes and backslashes only. */
const pairs = [
  { ours: 'a"b', theirs: "ab" },
  { ours: "ab", theirs: 'a"b' },
  { ours: "a\\b", theirs: "ab" },
  { ours: 'say "yes"', theirs: "say yes" },
  { ours: "v=spf1 -all", theirs: 'v="spf1 -all' },
];

describe.each(dnsVendors)("a TXT at %s", (vendor) => {
  const text = (name: string, value: string) =>
    declare("DnsRecord", name, { zone: `${vendor}:${domains[vendor]}`, name: "t", type: "TXT", value });

  describe.each(pairs)("$ours beside somebody's $theirs", ({ ours, theirs }) => {
    scenario(
      "is never taken for it: both stand or the message says why not, and theirs stays",
      async (world) => {
        const place = world.place();
        seedZone(place, vendor);
        editRows(place, vendor, {
          add: [{ name: "t", type: "TXT", value: byHand[vendor](theirs), ttl: 3600 }],
        });
        const before = textsAt(place, vendor);
        expect(before).toHaveLength(1);
        const stack = world.stack();
        const ran = await stack.up([text("it", ours)]);
        if (ran.failed) {
          expect(ran.text).toMatch(/t\.example\.(no|pl)/);
          expect(textsAt(place, vendor)).toEqual(before);
        } else {
          expect(textsAt(place, vendor)).toHaveLength(2);
          expect(textsAt(place, vendor)).toEqual(expect.arrayContaining(before));
          world.simulator.requests.resetCounts();
          await well(stack.up());
          expect(world.simulator.requests.counts().writes).toBe(0);
        }
        await well(stack.refresh());
        await well(stack.destroy());
        expect(textsAt(place, vendor)).toEqual(before);
      },
    );
  });

  scenario(
    "two declared texts that differ in a quote are two rows, or one of them is refused",
    async (world) => {
      const place = world.place();
      seedZone(place, vendor);
      const stack = world.stack();
      const program = [text("one", 'a"b'), text("two", "ab")];
      const ran = await stack.up(program);
      const names = await stack.names();
      expect(textsAt(place, vendor)).toHaveLength(names.length);
      if (!ran.failed) expect(names).toEqual(["one", "two"]);
      const ran2 = await stack.up([program[1]!]);
      if (ran.failed) expect(ran.text).toMatch(/quot|TXT|value/i);
      else expect(ran2.failed).toBe(false);
      if (!ran2.failed) expect(textsAt(place, vendor)).toHaveLength(1);
      await well(stack.destroy());
      expect(textsAt(place, vendor)).toEqual([]);
    },
  );

  scenario("the same text by hand is a conflict like any other row", async (world) => {
    const place = world.place();
    seedZone(place, vendor);
    editRows(place, vendor, { add: [{ name: "t", type: "TXT", value: "plain text", ttl: 3600 }] });
    await refused(world.stack().up([text("it", "plain text")]), ...waysOut);
    expect(textsAt(place, vendor)).toHaveLength(1);
  });
});
