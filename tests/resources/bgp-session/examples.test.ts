import { useStacks, well } from "../../support/stack";
import { placesAt } from "./account";

const start = useStacks();

test("the example", async () => {
  const stack = await start(() => jest.requireActual<object>("../../../examples/bgp-gigahost/index"), {
    demoAccount: true,
  });
  const { outputs } = await well(stack.up());
  expect(placesAt(stack.simulator)).toHaveLength(4);
  expect(outputs.neighbors).toMatchObject([
    { family: "ipv4", router: "1" },
    { family: "ipv4", router: "2" },
    { family: "ipv6", router: "1" },
    { family: "ipv6", router: "2" },
  ]);
  await well(stack.destroy());
  expect(placesAt(stack.simulator)).toEqual([]);
});
