import type { FirewallRulesetArgs } from "../../../index";
import { callsAt } from "../../functions/look";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { declared, earlier, firewallAccount, mail, program, rulesetAt, useLines, web } from "./account";

const start = useStacks();
useLines();
const at = (serviceId: FirewallRulesetArgs["serviceId"]): FirewallRulesetArgs => ({
  serviceId: serviceId!,
  inbound: web,
  outbound: mail,
});
const begin = (...services: (string | number)[]) => {
  const simulator = firewallAccount();
  return start(program(...services.map(at)), { simulator });
};

test.each(["198.51.100.1", "::ffff:198.51.100.1"])(
  "a service by its address %s is looked up once",
  async (given) => {
    const stack = await begin(given);
    expect((await well(stack.preview())).outputs.id).not.toBe("artnet:fw-1");
    expect((await well(stack.up())).outputs).toMatchObject({ id: "artnet:fw-1", serviceIds: ["4101"] });
    expect(rulesetAt(stack.simulator)).toEqual(declared);
    stack.simulator.requests.resetCounts();
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(Object.keys(callsAt(stack.simulator)).filter((call) => /services\//.test(call))).toEqual([]);
    await well(stack.destroy());
    expect(rulesetAt(stack.simulator)).toEqual(earlier);
  },
);

test("another name of the service is no difference; one of another service is refused, and its id replaces", async () => {
  const stack = await begin("198.51.100.1");
  await well(stack.up());
  for (const same of [4101, "4101", " 198.51.100.1 "]) {
    stack.edit(program(at(same)));
    await well(stack.up());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  }
  stack.edit(program(at("198.51.100.2")));
  expect(await failing(stack.up())).toMatch(
    /"198\.51\.100\.2" is service 4102, which ruleset fw-2 filters, and this resource has fw-1; nothing was changed.*give the id 4102/,
  );
  expect(rulesetAt(stack.simulator)).toEqual(declared);
  stack.edit(program(at(4102)));
  expect(changesOf(await well(stack.preview()))).toMatchObject({ replace: 1 });
  await well(stack.up());
  expect(rulesetAt(stack.simulator)).toEqual(earlier);
  expect(rulesetAt(stack.simulator, "fw-2")).toEqual(declared);
});

test("two resources that come to one ruleset by a name and by an id are refused", async () => {
  const stack = await begin("198.51.100.1", 4101);
  expect(await failing(stack.up())).toMatch(/two FirewallRuleset resources of this program are the same/);
});

test("a name that no service has is refused with the nearest one, before anything is written", async () => {
  const stack = await begin("198.51.100.99");
  expect(await failing(stack.up())).toMatch(/198\.51\.100\.99/);
  expect(rulesetAt(stack.simulator)).toEqual(earlier);
});
