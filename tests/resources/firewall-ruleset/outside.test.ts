import { changesOf, failing, useStacks, well } from "../../support/stack";
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

test.each<[string, object, string[]]>([
  ["switched off", { enabled: false }, ["enabled"]],
  ["other rules", { rules: earlierWire.rules }, ["inbound", "outbound"]],
  ["a direction emptied", { rules: { out: [] } }, ["outbound"]],
  [
    "a rule for another protocol",
    {
      rules: {
        out: [
          { policy: "DROP", protocol: 17, destination: { port: { begin: 25, end: 25 } } },
          { policy: "ACCEPT" },
        ],
      },
    },
    ["outbound"],
  ],
])("%s behind the back is found by refresh and healed", async (_, change, keys) => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { rulesets: [{ id: "fw-1", ...change }] });
  const found = await well(stack.refresh());
  expect(found.steps.flatMap((step) => [...(step.keys ?? [])]).sort()).toEqual(keys);
  expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
  expect(rulesetAt(simulator)).toEqual(declared);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
});

test("rules that are as the program has them keep its notation after a refresh", async () => {
  const simulator = firewallAccount();
  const stack = await start(
    program({ ...base, outbound: [{ policy: "DROP", protocol: "6", source: "192.0.2.9/24" }] }),
    { simulator },
  );
  await well(stack.up());
  simulator.seed("artnet", {
    rulesets: [
      {
        id: "fw-1",
        rules: {
          out: [
            { policy: "ACCEPT", protocol: 47 },
            { policy: "DROP", protocol: 6, source: { ip: "192.0.2.0", mask_short: 24 } },
          ],
        },
      },
    ],
  });
  await well(stack.refresh());
  const state = stack.state!.deployment as { resources: { inputs?: { outbound?: unknown } }[] };
  expect(state.resources.map(({ inputs }) => inputs?.outbound).find(Boolean)).toEqual([
    { policy: "ACCEPT", protocol: "gre" },
    { policy: "DROP", protocol: "6", source: "192.0.2.9/24" },
  ]);
});

test("an update over somebody else's change says so", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { rulesets: [{ ...earlierWire, id: "fw-1", enabled: true }] });
  stack.edit(program({ ...base, outbound: [...mail, { policy: "DROP" }] }));
  await well(stack.up());
  expect(lines()).toContainEqual(
    expect.stringMatching(
      /artnet:fw-1 was changed by somebody else since the last run \(now enabled, 1 inbound and 1 outbound rules\); that is replaced/,
    ),
  );
  expect(rulesetAt(simulator)?.out).toHaveLength(3);
});

test("a change that came to what the program wants needs no write", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { rulesets: [{ id: "fw-1", enabled: false }] });
  simulator.requests.resetCounts();
  stack.edit(program({ ...base, enabled: false }));
  expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
  expect(writesAt(simulator)).toEqual([]);
});

test("a killed run leaves what is wanted: the next one writes nothing and says what is not known", async () => {
  const simulator = firewallAccount();
  const first = await start(program(base), { simulator });
  await well(first.up());
  simulator.requests.resetCounts();
  const second = await start(program(base), { simulator });
  await well(second.up());
  expect(writesAt(simulator)).toEqual([]);
  expect(lines().at(-1)).toMatch(/as declared already; deleting the resource will leave it so/);
  await well(second.destroy());
  expect(rulesetAt(simulator)).toEqual(declared);
});

test("a ruleset that is gone is gone, and its end is fine", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { rulesets: [{ id: "fw-1", removed: true }] });
  await well(stack.destroy());
  const again = await start(program({ ...base, rulesetId: "fw-2" }), { simulator });
  await well(again.up());
  simulator.seed("artnet", { rulesets: [{ id: "fw-2", removed: true }] });
  expect(changesOf(await well(again.refresh()))).toEqual({ delete: 1 });
  expect(await failing(again.up())).toMatch(/there is no ruleset fw-2 in this account/);
});

test("a list that lacks a ruleset is not believed while its details can be read", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  const fault = simulator.faults.add({
    vendor: "artnet",
    endpoint: "firewall/list",
    kind: "status",
    status: 200,
    body: { success: true, rulesets_list: [] },
    times: Infinity,
  });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(fault.struck).toBeGreaterThan(0);
  fault.remove();
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test("details that are refused while the list has the ruleset are no absence", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  const body = {
    success: false,
    error: { code: "invalid-ruleset-id", description: { en: "Invalid ruleset" } },
  };
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "firewall/details",
    kind: "status",
    status: 200,
    body,
    times: Infinity,
  });
  expect(await failing(stack.refresh())).toMatch(/no such firewall ruleset/);
  expect(await failing(stack.destroy())).toMatch(/no such firewall ruleset/);
  simulator.faults.clear();
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

