import { Simulator } from "../../../simulator";
import { editOutside } from "../../support/zones";
import { type DnsVendor, domainAt, record, rowTexts } from "../scenarios/dns-rows";
import { MiniStack, type Program } from "./mini-stack";
import { wellEnded } from "./prepared";
import { badAnswers, type Fate, type Strike } from "./wire";

const count = 20;
const address = (index: number) => ({ name: `host${index}`, type: "A", value: `192.0.2.${index + 1}` });

function program(vendor: DnsVendor, indices: number[]): Program {
  const domain = domainAt(vendor);
  return [
    { name: "zone", kind: "DnsZone", args: { vendor, domain } },
    ...indices.map((index) => record(`host${index}`, `${vendor}:${domain}`, address(index), ["zone"])),
  ];
}

const all = [...Array(count).keys()];

async function filled(vendor: DnsVendor): Promise<MiniStack> {
  const stack = new MiniStack(new Simulator({ vendors: [vendor] }));
  wellEnded(await stack.up(program(vendor, all)), "filling");
  return stack;
}

export const namesIn = (stack: MiniStack) => stack.state.map(({ name }) => name).sort();

/** Takes away everything that lists of zones and rows hold, with 200. */
const emptied: Strike = {
  applied: true,
  then: (answer) => {
    const body = JSON.parse(String(answer?.data)) as Record<string, unknown>;
    for (const key of ["data", "zones_list", "records", "zones", "rows"]) if (key in body) body[key] = [];
    return { status: 200, text: JSON.stringify(body) };
  },
};

/** What looks like a mistake, or like an outage, takes away no rows of a zone. */
export function zoneGuards(vendor: DnsVendor): void {
  const domain = domainAt(vendor);
  const texts = (stack: MiniStack) => rowTexts(stack.simulator, vendor, domain).sort();

  test.each(["everything", "the first answer only", "the first two answers"])(
    "empty lists are not believed: %s",
    async (which) => {
      const stack = await filled(vendor);
      const before = texts(stack);
      const known = namesIn(stack);
      const last = { everything: Infinity, "the first answer only": 1, "the first two answers": 2 }[which]!;
      const fate: Fate = (number) => (number <= last ? emptied : undefined);
      await stack.refresh({ fate });
      expect(namesIn(stack)).toEqual(known);
      stack.simulator.requests.resetCounts();
      wellEnded(await stack.up(program(vendor, all)), "after it");
      expect(stack.simulator.requests.counts().writes).toBe(0);
      expect(texts(stack)).toEqual(before);
      expect(namesIn(stack)).toEqual(known);
    },
  );

  test("a right that is taken away is no absence", async () => {
    const stack = await filled(vendor);
    const refused: Partial<Record<DnsVendor, Strike>> = {
      artnet: {
        applied: false,
        then: () => ({
          status: 200,
          text: JSON.stringify({
            success: false,
            error: { code: "authorization-failed", description: { en: "no" } },
          }),
        }),
      },
    };
    const known = namesIn(stack);
    // Lists show what the account may see, and everything else is refused.
    const fate: Fate = () => ({
      applied: true,
      then: (answer) => {
        const text = String(answer?.data);
        const isList = /"(zone_name|zones_list|zones)":/.test(text);
        const { then } = isList ? emptied : (refused[vendor] ?? badAnswers["403"]);
        return typeof then === "function" ? then(answer) : { status: 500, text: "" };
      },
    });
    const outcome = await stack.refresh({ fate });
    expect(outcome.errors.length).toBeGreaterThan(0);
    expect(namesIn(stack)).toEqual(known);
  });

  test.each(["parallel", "one at a time"])(
    "an up that would delete most of a zone is stopped: %s",
    async (how) => {
      const stack = await filled(vendor);
      const few = program(vendor, [0, 1]);
      const stopped = await stack.up(few, { parallel: how === "parallel" ? 32 : 1 });
      expect(stopped.errors.map(({ message }) => message).join()).toMatch(
        /would delete \d+ of the 20 rows.*RACKFORM_ALLOW_MASS_DELETE/,
      );
      expect(texts(stack).length).toBeGreaterThanOrEqual(how === "parallel" ? count : count - 10);
      for (const allowance of ["other.example", domain]) {
        const outcome = await stack.up(few, { env: { RACKFORM_ALLOW_MASS_DELETE: allowance } });
        if (allowance === domain) wellEnded(outcome, "allowed");
      }
      expect(texts(stack)).toHaveLength(2);
    },
  );

  test("small deletions, a part of a large zone, replacements and a destroy need no allowance", async () => {
    const stack = await filled(vendor);
    wellEnded(await stack.up(program(vendor, all.slice(10))), "ten of twenty");
    wellEnded(await stack.up(program(vendor, all)), "back again");
    const renamed = program(vendor, all).map((one) =>
      one.kind === "DnsZone" ? one : { ...one, args: { ...one.args, name: `new-${one.name}` } },
    );
    wellEnded(await stack.up(renamed), "all replaced");
    expect(texts(stack)).toHaveLength(count);
    wellEnded(await stack.destroy(), "destroyed");
    expect(stack.state).toEqual([]);
  });

  test("rows that vanish in great number are not believed to be gone, unless that is allowed", async () => {
    const stack = await filled(vendor);
    editOutside(stack.simulator, vendor, domain, { remove: all.slice(0, 15).map(address) });
    const refreshed = await stack.refresh({ parallel: 32 });
    expect(refreshed.errors.map(({ message }) => message).join()).toMatch(
      /seem to be gone at once.*RACKFORM_ALLOW_MASS_DELETE/,
    );
    expect(stack.state).toHaveLength(count + 1);
    wellEnded(await stack.refresh({ env: { RACKFORM_ALLOW_MASS_DELETE: "*" } }), "allowed");
    expect(stack.state).toHaveLength(6);
  });
}
