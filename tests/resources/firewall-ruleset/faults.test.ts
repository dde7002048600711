import type { FirewallRulesetArgs } from "../../../index";
import { type Mishap, mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import {
  base,
  declared,
  earlier,
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

const internal = { success: false, error: { code: "internal-firewall-error" } };
const mishapsHere: Mishap[] = [
  ...mishaps,
  ["an internal error", { kind: "status", status: 200, body: internal }],
];

describe.each(mishapsHere)("a call is %s", (_, fault) => {
  test.each(["save", "enable"])("%s at creation", async (command) => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    const struck = simulator.faults.add({ vendor: "artnet", endpoint: `firewall/${command}`, ...fault });
    await well(stack.up());
    expect(struck.struck).toBe(1);
    expect(rulesetAt(simulator)).toEqual(declared);
    await well(stack.refresh());
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
  });

  test.each(["save", "disable"])("%s at the end", async (command) => {
    const simulator = firewallAccount();
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    const struck = simulator.faults.add({ vendor: "artnet", endpoint: `firewall/${command}`, ...fault });
    await well(stack.destroy());
    expect(struck.struck).toBe(1);
    expect(rulesetAt(simulator)).toEqual(earlier);
  });
});

test("a switch that was carried out without an answer is not sent again", async () => {
  const simulator = firewallAccount();
  simulator.faults.add({ vendor: "artnet", endpoint: "firewall/enable", kind: "reset-after" });
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  expect(writesAt(simulator)).toEqual(["save", "enable"]);
});

test("a creation that ends half way keeps the memory: the next run goes on, the end restores", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "firewall/enable",
    kind: "status",
    status: 500,
    times: Infinity,
  });
  expect(await failing(stack.up())).toMatch(/not known whether the vendor carried the call out/);
  expect(rulesetAt(simulator)).toEqual({ ...declared, enabled: false });
  simulator.faults.clear();
  await well(stack.up());
  expect(rulesetAt(simulator)).toEqual(declared);
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test("a creation after which nothing can be read keeps the memory too", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "firewall/details",
    kind: "status",
    status: 500,
    nth: 3,
    times: Infinity,
  });
  await failing(stack.up());
  expect(rulesetAt(simulator)).toEqual({ ...declared, enabled: false });
  simulator.faults.clear();
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test("a creation that the vendor refuses leaves nothing in the state", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  const body = {
    success: false,
    error: { code: "rules-syntax-error", errors_details: { out: { "1": "invalid-protocol" } } },
  };
  simulator.faults.add({ vendor: "artnet", endpoint: "firewall/save", kind: "status", status: 200, body });
  expect(await failing(stack.up())).toMatch(
    /outbound\[1\] \(ACCEPT any from any to any\): invalid-protocol.*argument outbound\[1\]/,
  );
  expect(rulesetAt(simulator)).toEqual(earlier);
  expect(JSON.stringify(stack.state)).not.toContain("artnet:fw-1");
});

