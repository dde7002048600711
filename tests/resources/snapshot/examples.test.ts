import { useStacks, well } from "../../support/stack";
import { ours, snapshotVendors } from "./account";

const start = useStacks();

const programs = {
  gigahost: () => jest.requireActual<object>("../../../examples/snapshot-gigahost/index"),
  terrahost: () => jest.requireActual<object>("../../../examples/snapshot-terrahost/index"),
};

test.each(snapshotVendors)("the example for %s", async (vendor) => {
  const stack = await start(programs[vendor], { demoAccount: true });
  const { outputs } = await well(stack.up());
  const taken = () =>
    (stack.at(vendor).servers as { snapshots: { state: string }[] }[]).flatMap(({ snapshots }) => snapshots);
  expect(taken()).toMatchObject([{ state: "completed" }]);
  expect(JSON.stringify(outputs)).toMatch(/"(madeAt|createdAt)":"\d{4}-/);
  await well(stack.destroy());
  expect(ours(stack.simulator, vendor)).toEqual([]);
  expect(taken()).toEqual([]);
});
