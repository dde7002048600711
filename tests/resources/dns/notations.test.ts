import { Simulator } from "../../../simulator";
import { record } from "../../reliability/scenarios/dns-rows";
import { MiniStack, type Outcome } from "../../reliability/support/mini-stack";
import { wellEnded } from "../../reliability/support/prepared";
import { rowsAt } from "../../support/zones";

const encoded = "xn--blbr-roah.no";
/** One zone, as programs and older states write it. */
const notations = ["blåbær.no", "BLÅBÆR.no", "blåbær.no.", encoded, `${encoded}.`];
const facts = { name: "www", type: "A", value: "192.0.2.1" };
const messages = ({ errors }: Outcome) => errors.map(({ message }) => message).join("\n");

describe.each(["gigahost", "artnet"] as const)("a zone at %s, however it is written", (vendor) => {
  const seeded = () => {
    const simulator = new Simulator({ vendors: [vendor] });
    simulator.seed(vendor, {
      zones: [
        vendor === "gigahost"
          ? { name: encoded, records: [] }
          : { domain: encoded, type: "primary", records: [] },
      ],
    });
    return new MiniStack(simulator);
  };
  const rows = (stack: MiniStack) =>
    rowsAt(stack.simulator, vendor, encoded)
      .map(({ name }) => name)
      .sort();
  const file = (domain: string, records: object[]) => ({
    name: "rows",
    kind: "DnsZoneFile",
    args: { zone: `${vendor}:${domain}`, records, unmanaged: "remove" },
  });

  test.each(notations)(
    "%s: a state keeps working, without a change, under every other notation",
    async (domain) => {
      const stack = seeded();
      wellEnded(await stack.up([record("www", `${vendor}:${domain}`, facts)]), "created");
      const id = stack.state[0]!.id;
      expect((await stack.refresh()).steps.drift).toBeUndefined();
      for (const other of notations) {
        stack.simulator.requests.resetCounts();
        const outcome = await stack.up([record("www", `${vendor}:${other}`, facts)]);
        wellEnded(outcome, other);
        expect({ other, steps: outcome.steps, writes: stack.simulator.requests.counts().writes }).toEqual({
          other,
          steps: {},
          writes: 0,
        });
        expect(stack.state[0]!.id).toBe(id);
      }
    },
  );

  test.each(notations)(
    "%s: two equal records are refused, and a record of a DnsZoneFile is",
    async (domain) => {
      for (const other of notations) {
        const twice = await seeded().up([
          record("a", `${vendor}:${domain}`, facts),
          record("b", `${vendor}:${other}`, facts),
        ]);
        expect(messages(twice)).toMatch(/two DnsRecord resources of this program are the same object/);
        const inside = await seeded().up([record("a", `${vendor}:${domain}`, facts), file(other, [facts])]);
        expect(messages(inside)).toMatch(/is a resource of its own in this program|is managed by/);
      }
    },
  );

  test.each(notations)(
    "%s: a record that is renamed while its zone is written anew keeps its row",
    async (domain) => {
      for (const other of notations) {
        const stack = seeded();
        wellEnded(await stack.up([record("old", `${vendor}:${domain}`, facts)]), "created");
        wellEnded(
          await stack.up([record("new", `${vendor}:${other}`, { ...facts, adopt: true })]),
          "renamed",
        );
        expect({ other, rows: rows(stack) }).toEqual({ other, rows: ["www"] });
      }
    },
  );

  test.each(notations)(
    "%s: a DnsZoneFile that removes rows of others leaves those of records alone",
    async (domain) => {
      const stack = seeded();
      const program = [
        record("www", `${vendor}:${domain}`, facts),
        file(domain, [{ ...facts, name: "own" }]),
      ];
      wellEnded(await stack.up(program), "created");
      wellEnded(await stack.up([program[0]!, file(domain, [{ ...facts, name: "other" }])]), "changed");
      expect(rows(stack)).toEqual(["other", "www"]);
    },
  );
});
