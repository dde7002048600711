import { changesOf, useStacks, well } from "../../support/stack";
import { places } from "./places";

const start = useStacks();

const programs = {
  gigahost: () => jest.requireActual<object>("../../../examples/reverse-dns-gigahost/index"),
  terrahost: () => jest.requireActual<object>("../../../examples/reverse-dns-terrahost/index"),
  artnet: () => jest.requireActual<object>("../../../examples/reverse-dns-artnet/index"),
  gigacloud: () => jest.requireActual<object>("../../../examples/reverse-dns-gigacloud/index"),
  i3d: () => jest.requireActual<object>("../../../examples/reverse-dns-i3d/index"),
};

type Vendor = keyof typeof programs;

test.each(Object.keys(programs) as Vendor[])("the example for %s", async (vendor) => {
  const stack = await start(programs[vendor], { demoAccount: true });
  places.find((place) => place.title === "i3d host")!.prepare!(stack.simulator);
  stack.simulator.seed("terrahost", { servers: [{ id: "3301", subnets: ["2001:db8:300::/48"] }] });
  const before = JSON.stringify(names(stack.at(vendor)));
  const { outputs } = await well(stack.up());
  expect(JSON.stringify(outputs)).toMatch(/\.(in-addr|ip6)\.arpa"/);
  expect(JSON.stringify(names(stack.at(vendor)))).not.toBe(before);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  await well(stack.destroy());
  expect(JSON.stringify(names(stack.at(vendor)))).toBe(before);
});

/** Everything at the vendor but serials, which every edit raises, how often keys were used, and the zones beside. */
function names({ zones: _, apiKeys: _keys, ...rest }: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === "serial" ? undefined : value)));
}