describe("an empty direction, which a form cannot express", () => {
  test("is an error when the vendor keeps the old rules", async () => {
    const simulator = firewallAccount({ absentList: "keeps" });
    const stack = await start(program({ ...base, outbound: [] }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /the vendor still has 1 outbound rules in ruleset fw-1 after a save without any.*argument outbound/,
    );
    expect(rulesetAt(simulator)).toEqual({ ...earlier, in: declared.in });
    stack.edit(program(base));
    await well(stack.up());
    expect(rulesetAt(simulator)).toEqual(declared);
    await well(stack.destroy());
    expect(rulesetAt(simulator)).toEqual(earlier);
  });

  test("is an error when the vendor refuses it", async () => {
    const simulator = firewallAccount({ absentList: "error" });
    const stack = await start(program({ ...base, outbound: [] }), { simulator });
    expect(await failing(stack.up())).toMatch(/a firewall rule is malformed/);
    expect(rulesetAt(simulator)).toEqual(earlier);
  });

  test("is no error when it is empty already", async () => {
    const simulator = firewallAccount({ absentList: "keeps" });
    const stack = await start(program({ rulesetId: "fw-2", inbound: web }), { simulator });
    await well(stack.up());
    expect(rulesetAt(simulator, "fw-2")).toEqual({ ...declared, out: [] });
  });

  test("cannot be cleared at the end: filtering is off, the error names the way out", async () => {
    const simulator = firewallAccount({ absentList: "keeps" });
    const stack = await start(program({ ...base, onDestroy: "clear" }), { simulator });
    await well(stack.up());
    expect(await failing(stack.destroy())).toMatch(
      /could not be brought to disabled, 0 inbound and 0 outbound rules \(onDestroy: clear\).*still has 4 inbound rules.*onDestroy: "keep"/,
    );
    expect(rulesetAt(simulator)).toEqual({ ...declared, enabled: false });
    stack.edit(program({ ...base, enabled: false, onDestroy: "keep" }));
    await well(stack.up());
    await well(stack.destroy());
  });
});

test("a save that was cut off is noticed", async () => {
  const simulator = firewallAccount({ maxInputVars: 50 });
  const stack = await start(program(base), { simulator });
  expect(await failing(stack.up())).toMatch(/rules and now has|malformed/);
  expect(rulesetAt(simulator)?.enabled).toBe(false);
});

test.each([3, 13, 23, 32, 33, 43, 53, 62])(
  "a save that is cut off after %i variables leaves a ruleset that filters as it was",
  async (maxInputVars) => {
    const simulator = firewallAccount({ maxInputVars });
    simulator.seed("artnet", { rulesets: [{ id: "fw-1", enabled: true }] });
    const stack = await start(program(base), { simulator });
    expect(await failing(stack.up())).toMatch(
      /ruleset fw-1 was there a moment ago.*cuts off long ones|malformed/,
    );
    expect(rulesetAt(simulator)).toEqual({ ...earlier, enabled: true });
  },
);

test("a rule that somebody else writes at the same moment is not taken for ours", async () => {
  const simulator = firewallAccount();
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "firewall/details",
    nth: 3,
    kind: "call",
    hook: () =>
      void simulator.seed("artnet", { rulesets: [{ id: "fw-1", rules: { in: [{ policy: "ACCEPT" }] } }] }),
  });
  const stack = await start(program(base), { simulator });
  expect(await failing(stack.up())).toMatch(
    /was saved with 4 inbound rules and now has 1 \(at 0: ACCEPT any from any to any instead of ACCEPT tcp from 192\.0\.2\.0\/24 to any port 22\)/,
  );
  await well(stack.up());
  expect(rulesetAt(simulator)).toEqual(declared);
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test.each(["list", "object", "text", "absent"])(
  "earlier rules that the vendor does not take any more, told as %s",
  async (syntaxDetails) => {
    const simulator = firewallAccount({ syntaxDetails });
    simulator.seed("artnet", {
      rulesets: [
        {
          id: "fw-1",
          rules: { in: [{ policy: "DROP", protocol: 1, source: { port: { begin: 5, end: 9 } } }] },
        },
      ],
    });
    const stack = await start(program(base), { simulator });
    await well(stack.up());
    const where =
      syntaxDetails === "absent"
        ? "malformed"
        : "inbound\\[0\\] \\(DROP icmp from any port 5-9 to any\\): port-not-applicable";
    expect(await failing(stack.destroy())).toMatch(
      new RegExp(`\\(onDestroy: restore\\).*${where}.*argument onDestroy`),
    );
    stack.edit(program({ ...base, enabled: false, onDestroy: "keep" }));
    await well(stack.up());
    await well(stack.destroy());
  },
);

test("protocols that the vendor does not tell are not restored wrongly", async () => {
  const simulator = firewallAccount({ protocolPlace: "ruleset" });
  const args: FirewallRulesetArgs = { ...base, outbound: [...mail, { policy: "DROP", protocol: "udp" }] };
  const stack = await start(program(args), { simulator });
  await well(stack.up());
  expect(lines()).toContainEqual(expect.stringMatching(/does not tell the protocol of each rule/));
  expect(await failing(stack.destroy())).toMatch(
    /cannot be restored faithfully, since the vendor did not tell the protocol of each/,
  );
  stack.edit(program({ ...args, onDestroy: "clear" }));
  await well(stack.up());
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual({ enabled: false, in: [], out: [] });
});

test("nor where all rules of the program have one protocol, so that a save shows nothing", async () => {
  const simulator = firewallAccount({ protocolPlace: "ruleset" });
  const args: FirewallRulesetArgs = {
    ...base,
    inbound: [
      { policy: "ACCEPT", protocol: "tcp", destinationPorts: 22 },
      { policy: "DROP", protocol: "tcp" },
    ],
    outbound: [],
  };
  const stack = await start(program(args), { simulator });
  await well(stack.up());
  expect(lines()).toContainEqual(expect.stringMatching(/cannot come back, since the vendor does not tell/));
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  const ours = rulesetAt(simulator);
  expect(await failing(stack.destroy())).toMatch(
    /cannot be restored faithfully, since the vendor did not tell the protocol of each/,
  );
  expect(rulesetAt(simulator)).toEqual(ours);
  stack.edit(program({ ...args, onDestroy: "keep" }));
  await well(stack.up());
  await well(stack.destroy());
});