const refusal = { success: false, error: { code: "authorization-failed", description: { en: "no" } } };

test("rights that were taken away are no absence: refused details beside an empty list", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  const answer = (endpoint: string, body: object) =>
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body, times: Infinity });
  answer("firewall/details", refusal);
  answer("firewall/list", { success: true, rulesets_list: [] });
  expect(await failing(stack.refresh())).toMatch(/lost its rights.*fw-1 is not taken for gone/);
  expect(await failing(stack.destroy())).toMatch(/lost its rights/);
  simulator.faults.clear();
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test.each<[string, string[]]>([
  ["refused", []],
  ["refused and no service is listed", ["services/list"]],
])("a server whose details are %s has not lost its ruleset", async (_, emptied) => {
  const simulator = firewallAccount();
  const stack = await start(program({ serviceId: 4103, inbound: web }), { simulator });
  await well(stack.up());
  const answer = (endpoint: string, body: object) =>
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body, times: Infinity });
  for (const module of ["dedicated", "colocation"]) answer(`${module}/details`, refusal);
  for (const list of emptied) answer(list, { success: true, services_list: [] });
  expect(await failing(stack.refresh())).toMatch(/\(permission; HTTP 200, code authorization-failed/);
  simulator.faults.clear();
  await well(stack.destroy());
  expect(rulesetAt(simulator, "fw-3")).toMatchObject({ enabled: false, in: [] });
});

test("a server that has left the account has no ruleset any more", async () => {
  const simulator = firewallAccount();
  const stack = await start(program({ serviceId: 4103, inbound: web }), { simulator });
  await well(stack.up());
  simulator.seed("artnet", { services: [{ id: 4103, removed: true }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
});

test("a key that is no longer good changes nothing and loses nothing", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), { simulator });
  await well(stack.up());
  const key = simulator.environment().ARTNET_API_KEY;
  simulator.seed("artnet", { account: { apiKey: "anotherKey" } });
  expect(await failing(stack.refresh())).toMatch(/customer number or API key is wrong/);
  expect(await failing(stack.destroy())).toMatch(/customer number or API key is wrong/);
  simulator.seed("artnet", { account: { apiKey: key } });
  expect(rulesetAt(simulator)).toEqual(declared);
  await well(stack.destroy());
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test("wrong credentials at creation write nothing", async () => {
  const simulator = firewallAccount();
  const stack = await start(program(base), {
    simulator,
    accounts: { artnet: { customerId: "1", apiKey: "notTheKey" } },
  });
  expect(await failing(stack.up())).toMatch(/customer number or API key is wrong/);
  expect(JSON.stringify(stack.state)).not.toContain("artnet:fw-1");
  expect(rulesetAt(simulator)).toEqual(earlier);
});

test("a server that got another ruleset: an update is refused, a refresh takes it over", async () => {
  const simulator = firewallAccount();
  const args = { serviceId: 4101, inbound: web, outbound: mail };
  const stack = await start(program(args), { simulator });
  await well(stack.up());
  simulator.seed("artnet", {
    rulesets: [
      { id: "fw-1", services_ids_list: [] },
      { id: "fw-2", services_ids_list: [4101, 4102] },
    ],
  });
  stack.edit(program({ ...args, enabled: false }));
  expect(await failing(stack.up())).toMatch(
    /service 4101 is filtered by ruleset fw-2 now, and this resource has fw-1; nothing was changed\. Run pulumi refresh/,
  );
  expect(rulesetAt(simulator)).toEqual(declared);
  expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
  stack.edit(program(args));
  expect((await well(stack.up())).outputs.id).toBe("artnet:fw-2");
  expect(rulesetAt(simulator, "fw-2")).toEqual(declared);
});

test("a ruleset of several services says whom a change concerns", async () => {
  const simulator = firewallAccount();
  const stack = await start(program({ serviceId: 4104, inbound: web }), { simulator });
  await well(stack.up());
  stack.edit(program({ serviceId: 4104, inbound: web, outbound: mail }));
  await well(stack.up());
  await well(stack.destroy());
  expect(
    lines().filter((line) =>
      /artnet:fw-group filters 2 services \(4105, 4104\): the change applies to all of them/.test(line),
    ),
  ).toHaveLength(3);
});

test("many rulesets are read with one list", async () => {
  const simulator = firewallAccount();
  const stack = await start(
    program(base, { rulesetId: "fw-2" }, { rulesetId: "fw-3" }, { serviceId: 4104 }),
    { simulator },
  );
  await well(stack.up());
  simulator.requests.resetCounts();
  await well(stack.refresh());
  expect(simulator.requests.counts().vendors.artnet?.endpoints).toEqual({
    "firewall/list": 1,
    "firewall/details": 4,
  });
});
