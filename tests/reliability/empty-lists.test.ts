import type { AxiosResponse } from "axios";
import { Simulator } from "../../simulator";
import {
  type DnsVendor,
  domainAt,
  foreignRows,
  record,
  type RowFacts,
  rowText,
  rowTexts,
  seedForeignZone,
} from "./scenarios/dns-rows";
import { MiniStack, type Outcome, type Program } from "./support/mini-stack";
import { wellEnded } from "./support/prepared";
import type { Fate } from "./support/wire";
import { dnsVendors } from "../../resources/dns/limits";

type Lists = "rows" | "zones";
type Answer = { status: number; text: string };

const paths: Record<DnsVendor, Record<Lists, RegExp>> = {
  gigahost: { rows: /^get .*\/records$/, zones: /^get .*\/dns\/zones$/ },
  artnet: { rows: /^post .*dns\/details-primary$/, zones: /^post .*dns\/list$/ },
};

const emptied: Record<
  DnsVendor,
  Record<Lists, (body: Record<string, unknown>, nothing: unknown) => unknown>
> = {
  gigahost: {
    rows: (body, nothing) => ({ ...body, data: nothing }),
    zones: (body, nothing) => ({ ...body, data: nothing }),
  },
  artnet: {
    rows: ({ zone_details, ...body }, nothing) => ({
      ...body,
      zone_details: { ...(zone_details as object), records: nothing },
    }),
    zones: (body, nothing) => ({ ...body, zones_list: nothing }),
  },
};

/** Answers to calls of this path are changed, counted from 1; all others pass. */
function answering(path: RegExp, change: (answer: AxiosResponse, count: number) => Answer | undefined): Fate {
  let count = 0;
  return () => ({
    applied: true,
    then: (answer) => {
      const { config, status, data } = answer!;
      const isMeant = path.test(`${config.method} ${config.url}`);
      return (isMeant && change(answer!, ++count)) || { status, text: String(data) };
    },
  });
}

/** The list of this number is empty, or every one. */
function empty(vendor: DnsVendor, which: Lists, number: number, nothing: unknown): Fate {
  return answering(paths[vendor][which], ({ status, data }, count) =>
    count === number || number === Infinity
      ? {
          status,
          text: JSON.stringify(
            emptied[vendor][which](JSON.parse(String(data)) as Record<string, unknown>, nothing),
          ),
        }
      : undefined,
  );
}

const first: RowFacts[] = [...Array(12).keys()].map((index) => ({
  name: `host${index}`,
  type: "A",
  value: `192.0.2.${index + 1}`,
}));
const edits: Record<string, RowFacts[]> = {
  "one added": [...first, { name: "new", type: "A", value: "192.0.2.99" }],
  "one changed": [{ ...first[0]!, value: "192.0.2.88" }, ...first.slice(1)],
  "one removed": first.slice(1),
  "all removed": [],
};

const programs: Record<string, (vendor: DnsVendor, rows: RowFacts[]) => Program> = {
  DnsRecord: (vendor, rows) =>
    rows.map((facts) => record(facts.name!, `${vendor}:${domainAt(vendor)}`, facts)),
  DnsZoneFile: (vendor, rows) =>
    rows.length === 0
      ? []
      : [
          {
            name: "rows",
            kind: "DnsZoneFile",
            args: { zone: `${vendor}:${domainAt(vendor)}`, records: rows },
          },
        ],
};

const vendors: readonly DnsVendor[] = dnsVendors;
const cases = vendors.flatMap((vendor) => Object.keys(programs).map((kind) => ({ vendor, kind })));

async function filled(vendor: DnsVendor, program: Program): Promise<MiniStack> {
  const simulator = new Simulator({ vendors: [vendor] });
  seedForeignZone(simulator, vendor, domainAt(vendor));
  const stack = new MiniStack(simulator);
  wellEnded(await stack.up(program), "filling");
  return stack;
}

const messages = ({ errors }: Outcome) => errors.map(({ message }) => message).join("\n");

