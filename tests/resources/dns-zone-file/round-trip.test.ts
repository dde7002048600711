import fc from "fast-check";
import { DnsZone, DnsZoneFile } from "../../../index";
import type { Row } from "../../../resources/dns/row";
import { writeZoneFile } from "../../../resources/dns/zone-file";
import { changesOf, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";
import { artnetTypes, gigahostTypes, zoneRows } from "../dns/zone-file/rows";

const start = useStacks();
const cases = [
  { vendor: "gigahost", domain: "example.no", types: gigahostTypes },
  { vendor: "artnet", domain: "example.pl", types: artnetTypes },
] as const;

test.each(cases)(
  "random zones at $vendor stand as declared, do not drift, and become one another",
  async ({ vendor, domain, types }) => {
    const rows = zoneRows(types, { quotes: false, maxLength: 15 }).map((all) => all.filter(isPlain));
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const program = (wanted: Row[]) => () => {
          const zone = new DnsZone("zone", { vendor, domain });
          new DnsZoneFile("rows", { zone, file: writeZoneFile(wanted, domain), allowMassDelete: true });
        };
        const stack = await start(program(first));
        for (const wanted of [first, second]) {
          stack.edit(program(wanted));
          await well(stack.up());
          expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(wanted.length);
          expect(changesOf(await well(stack.refresh()))).toEqual({});
          expect(changesOf(await well(stack.preview()))).toEqual({});
        }
      }),
      { numRuns: 12 },
    );
  },
  120_000,
);

/** Values that name the zone's own domain would differ between the two zones; some rows are only a comment in a zone file. */
function isPlain(row: Row): boolean {
  return !row.content.includes("example.no") && !/^;.*IN/m.test(writeZoneFile([row], "example.no"));
}
