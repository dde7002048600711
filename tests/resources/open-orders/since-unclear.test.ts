import { Simulator } from "../../../simulator";
import { additionalIps } from "../../contract/cells/additional-ip";
import { apiKeys } from "../../contract/cells/api-key";
import { callbacks } from "../../contract/cells/callback";
import { colocationAlerts } from "../../contract/cells/colocation-alert";
import { triggers } from "../../contract/cells/trigger";
import { vmNodes } from "../../contract/cells/vm-node";
import type { Cell } from "../../contract/cell";
import { failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

/*
 * Kinds that are asked for once and whose objects carry no mark: a run got no clear answer, and others come and go before the next one.
 */

const start = useStacks();
useLines();

interface Open {
  cell: Cell;
  /** Arguments by which what is deleted would be lost. */
  args?: object;
  /** Another one of the kind, which may be what was asked for. */
  another(simulator: Simulator): void;
  /** The same under another name, where the name is no replacement. */
  renamed?: object;
  /** Where another one beside those that are there may be asked for. */
  beside?: boolean;
}

const address = (last: number) => ({ address: `192.0.2.${last}`, type: "extra", routed: true });
let next = 70;
const cellOf = (cells: readonly Cell[], vendor: string) => cells.find((cell) => cell.vendor === vendor)!;
const opens: Open[] = [
  {
    cell: cellOf(additionalIps, "gigahost"),
    args: { onDestroy: "release" },
    another: (simulator) =>
      void simulator.seed("gigahost", { servers: [{ id: "2201", ipv4: [address(next++)], ipv6: [] }] }),
    renamed: { serverId: "2202" },
    beside: true,
  },
  {
    cell: cellOf(vmNodes, "i3d"),
    another: (simulator) => void simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{}] }] }),
    beside: true,
  },
  {
    cell: cellOf(apiKeys, "gigahost"),
    another: (simulator) => void simulator.seed("gigahost", { apiKeys: [{ label: "ci", permissions: {} }] }),
    renamed: { label: "deploy" },
  },
  {
    cell: cellOf(callbacks, "i3d"),
    another: (simulator) =>
      void simulator.seed("i3d", { callbacks: [{ id: next++, url: "https://ops.example.net/i3d" }] }),
    renamed: { url: "https://ops.example.net/other" },
  },
  {
    cell: cellOf(triggers, "i3d"),
    another: (simulator) => void simulator.seed("i3d", { triggers: [{ id: `${next++}`, name: "cpu" }] }),
    renamed: { name: "memory" },
  },
  {
    cell: cellOf(colocationAlerts, "i3d"),
    another: (simulator) =>
      void simulator.seed("i3d", { alerts: [{ id: next++, colocationId: 1201, percentage: 80 }] }),
    renamed: { percentage: 85 },
  },
];

const titled = (all: readonly Open[]) => all.map((open) => [open.cell.kind, open] as const);

/** A stack whose first run got no answer, of a request that the vendor has not seen. */
async function unclear({ cell, args }: Open) {
  const simulator = new Simulator();
  cell.seed?.(simulator);
  const program =
    (more: object = {}) =>
    () =>
      void cell.declare("made", { ...cell.args, ...args, ...more });
  const stack = await start(program(), { simulator });
  const fault = () =>
    simulator.faults.add({
      vendor: cell.vendor,
      endpoint: cell.creates,
      kind: "reset-before",
      times: Infinity,
    });
  const struck = fault();
  await failing(stack.up());
  struck.remove();
  const asked = () => simulator.requests.find({ vendor: cell.vendor, endpoint: cell.creates }).length;
  return { simulator, stack, program, fault, asked };
}

describe.each(titled(opens))("%s", (_, open) => {
  const { cell } = open;

  test.each(["refresh", "destroy"] as const)(
    "two that have come since are neither forgotten nor taken: %s",
    async (how) => {
      const { simulator, stack, asked } = await unclear(open);
      open.another(simulator);
      open.another(simulator);
      const [standing, before] = [cell.at(simulator), asked()];
      if (how === "refresh")
        expect(await failing(stack.refresh())).toMatch(/, .*nothing tells which one is meant/s);
      else expect(await failing(stack.destroy())).toMatch(/, .* (has|have) come since.*pulumi state delete/s);
      expect(await failing(stack.up())).toMatch(/nothing tells which one|nothing shows that/);
      expect(cell.at(simulator)).toEqual(standing);
      expect(asked()).toBe(before);
    },
  );
});

describe.each(titled(opens.filter(({ renamed }) => renamed)))("%s", (_, open) => {
  test("another name is not gone on with, and what stands there under it stays another's", async () => {
    const { simulator, stack, program } = await unclear(open);
    simulator.requests.resetCounts();
    for (const more of [{}, { adopt: true }]) {
      stack.edit(program({ ...open.renamed, ...more }));
      expect(await failing(stack.up())).toMatch(
        /nobody knows yet what has come of it.*Set \w+ back to .* and run again.*pulumi state delete/s,
      );
    }
    expect(simulator.requests.counts().writes).toBe(0);
    stack.edit(program());
    await well(stack.up());
    await well(stack.destroy());
  });
});

describe.each(titled(opens.filter(({ beside }) => beside)))("%s", (_, open) => {
  test("what was left to others is not taken for the next one that gets no answer", async () => {
    const { simulator, stack, program, fault } = await unclear(open);
    open.another(simulator);
    const standing = open.cell.at(simulator);
    stack.edit(program({ adopt: false }));
    const struck = fault();
    expect(await failing(stack.up())).toMatch(/gave no clear answer/);
    struck.remove();
    await well(stack.destroy());
    expect(open.cell.at(simulator)).toEqual(standing);
  });
});
