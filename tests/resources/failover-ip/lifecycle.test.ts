import { FailoverIp, type FailoverIpArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { failoverIps } from "../../contract/cells/failover-ip";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const [cell] = failoverIps;
const start = useStacks();
const lines = useLines();
const ip = "198.51.100.60";
const web = "198.51.100.9";
const spare = "198.51.100.40";

function account(): Simulator {
  const simulator = new Simulator();
  cell!.seed!(simulator);
  return simulator;
}
const program =
  (args: Partial<FailoverIpArgs> = {}, name = "web") =>
  () => {
    const { serviceId, allowedTargets, previousTarget } = new FailoverIp(name, {
      ip,
      target: spare,
      ...args,
    });
    return { serviceId, allowedTargets, previousTarget };
  };
const targetAt = (simulator: Simulator) => (cell!.at(simulator) as Record<string, unknown>)[ip];
const switches = (simulator: Simulator) =>
  simulator.requests.find({ vendor: "artnet", endpoint: "fail-over-ip/switch" }).length;

test("adopts the service, tells what moves in the preview, and where the traffic went before", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "FailoverIp: the traffic of 198.51.100.60 will go to 198.51.100.40 at once, if it does not already",
  ]);
  expect((await well(stack.up())).outputs).toEqual({
    serviceId: "4103",
    allowedTargets: [web, spare],
    previousTarget: web,
  });
  stack.edit(program({ target: web }));
  lines().length = 0;
  await well(stack.preview());
  expect(lines()).toEqual([
    "FailoverIp: the traffic of 198.51.100.60 moves from 198.51.100.40 to 198.51.100.9 at once",
  ]);
  stack.edit(program({ target: "198.51.100.77" }));
  await well(stack.preview());
  expect(lines().at(-1)).toMatch(/not among the allowed targets when they were read last \(198/);
  stack.edit(program({ onDestroy: "keep" }));
  lines().length = 0;
  await well(stack.preview());
  expect(lines()).toEqual([]);
});

test("a target that is not allowed is refused before anything is written", async () => {
  const simulator = account();
  const stack = await start(program({ target: "198.51.100.77" }), { simulator });
  expect(await failing(stack.up())).toMatch(
    /198\.51\.100\.77 is no allowed target .* the vendor allows 198\.51\.100\.9, 198\.51\.100\.40\. Nothing was changed/,
  );
  expect(switches(simulator)).toBe(0);
});

test("an address that the account does not have is told with those that it has", async () => {
  const stack = await start(program({ ip: "203.0.113.9" }), { simulator: account() });
  expect(await failing(stack.up())).toMatch(
    /no fail-over address 203\.0\.113\.9; it has 198\.51\.100\.60, 2001/,
  );
});

test.each(mishaps)("a switch %s: the traffic goes where it should, and back", async (_, fault) => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  const at = { vendor: "artnet", endpoint: "fail-over-ip/switch", ...fault } as const;
  const first = simulator.faults.add(at);
  await well(stack.up());
  expect(first.struck).toBe(1);
  expect(targetAt(simulator)).toBe(spare);
  const second = simulator.faults.add(at);
  await well(stack.destroy());
  expect(second.struck).toBe(1);
  expect(targetAt(simulator)).toBe(web);
});

test("where nobody can tell what became of a switch, the former target is kept for the end", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  simulator.faults.add({ vendor: "artnet", endpoint: "fail-over-ip/switch", kind: "reset-after" });
  const blind = { kind: "status", status: 500, times: Infinity, nth: 3 } as const;
  simulator.faults.add({ vendor: "artnet", endpoint: "fail-over-ip/details", ...blind });
  expect(await failing(stack.up())).not.toBe("");
  simulator.faults.clear();
  expect(targetAt(simulator)).toBe(spare);
  await well(stack.destroy());
  expect(targetAt(simulator)).toBe(web);
});