describe.each(cases)("$kind at $vendor over lists that are empty for once", ({ vendor, kind }) => {
  const texts = (stack: MiniStack) => rowTexts(stack.simulator, vendor, domainAt(vendor)).sort();
  const expected = (rows: RowFacts[]) => [...foreignRows, ...rows.map(rowText)].sort();
  const empties = vendor === "artnet" ? [[], null, false, ""] : [[], null];

  const run = (stack: MiniStack, rows: RowFacts[], fate?: Fate) =>
    rows.length === 0 ? stack.destroy({ fate }) : stack.up(programs[kind]!(vendor, rows), { fate });

  test.each(Object.entries(edits))(
    "%s: nothing is lost, doubled or orphaned",
    async (_, rows) => {
      for (const which of ["rows", "zones"] as const) {
        for (const nothing of which === "rows" ? empties : [[]]) {
          for (const number of [1, 2, Infinity]) {
            const where = { which, nothing, number };
            const stack = await filled(vendor, programs[kind]!(vendor, first));
            const before = texts(stack);
            const outcome = await run(stack, rows, empty(vendor, which, number, nothing));
            const after = texts(stack);
            const wanted = expected(rows);
            expect({
              where,
              lost: before.filter((row) => wanted.includes(row) && !after.includes(row)),
            }).toEqual({ where, lost: [] });
            // A run that says it is done is done; only that a zone of Artnet has no rows any more is believed in the end.
            const isBelieved =
              vendor === "artnet" && which === "rows" && number === Infinity && rows.length === 0;
            if (outcome.errors.length === 0 && !isBelieved)
              expect({ where, after }).toEqual({ where, after: wanted });
            wellEnded(await run(stack, rows), "the run after it");
            if (!isBelieved) expect({ where, end: texts(stack) }).toEqual({ where, end: wanted });
          }
        }
      }
    },
    120_000,
  );

  test("an up that finds the zone without rows again and again writes nothing and says why", async () => {
    const stack = await filled(vendor, programs[kind]!(vendor, first));
    const before = texts(stack);
    const outcome = await run(stack, edits["one changed"]!, empty(vendor, "rows", Infinity, []));
    expect(messages(outcome)).toMatch(
      /(is empty, without even an SOA|seems to have no rows at all, although the state has some).*not believed/,
    );
    expect(texts(stack)).toEqual(before);
  });
});

test.each(Object.keys(programs))(
  "%s: a zone of Artnet that loses its rows in the middle of a run is not overwritten",
  async (kind) => {
    const stack = await filled("artnet", programs[kind]!("artnet", first));
    const before = rowTexts(stack.simulator, "artnet", domainAt("artnet")).sort();
    // One in parallel: every record after the first one finds what the run has seen before gone.
    for (const nothing of [[], null]) {
      const fate = answering(paths.artnet.rows, ({ status, data }, count) =>
        count > 1
          ? {
              status,
              text: JSON.stringify(
                emptied.artnet.rows(JSON.parse(String(data)) as Record<string, unknown>, nothing),
              ),
            }
          : undefined,
      );
      await stack.up(
        programs[kind]!("artnet", [
          ...first,
          { name: "new1", type: "A", value: "192.0.2.98" },
          { name: "new2", type: "A", value: "192.0.2.99" },
        ]),
        { fate, parallel: 1 },
      );
      const after = rowTexts(stack.simulator, "artnet", domainAt("artnet"));
      expect(before.filter((row) => !after.includes(row))).toEqual([]);
    }
  },
);

describe("DnsZoneFile at Gigahost", () => {
  const zone = "gigahost:example.no";
  const program: Program = [{ name: "rows", kind: "DnsZoneFile", args: { zone, records: first } }];
  const notFound: Answer = { status: 404, text: "404 page not found" };

  test("rows that cannot be deleted for 404 are not taken for a zone that is gone", async () => {
    const stack = await filled("gigahost", program);
    const outcome = await stack.destroy({ fate: answering(/^delete /, () => notFound) });
    expect(outcome.errors).toHaveLength(1);
    expect(stack.state).toHaveLength(1);
    wellEnded(await stack.destroy(), "the destroy after it");
    expect(rowTexts(stack.simulator, "gigahost", "example.no").sort()).toEqual([...foreignRows].sort());
  });

  test("a record list that answers 404 is no zone that is gone", async () => {
    const stack = await filled("gigahost", program);
    const outcome = await stack.refresh({ fate: answering(paths.gigahost.rows, () => notFound) });
    expect(outcome.errors).toHaveLength(1);
    expect(stack.state).toHaveLength(1);
  });
});

test.each(cases)(
  "$kind at $vendor: a list of zones that lacks a zone whose rows can be read is not believed",
  async ({ vendor, kind }) => {
    const stack = await filled(vendor, programs[kind]!(vendor, first));
    const before = rowTexts(stack.simulator, vendor, domainAt(vendor)).sort();
    const outcome = await stack.destroy({ fate: empty(vendor, "zones", Infinity, []) });
    if (outcome.errors.length === 0)
      expect(rowTexts(stack.simulator, vendor, domainAt(vendor)).sort()).toEqual([...foreignRows].sort());
    else expect(rowTexts(stack.simulator, vendor, domainAt(vendor)).sort()).toEqual(before);
    wellEnded(await stack.destroy(), "the destroy after it");
    expect(rowTexts(stack.simulator, vendor, domainAt(vendor)).sort()).toEqual([...foreignRows].sort());
  },
);
