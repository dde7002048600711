import { Trigger, type TriggerArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { actions, conditions, rules, seedTheirs, triggersAt } from "../../contract/cells/trigger";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[] = [];
beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const account = () => {
  const simulator = new Simulator({ vendors: ["i3d"] });
  seedTheirs(simulator);
  return simulator;
};
const args = { name: "cpu", conditions, rules, actions };
const cpu =
  (more: Partial<TriggerArgs> = {}) =>
  () => ({ id: new Trigger("cpu", { ...args, ...more }).triggerId });
const shown = (name: string, active: number) => `${name} () ${active} over 0 at 90 do 1`;

describe.each([0, 1])("a vendor whose new triggers are %s", (newTriggers) => {
  test.each([true, false])("makes one that is active: %s", async (active) => {
    const simulator = account();
    simulator.options("i3d", { newTriggers });
    const stack = await start(cpu({ active }), { simulator });
    await well(stack.up());
    expect(triggersAt(simulator)).toEqual([shown("cpu", active ? 1 : 0)]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
  });
});

test("one that cannot be switched off after it was made stays in the state, and the next up goes on", async () => {
  const simulator = account();
  const stack = await start(cpu({ active: false }), { simulator });
  const endpoint = "PUT /trigger/{triggerId}/disable";
  simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status: 403 });
  await failing(stack.up());
  expect(triggersAt(simulator)).toEqual([shown("cpu", 1)]);
  await well(stack.up());
  expect(triggersAt(simulator)).toEqual([shown("cpu", 0)]);
  await well(stack.destroy());
  expect(triggersAt(simulator)).toEqual([]);
});

test("is switched off before its rules change, and nothing else is written for that alone", async () => {
  const simulator = account();
  const stack = await start(cpu(), { simulator });
  await well(stack.up());
  const put = "PUT /trigger/{triggerId}";
  const [on, off] = [`${put}/enable`, `${put}/disable`];
  const sent = async (more: Partial<TriggerArgs>) => {
    simulator.requests.resetCounts();
    stack.edit(cpu(more));
    await well(stack.up());
    return simulator.requests.find({ only: "writes" }).map(({ endpoint }) => endpoint);
  };
  expect(await sent({ active: false })).toEqual([off]);
  expect(await sent({ active: true, name: "cpu 2" })).toEqual([put, on]);
  expect(await sent({ active: false, name: "cpu 3" })).toEqual([off, put]);
});

test.each(["asSent", "filled"])(
  "what the vendor fills in (%s) and another order are no drift",
  async (actionTimeouts) => {
    const simulator = account();
    simulator.options("i3d", { actionTimeouts });
    const several = { actions: [{ action: 2, actionParameters: { methodId: 1 } }, { action: 1 }] };
    const stack = await start(cpu(several), { simulator });
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(cpu({ actions: [...several.actions].reverse() }));
    expect(changesOf(await well(stack.up()))).toEqual({});
  },
);

test("somebody else's of the name is taken over by adopt alone, and made what is declared", async () => {
  const simulator = account();
  simulator.seed("i3d", { triggers: [{ name: "cpu", description: "kept", active: 0 }] });
  const stack = await start(cpu(), { simulator });
  expect(await failing(stack.up())).toMatch(/the trigger cpu exists already in .*adopt: true takes it over/);
  stack.edit(cpu({ adopt: true }));
  await well(stack.up());
  expect(triggersAt(simulator)).toEqual(["cpu (kept) 1 over 0 at 90 do 1"]);
  expect(lines.join("\n")).toMatch(/the trigger cpu \(.*\) was there already and is taken over: adopt: true/);
});

test("what the vendor refuses is told in its words", async () => {
  const simulator = account();
  simulator.options("i3d", { doubles: "refuse" });
  const stack = await start(cpu(), { simulator });
  await well(stack.up());
  stack.edit(cpu({ name: "theirs" }));
  expect(await failing(stack.up())).toMatch(/This value is already used/);
  expect(triggersAt(simulator)).toEqual([shown("cpu", 1)]);
});