describe("destroy", () => {
  test("leaves what somebody else has routed since", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    simulator.seed("artnet", {
      services: [
        { id: 4103, foip: { virtual_ip: ip, real_ip: "198.51.100.9", real_ips_allowed_list: [web] } },
      ],
    });
    stack.edit(program({ target: spare, onDestroy: "restore" }));
    await well(stack.destroy());
    expect(targetAt(simulator)).toBe(web);
    expect(switches(simulator)).toBe(1);
  });

  test.each<[string, string | false, string[], RegExp]>([
    ["that was not active before", false, [web, spare], /was not active before this resource/],
    ["whose former target is not allowed any more", web, [spare], /does not allow 198\.51\.100\.9.*any more/],
  ])("says why an address %s stays", async (_, before, allowed, said) => {
    const simulator = account();
    const seed = (real_ip: string | false, real_ips_allowed_list: string[]) =>
      simulator.seed("artnet", {
        services: [{ id: 4103, foip: { virtual_ip: ip, real_ip, real_ips_allowed_list } }],
      });
    seed(before, [web, spare]);
    const stack = await start(program(), { simulator });
    await well(stack.up());
    seed(spare, allowed);
    await well(stack.destroy());
    expect(targetAt(simulator)).toBe(spare);
    expect(lines().join("\n")).toMatch(said);
  });
});

test("a new name in the program moves nothing, and tells that nothing else is known of before", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  stack.edit(program({}, "front"));
  expect(changesOf(await well(stack.up()))).toEqual({ create: 1, delete: 1 });
  expect(lines().join("\n")).toMatch(
    /goes to 198\.51\.100\.40 already, and stays there when this resource goes/,
  );
  await well(stack.destroy());
  expect(switches(simulator)).toBe(1);
});

test("a key that has lost its rights is no address that is gone", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const refused = { success: false, error: { code: "authorization-failed" } };
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "services/list",
    kind: "status",
    status: 200,
    body: { success: true, services_list: [] },
    times: Infinity,
  });
  simulator.faults.add({
    vendor: "artnet",
    endpoint: "fail-over-ip/details",
    kind: "status",
    status: 200,
    body: refused,
    times: Infinity,
  });
  expect(await failing(stack.refresh())).toMatch(/seems to have lost its rights/);
});

describe("a service that is shown with another address", () => {
  const shownOtherwise = (simulator: Simulator, times: number) =>
    simulator.faults.add({
      vendor: "artnet",
      endpoint: "fail-over-ip/details",
      kind: "mutate",
      times,
      mutate: (reply) => ({
        ...reply,
        body: JSON.parse(JSON.stringify(reply.body).replace(ip, "198.51.100.66")),
      }),
    });

  test("once is the one that it was", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    const fault = shownOtherwise(simulator, 1);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(fault.struck).toBe(1);
  });

  test("twice has another one by now, which is not moved", async () => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    shownOtherwise(simulator, Infinity);
    await well(stack.destroy());
    expect(switches(simulator)).toBe(1);
  });
});

test("plan-guard asks before traffic moves", () => {
  const { traffic } = profiles.get("FailoverIp")!.removal;
  const cost = (change: Partial<PlannedChange>) =>
    traffic !== "nothing" &&
    traffic.cost({ op: "update", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  const inputs = { ip, target: spare };
  expect(cost({ op: "create", news: inputs })).toMatch(/would go to 198\.51\.100\.40 at once/);
  expect(cost({ inputs, news: { ip, target: web } })).toMatch(/would move from .*40 to 198\.51\.100\.9/);
  expect(cost({ inputs, news: { ...inputs, onDestroy: "keep" } })).toBeUndefined();
  const outputs = { previousTarget: web };
  expect(cost({ op: "delete", removed: true, inputs, outputs })).toMatch(/would go back to 198\.51\.100\.9/);
  const kept = { ...inputs, onDestroy: "keep" };
  expect(cost({ op: "delete", removed: true, inputs: kept, outputs })).toBeUndefined();
});
