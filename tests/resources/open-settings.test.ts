import { type Cell, nameOf } from "../contract/cell";
import { useBench, ways } from "../contract/bench";
import { cells } from "../contract/cells";
import { failing, well } from "../support/stack";
import { useLines } from "./firewall-ruleset/account";

/* Settings of which nobody knows whether their last write was carried out: what somebody else sets meanwhile stays theirs. */

useLines();

/**
 * Rulesets are written in many steps: what stands half way nobody can tell from somebody's. Sizes are ordered, an instance's resources
 * stay; ports cannot be read. Of two values of one setting the other one goes back.
 */
const apart = ["FirewallRuleset", "ServiceSize", "SwitchPort", "DnsZoneFile", "CloudInstance"];
const settings = cells.filter(
  ({ kind, vendor, unowned }) =>
    unowned === "taken in" && !apart.includes(kind) && `${kind} ${vendor}` !== "ServerName i3d",
);

const inPlace = ({ changes }: Cell) =>
  Object.entries(changes)
    .filter(([name]) => name !== "onDestroy")
    .flatMap(([, change]) => change ?? [])
    .find((change) => "how" in change && change.how === "in place" && change.at !== undefined);

describe.each(settings.map((cell) => [nameOf(cell), cell] as const))("%s", (_, cell) => {
  const start = useBench(cell, ways["in process"]);
  const writes = { vendor: cell.vendor, only: "writes", times: Infinity } as const;

  test("what somebody else has set since a write without an answer stays", async () => {
    const { stack, simulator } = await start();
    const fault = simulator.faults.add({ ...writes, kind: "reset-before" });
    await failing(stack.up());
    fault.remove();
    const [outside] = cell.outside;
    if (!outside) return;
    outside.edit(simulator);
    const theirs = cell.at(simulator);
    await well(stack.destroy());
    expect(cell.at(simulator)).toEqual(theirs);
  });

  test("what the last write without an answer was to change is put back as well", async () => {
    const { stack, simulator, declare } = await start();
    const ground = cell.at(simulator);
    await well(stack.up());
    const change = inPlace(cell);
    if (!change) return;
    declare({ ...cell.args, ...change.from, ...change.to });
    const fault = simulator.faults.add({ ...writes, kind: "reset-before" });
    await failing(stack.up());
    fault.remove();
    await well(stack.destroy());
    expect(cell.at(simulator)).toEqual(ground);
  });
});
