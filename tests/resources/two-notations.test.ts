import type { Cell } from "../contract/cell";
import { firewallRulesets } from "../contract/cells/firewall-ruleset";
import { iloAccesses } from "../contract/cells/ilo-access";
import { serverLabels } from "../contract/cells/server-labels";
import { serverNames } from "../contract/cells/server-name";
import { snapshots } from "../contract/cells/snapshot";
import { switchPorts } from "../contract/cells/switch-port";
import { Simulator } from "../../simulator";
import { failing, useStacks, well } from "../support/stack";

const start = useStacks();

/** Kinds whose arguments name one object in several ways, which only the vendor can tell. */
const otherwise: [readonly Cell[], (cell: Cell) => object][] = [
  [snapshots, () => ({ serverId: "192.0.2.10", adopt: true })],
  [serverNames, ({ vendor }) => (vendor === "i3d" ? { colocationId: "web1" } : { serverId: "web1" })],
  [serverLabels, () => ({ serverId: "game1" })],
  [iloAccesses, () => ({ serviceId: "web1" })],
  [switchPorts, () => ({ serverId: "game1" })],
  [
    firewallRulesets,
    ({ args }) =>
      "rulesetId" in args
        ? { rulesetId: undefined, serviceId: 4101 }
        : { serviceId: undefined, rulesetId: "fw-1" },
  ],
];

const rows = otherwise.flatMap(([cells, named]) =>
  cells.map((cell) => [`${cell.kind} ${cell.vendor} ${cell.title ?? ""}`, cell, named(cell)] as const),
);

describe.each(rows)("%s: two entries, one object in two notations", (_, cell, other) => {
  const one = () => void cell.declare("one", cell.args);
  const two = () => void cell.declare("two", { ...cell.args, ...other });
  const programs = { "after the first": [one, two], "before the first": [two, one] };

  test.each(Object.entries(programs))("the second, declared %s, is refused", async (_when, both) => {
    const simulator = new Simulator();
    cell.seed?.(simulator);
    const stack = await start(one, { simulator });
    await well(stack.up());
    expect(cell.at(simulator)).toEqual(cell.declared);
    stack.edit(() => both.forEach((declare) => declare()));
    expect(await failing(stack.up())).toMatch(/two \w+ resources of this program are the same/);
    expect(cell.at(simulator)).toEqual(cell.declared);
    stack.edit(one);
    await well(stack.up());
    expect(cell.at(simulator)).toEqual(cell.declared);
  });
});
