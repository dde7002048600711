import fc from "fast-check";
import { handlers } from "../../../resources/handlers";
import { ProcessRun } from "../../../provider/process-run";
import { gigahost } from "../../../sdk";
import { dnsVendors } from "../../../resources/dns/limits";

const run = () =>
  new ProcessRun(
    () => undefined,
    {},
    () => undefined,
  );
const { DnsRecord, DnsZoneFile } = handlers;

/** How a program may declare two texts of one name; each gives what is wrong with the second. */
const ways: Record<string, (zone: string, texts: [string, string]) => string[]> = {
  "two records": (zone, [first, second]) => {
    const one = run();
    record(one, zone, first, "first");
    return record(one, zone, second, "second");
  },
  "a record, then a zone file": (zone, [first, second]) => {
    const one = run();
    record(one, zone, first, "first");
    return file(one, zone, [second]);
  },
  "a zone file, then a record": (zone, [first, second]) => {
    const one = run();
    file(one, zone, [first]);
    return record(one, zone, second, "second");
  },
  "one zone file": (zone, texts) => file(run(), zone, texts),
};

function record(on: ProcessRun, zone: string, value: string, owner: string): string[] {
  const news = { zone, name: "x", type: "TXT", value };
  return DnsRecord!.check({ news, owner: `p/s/DnsRecord/${owner}` }, on).failures.map(({ reason }) => reason);
}

function file(on: ProcessRun, zone: string, values: string[]): string[] {
  const records = values.map((value) => ({ name: "x", type: "TXT", value }));
  const request = { news: { zone, records }, owner: "p/s/DnsZoneFile/file" };
  return DnsZoneFile!.check(request, on).failures.map(({ reason }) => reason);
}

/** Texts that no vendor refuses by themselves. */
const text = fc
  .array(fc.constantFrom("a", '"', "\\", "b"), { minLength: 1, maxLength: 4 })
  .map((characters) => characters.join(""))
  .filter((value) => record(run(), "gigahost:example.no", value, "alone").length === 0);

describe.each(Object.entries(ways))("%s", (_, failures) => {
  test("with texts that Gigahost may list alike are refused, and no others", () => {
    fc.assert(
      fc.property(text, text, (first, second) => {
        fc.pre(first !== second);
        const [forms, others] = [first, second].map(gigahost.listedTxts) as [string[], string[]];
        const found = failures("gigahost:example.no", [first, second]);
        if (forms.some((form, way) => form === others[way]))
          expect(found).toEqual([expect.stringMatching(/list.*text.*told apart/)]);
        else expect(found).toEqual([]);
      }),
    );
  });

  test.each([["x", 'x"']])("%j and %j at each vendor", (first, second) => {
    for (const vendor of dnsVendors)
      for (const pair of [
        [first, second],
        [second, first],
      ] as [string, string][])
        expect(failures(`${vendor}:example.no`, pair)).toHaveLength(vendor === "gigahost" ? 1 : 0);
  });
});
