import { demo, Simulator } from "../../../simulator";
import { changesOf, useStacks, well } from "../../support/stack";
import { rulesetAt, useLines } from "./account";

const start = useStacks();
useLines();

test("the example runs in the demo account and leaves it as it was", async () => {
  const simulator = new Simulator();
  demo(simulator);
  const before = rulesetAt(simulator, "fw-4101");
  const stack = await start(() => jest.requireActual<object>("../../../examples/firewall-artnet/index"), {
    simulator,
  });
  const { outputs } = await well(stack.up());
  expect(outputs).toEqual({ filters: ["4101"], room: 20 });
  const after = rulesetAt(simulator, "fw-4101");
  expect(after?.enabled).toBe(true);
  expect(after?.in).toHaveLength(10);
  expect(after?.in[2]).toBe("ACCEPT 47 203.0.113.64/32 0.0.0.0/0");
  expect(after?.in.at(-1)).toBe("DROP any 0.0.0.0/0 0.0.0.0/0");
  expect(after?.out).toEqual([
    "ACCEPT 6 0.0.0.0/0 198.51.100.25/32:25-25",
    "DROP 6 0.0.0.0/0 0.0.0.0/0:25-25",
    "ACCEPT any 0.0.0.0/0 0.0.0.0/0",
  ]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  await well(stack.destroy());
  expect(before).toBeDefined();
  expect(rulesetAt(simulator, "fw-4101")).toEqual(before);
});
