import { type Cell, nameOf } from "../contract/cell";
import { useBench, ways } from "../contract/bench";
import { cells } from "../contract/cells";
import { useLines } from "../resources/firewall-ruleset/account";
import { well } from "../support/stack";

/*
 * What stood there before the program and is taken over or taken in is told before anything of it is changed: a run that is killed
 * in its first write has said so.
 */

const lines = useLines();

/** Of whose objects nothing can be read. */
const writeOnly = ["SwitchPort"];

/** The cell's own arguments; of a setting also others, so that what it finds is changed. */
function wishes({ args, changes, unowned }: Cell): object[] {
  const inPlace = Object.values(changes)
    .flat()
    .find((change) => change !== undefined && "how" in change && change.how === "in place");
  return unowned === "taken in" && inPlace ? [args, { ...args, ...inPlace.from, ...inPlace.to }] : [args];
}

const trials = cells
  .filter(({ kind }) => !writeOnly.includes(kind))
  .flatMap((cell) =>
    wishes(cell).map((args, at) => [nameOf(cell), at === 0 ? "as it is" : "changed", cell, args] as const),
  );

describe.each(trials)("%s, %s", (_, __, cell, args) => {
  const start = useBench(cell, ways["in process"]);

  test("is told before the first write", async () => {
    const { stack, simulator, declare } = await start();
    declare("nothing");
    await well(stack.up());
    cell.adopt.before(simulator);
    const said: string[][] = [];
    const hook = () => void said.push([...lines()]);
    simulator.faults.add({ vendor: cell.vendor, only: "writes", kind: "call", hook, times: Infinity });
    declare({ ...args, ...("adopt" in cell.changes ? { adopt: true } : {}) });
    const before = lines().length;
    await stack.up();
    const [first] = said;
    if (!first) return;
    expect(first.slice(before).join("\n")).toMatch(/taken|adopt|stands there|was (set|there)|had /);
  });
});
