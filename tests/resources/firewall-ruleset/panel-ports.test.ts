import type { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { base, declared, firewallAccount, program, rulesetAt, useLines } from "./account";

const start = useStacks();
useLines();

type Port = { begin: number | ""; end: number | "" };

const rules = (port: Port) => ({
  in: [{ policy: "DROP", protocol: 6, source: { ip: "192.0.2.0", mask_short: 24 }, destination: { port } }],
  out: [{ policy: "DROP", protocol: 17, source: { port } }],
});

function account(port: Port, options: Record<string, unknown>): Simulator {
  const simulator = firewallAccount(options);
  simulator.seed("artnet", { rulesets: [{ id: "fw-1", rules: rules(port) }] });
  return simulator;
}

const wireAt = (simulator: Simulator) =>
  (simulator.inspect("artnet") as { rulesets: { id: string }[] }).rulesets.find(({ id }) => id === "fw-1");

const odd: Port[] = [
  { begin: 0, end: 1023 },
  { begin: 0, end: 65535 },
  { begin: 1024, end: "" },
  { begin: "", end: 1023 },
];

test.each(odd)("ports $begin to $end, made in the panel, come back as they were", async (port) => {
  const simulator = account(port, { portRanges: "free" });
  const before = wireAt(simulator);
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  expect(rulesetAt(simulator)).toEqual(declared);
  await well(stack.destroy());
  expect(wireAt(simulator)).toEqual(before);
});

test.each(odd)("ports $begin to $end are restored or told, never made fewer", async (port) => {
  const simulator = account(port, {});
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  expect(await failing(stack.destroy())).toMatch(/could not be brought to.*inbound\[0\].*invalid-port/);
  expect(rulesetAt(simulator)?.in).toEqual(declared.in);
});

test.each(odd)("ports $begin to $end that somebody else makes are found and replaced", async (port) => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { rulesets: [{ id: "fw-1", rules: rules(port) }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({ update: 1 });
  await well(stack.up());
  expect(rulesetAt(simulator)).toEqual(declared);
  expect(changesOf(await well(stack.preview()))).toEqual({});
});
