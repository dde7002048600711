import { runtime } from "@pulumi/pulumi";
import { ServerName } from "../../index";
import { Simulator } from "../../simulator";
import { seedServers } from "../contract/cells/additional-ip";
import { cells } from "../contract/cells";
import { type Cell, nameOf } from "../contract/cell";
import { useStacks, well } from "../support/stack";

const start = useStacks();
beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** Kinds that put something back at the end, and what an import finds otherwise than the cell's own arguments. */
const settings: Record<string, object> = {
  Dnssec: {},
  DsRecords: {},
  ReverseDns: {},
  FirewallRuleset: {},
  FailoverIp: {},
  ServerName: {},
  ServerLabels: { labels: { role: "web", stage: "prod", theirs: "x" } },
  IloAccess: {},
  CloudInstance: { instancePassword: undefined, resources: undefined, shutdown: undefined, power: undefined },
};
const imported = Object.keys(settings).map((name) => cells.find(({ kind }) => kind === name)!);

const importing = (id: string, program: () => unknown) => () => {
  runtime.registerStackTransformation(({ props, opts }) => ({ props, opts: { ...opts, import: id } }));
  program();
};

test.each(imported.map((cell) => [nameOf(cell), cell] as const))(
  "%s: what was imported is left as it was found",
  async (_, cell: Cell) => {
    const simulator = new Simulator();
    cell.seed?.(simulator);
    const first = () => ({ id: (cell.declare("it", cell.args) as { id: string }).id });
    const { outputs } = await well((await start(first, { simulator, stack: "first" })).up());
    const found = cell.at(simulator);
    const second = importing(String(outputs.id), () =>
      cell.declare("it", { ...cell.args, ...settings[cell.kind] }),
    );
    const stack = await start(second, { simulator, stack: "second", frontEnd: "plugin" });
    await well(stack.up());
    expect(cell.at(simulator)).toEqual(found);
    await well(stack.destroy());
    expect(cell.at(simulator)).toEqual(found);
  },
);

test("what an import found comes back after a change", async () => {
  const simulator = new Simulator();
  seedServers(simulator, "gigahost");
  const name = () =>
    (simulator.inspect("gigahost").servers as { srv_id: string; name: string }[]).find(
      ({ srv_id }) => srv_id === "2201",
    )!.name;
  const named = (given: string) =>
    new ServerName("it", { vendor: "gigahost", serverId: "2201", name: given });
  const stack = await start(
    importing("gigahost:2201", () => named("web1")),
    { simulator, frontEnd: "plugin" },
  );
  await well(stack.up());
  stack.edit(() => void named("web1.example.no"));
  await well(stack.up());
  expect(name()).toBe("web1.example.no");
  await well(stack.destroy());
  expect(name()).toBe("web1");
});
