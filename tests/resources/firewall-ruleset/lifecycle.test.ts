import { FirewallRuleset, type FirewallRulesetArgs } from "../../../index";
import { changesOf, useStacks, well } from "../../support/stack";
import {
  base,
  declared,
  earlier,
  earlierWire,
  firewallAccount,
  mail,
  program,
  rulesetAt,
  useLines,
  web,
  writesAt,
} from "./account";

const start = useStacks();
const lines = useLines();

describe("the life of a ruleset", () => {
  test("taken over, read without drift, restored", async () => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    const { outputs } = await well(stack.up());
    expect(outputs).toEqual({ id: "artnet:fw-1", serviceIds: ["4101"], maxRules: 6 });
    expect(rulesetAt(simulator)).toEqual(declared);
    expect(writesAt(simulator)).toEqual(["save", "enable"]);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    simulator.requests.resetCounts();
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(simulator.requests.counts().total).toBe(0);
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
    expect(writesAt(simulator)).toEqual(["disable", "save"]);
  });

  test.each<[string, FirewallRulesetArgs["serviceId"], string, string[]]>([
    ["a server in the list", 4101, "artnet:fw-1", ["4101"]],
    ["a server that only its details tie to a ruleset", "4103", "artnet:fw-3", ["4103"]],
    ["a server of a group", 4104, "artnet:fw-group", ["4104", "4105"]],
  ])("found by %s", async (_, serviceId, id, serviceIds) => {
    const simulator = firewallAccount();
    const stack = await start(
      program({ serviceId: serviceId!, inbound: [{ policy: "DROP", protocol: 47 }] }),
      { simulator },
    );
    const { outputs } = await well(stack.up());
    expect(outputs).toMatchObject({ id, serviceIds });
    const name = id.replace("artnet:", "");
    expect(rulesetAt(simulator, name)).toEqual({
      enabled: true,
      in: ["DROP 47 0.0.0.0/0 0.0.0.0/0"],
      out: [],
    });
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    const restored = name === "fw-1" ? earlier : { enabled: false, in: [], out: [] };
    await well(stack.destroy());
    expect(rulesetAt(simulator, name)).toEqual(restored);
  });

  test("another notation is no change", async () => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    stack.edit(
      program({
        vendor: "artnet",
        rulesetId: " fw-1",
        enabled: true,
        onDestroy: "restore",
        inbound: [
          {
            policy: "ACCEPT",
            protocol: "TCP",
            source: "192.0.2.77/24",
            sourcePorts: "any",
            destinationPorts: "22-22",
          },
          { policy: "ACCEPT", protocol: 6, source: "0.0.0.0/0", destinationPorts: " 8000 - 8100 " },
          { policy: "ACCEPT", protocol: "1", destination: "any" },
          { policy: "DROP", protocol: "any", source: "10.0.0.0/0" },
        ],
        outbound: [{ policy: "DROP", protocol: "6", destinationPorts: 25 }, { policy: "ACCEPT" }],
      }),
    );
    expect(changesOf(await well(stack.up()))).toEqual({});
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test.each([
    { networkForm: "masked" },
    { protocolPlace: "both" },
    { protocolPlace: "ruleset" },
    { formOrder: "index" },
    { errorStatus: 400 },
  ])("does not drift where the vendor's answer to an open question is %j", async (options) => {
    const simulator = firewallAccount(options);
    const stack = await start(
      program({ ...base, inbound: [...web, { policy: "DROP", source: "10.1.2.3/8" }] }),
      { simulator },
    );
    await well(stack.up());
    const made = { ...declared, in: [...declared.in, "DROP any 10.0.0.0/8 0.0.0.0/0"] };
    expect(rulesetAt(simulator)).toEqual(made);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(program({ ...base, inbound: [...web].reverse() }));
    await well(stack.up());
    expect(rulesetAt(simulator)?.in).toEqual([...declared.in].reverse());
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({});
  });

  test.each<[string, Partial<FirewallRulesetArgs>, string[]]>([
    ["an order", { inbound: [...web].reverse() }, ["save"]],
    ["a rule more", { outbound: [...mail, { policy: "DROP", protocol: "esp" }] }, ["save"]],
    ["no outbound rules any more", { outbound: undefined }, ["save"]],
    ["off", { enabled: false }, ["disable"]],
    ["off, with other rules", { enabled: false, inbound: [] }, ["disable", "save"]],
    ["what destroy does", { onDestroy: "keep" }, []],
  ])("changed in place: %s", async (_, change, writes) => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    simulator.requests.resetCounts();
    const args = { ...base, ...change } as FirewallRulesetArgs;
    stack.edit(program(args));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(writesAt(simulator)).toEqual(writes);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(program(base));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(rulesetAt(simulator)).toEqual(declared);
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
  });

  test("another ruleset: the old one is restored, the new one taken over", async () => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    stack.edit(program({ ...base, rulesetId: "fw-2" }));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    expect(rulesetAt(simulator)).toEqual(earlier);
    expect(rulesetAt(simulator, "fw-2")).toEqual(declared);
  });

  test("the same ruleset by its server: nothing is written, and what was there first is still known", async () => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    simulator.requests.resetCounts();
    stack.edit(program({ serviceId: 4101, inbound: web, outbound: mail }));
    const { outputs } = await well(stack.up());
    expect(outputs.id).toBe("artnet:fw-1");
    expect(writesAt(simulator)).toEqual([]);
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
  });

  test.each<["clear" | "keep", ReturnType<typeof rulesetAt>, string[]]>([
    ["clear", { enabled: false, in: [], out: [] }, ["disable", "save"]],
    ["keep", declared, []],
  ])("destroyed with %s", async (onDestroy, left, writes) => {
    const simulator = firewallAccount();
    const stack = await start(program({ ...base, onDestroy }), { simulator });
    await well(stack.up());
    simulator.requests.resetCounts();
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(left);
    expect(writesAt(simulator)).toEqual(writes);
  });

  test("restoring a ruleset that filtered before: saved while it filters, never off", async () => {
    const simulator = firewallAccount();
    simulator.seed("artnet", { rulesets: [{ ...earlierWire, id: "fw-1", enabled: true }] });
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual({ ...earlier, enabled: true });
    expect(writesAt(simulator)).toEqual(["save", "save"]);
  });

  test("restoring a ruleset that filtered, from one that does not: rules first", async () => {
    const simulator = firewallAccount();
    simulator.seed("artnet", { rulesets: [{ ...earlierWire, id: "fw-1", enabled: true }] });
    const stack = await start(program({ ...base, enabled: false }), { simulator });
    await well(stack.up());
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual({ ...earlier, enabled: true });
    expect(writesAt(simulator)).toEqual(["disable", "save", "save", "enable"]);
  });

  test("a resource renamed in the program leaves the ruleset alone", async () => {
    const simulator = firewallAccount();
    const stack = await start(() => void new FirewallRuleset("old", base), { simulator });
    await well(stack.up());
    simulator.requests.resetCounts();
    stack.edit(() => void new FirewallRuleset("new", base));
    await well(stack.up());
    expect(writesAt(simulator)).toEqual([]);
    expect(rulesetAt(simulator)).toEqual(declared);
    expect(lines().join("\n")).toMatch(/fw-1 is as declared already; deleting the resource will leave it so/);
  });

  test("an alias keeps the memory of what was there first", async () => {
    const simulator = firewallAccount();
    const stack = await start(() => void new FirewallRuleset("old", base), { simulator });
    await well(stack.up());
    stack.edit(() => void new FirewallRuleset("new", base, { aliases: [{ name: "old" }] }));
    expect(changesOf(await well(stack.up()))).toEqual({});
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
  });
});
