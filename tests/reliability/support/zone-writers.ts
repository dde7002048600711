import { Simulator } from "../../../simulator";
import { editOutside } from "../../support/zones";
import {
  type DnsVendor,
  domainAt,
  foreignRows,
  record,
  rowText,
  rowTexts,
  seedForeignZone,
} from "../scenarios/dns-rows";
import { MiniStack, type Program } from "./mini-stack";
import { expectGoesOn, wellEnded } from "./prepared";

const address = (stack: string, index: number) => ({
  name: `${stack}${index}`,
  type: "A",
  value: `192.0.2.${index + 1}`,
});
export const zoneProgram = (vendor: DnsVendor, stack: string, count: number): Program =>
  [...Array(count).keys()].map((index) =>
    record(`${stack}${index}`, `${vendor}:${domainAt(vendor)}`, address(stack, index)),
  );

/** Several write one zone at once: nothing of anybody's is lost. `ran` is told of each run. */
export function zoneWriters(vendor: DnsVendor, ran: (runs: number) => void = () => undefined): void {
  const domain = domainAt(vendor);
  const seeded = () => {
    const simulator = new Simulator({ vendors: [vendor] });
    seedForeignZone(simulator, vendor, domain);
    return simulator;
  };

  test.each([1, 4, 16])(
    "two stacks and the panel write it at once, %i in parallel: no update is lost",
    async (parallel) => {
      const simulator = seeded();
      let edits = 0;
      // Somebody in the panel adds rows between the two stacks' calls.
      simulator.faults.add({
        vendor,
        only: "writes",
        kind: "call",
        times: 3,
        hook: () =>
          editOutside(simulator, vendor, domain, {
            add: [{ name: `panel${++edits}`, type: "A", value: `203.0.113.${edits}`, ttl: 60 }],
          }),
      });
      const stacks = ["a", "b"].map((name) => ({ name, stack: new MiniStack(simulator) }));
      let ends = await Promise.all(
        stacks.map(({ name, stack }) => stack.up(zoneProgram(vendor, name, 10), { parallel })),
      );
      ran(2);
      // A clear conflict after bounded tries is allowed, a lost row is not; then the run is simply done again.
      for (let again = 0; again < 3 && ends.some(({ errors }) => errors.length > 0); again++) {
        for (const { errors } of ends)
          for (const error of errors) expect(error.message).toMatch(/conflict|tried \d+ times/);
        ends = [];
        for (const { name, stack } of stacks)
          ends.push(await stack.up(zoneProgram(vendor, name, 10), { parallel }));
        ran(2);
      }
      for (const end of ends) wellEnded(end, "in the end");
      const panel = [1, 2, 3]
        .slice(0, edits)
        .map((index) => rowText({ name: `panel${index}`, type: "A", value: `203.0.113.${index}`, ttl: 60 }));
      const ours = ["a", "b"].flatMap((name) =>
        [...Array(10).keys()].map((index) => rowText(address(name, index))),
      );
      expect(edits).toBeGreaterThan(0);
      expect(rowTexts(simulator, vendor, domain).sort()).toEqual([...foreignRows, ...panel, ...ours].sort());
    },
  );

  test("two runs carry out one program at once: every row stands once", async () => {
    const simulator = seeded();
    const first = new MiniStack(simulator);
    const rivals = [first, new MiniStack(simulator, first.name)];
    await Promise.all(rivals.map((stack) => stack.up(zoneProgram(vendor, "same", 12))));
    for (const stack of rivals) await expectGoesOn(stack, zoneProgram(vendor, "same", 12), "afterwards");
    ran(4);
    const ours = [...Array(12).keys()].map((index) => rowText(address("same", index)));
    expect(rowTexts(simulator, vendor, domain).sort()).toEqual([...foreignRows, ...ours].sort());
  });
}
