import { changesOf, failing, useStacks, well } from "../../support/stack";
import type { SimServer } from "./bench";

const start = useStacks();

test("the example's fleet is ordered as it says, and its database is protected", async () => {
  const stack = await start(() => jest.requireActual("../../../examples/flexmetal-i3d"));
  const up = await well(stack.up());
  expect(changesOf(up)).toMatchObject({ create: 5 });
  const servers = stack.at("i3d").servers as SimServer[];
  expect(servers.map(({ name, status, tags }) => `${name} ${status} ${tags.join(" ")}`).sort()).toEqual([
    "build-1 delivered env:ci",
    "db-1 delivered env:prod db",
    "web-1 delivered env:prod web",
    "web-2 delivered env:prod web",
  ]);
  expect(await failing(stack.destroy())).toMatch(/protect/);
});
