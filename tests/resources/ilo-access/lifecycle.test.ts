import { IloAccess, type IloAccessArgs } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { iloAccesses } from "../../contract/cells/ilo-access";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const [cell] = iloAccesses;
const start = useStacks();
const lines = useLines();
const [ops, theirs] = ["203.0.113.7", "203.0.113.8"];

/** 4101 is closed, 4102 is open to somebody. */
function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator({ vendors: ["artnet"] });
  simulator.options("artnet", options);
  cell!.seed!(simulator);
  return simulator;
}
const program =
  (args: Partial<IloAccessArgs> = {}, name = "ops") =>
  () => {
    const { id, iloIp, previousRemoteIp } = new IloAccess(name, { serviceId: 4101, remoteIp: ops, ...args });
    return { id, iloIp, previousRemoteIp };
  };
const at = (simulator: Simulator, id = 4101) => (cell!.at(simulator) as Record<string, string>)[id];
const writes = (simulator: Simulator) =>
  simulator.requests
    .find({ vendor: "artnet", only: "writes" })
    .map(({ endpoint }) => endpoint.replace("dedicated/ilo-access-", ""));
const occupy = (simulator: Simulator, access_ip: string) =>
  simulator.seed("artnet", { services: [{ id: 4101, server: { ilo: { ip: "192.0.2.1", access_ip } } }] });

test("opens by the server's name, says so in the preview, and closes at the end", async () => {
  const simulator = account();
  const stack = await start(program({ serviceId: "web1" }), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual(["IloAccess: opens access to the management of server web1 for 203.0.113.7"]);
  expect((await well(stack.up())).outputs).toMatchObject({ id: "artnet:4101", iloIp: "192.0.2.1" });
  stack.edit(program({ serviceId: "198.51.100.1" }));
  expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
  lines().length = 0;
  stack.edit(program({ serviceId: 4101, onDestroy: "restore" }));
  expect(changesOf(await well(stack.preview()))).toEqual({});
  expect(lines()).toEqual([]);
  await well(stack.destroy());
  expect(at(simulator)).toBe("closed");
  expect(writes(simulator)).toEqual(["enable", "disable"]);
});

test.each(["moves", "ignored", "refused"])(
  "another address, where opening what is open is %s: closed first, then opened",
  async (iloChange) => {
    const simulator = account({ iloChange, iloRepeat: "refused" });
    const stack = await start(program({ serviceId: 4102 }), { simulator });
    expect((await well(stack.up())).outputs).toMatchObject({ previousRemoteIp: theirs });
    expect(at(simulator, 4102)).toBe(ops);
    await well(stack.destroy());
    expect(at(simulator, 4102)).toBe(theirs);
    expect(writes(simulator)).toEqual(["disable", "enable", "disable", "enable"]);
  },
);

test("onDestroy: close lets nobody in again", async () => {
  const simulator = account();
  const stack = await start(program({ serviceId: 4102, onDestroy: "close" }), { simulator });
  await well(stack.up());
  await well(stack.destroy());
  expect(at(simulator, 4102)).toBe("closed");
});

test("what somebody else has opened since stays", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  occupy(simulator, theirs);
  await well(stack.destroy());
  expect(at(simulator)).toBe(theirs);
  expect(lines().join("\n")).toMatch(/artnet:4101 has the remoteIp 203\.0\.113\.8, which this resource/);
});

describe("refused before anything is written", () => {
  test.each<[string, number, object, RegExp]>([
    [
      "a server without the feature",
      4101,
      {
        server: {
          features: { ilo_access_management: false, power_management: true, firewall_management: true },
        },
      },
      /cannot be opened or closed at server 4101, which has no such management/,
    ],
    ["a virtual server", 4103, { type: "vps" }, /at server 4103, which is of the type vps/],
    ["one that is not there", 4109, { removed: true }, /no dedicated server 4109 .* there are 4101, 4102/],
  ])("%s", async (_, id, service, message) => {
    const simulator = account();
    simulator.seed("artnet", { services: [{ id, ...service }] });
    const stack = await start(program({ serviceId: id }), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect(writes(simulator)).toEqual([]);
  });
});

test("a feature that was taken away is no access that is gone", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const features = { ilo_access_management: false, power_management: true, firewall_management: true };
  simulator.seed("artnet", { services: [{ id: 4101, server: { features } }] });
  expect(await failing(stack.refresh())).toMatch(/at server 4101, which does not have it/);
  expect(await failing(stack.destroy())).toMatch(/pulumi state delete/);
});

test.each(mishaps)("opening %s: open once, and closed again", async (_, fault) => {
  const simulator = account({ iloRepeat: "refused" });
  const stack = await start(program(), { simulator });
  const first = simulator.faults.add({ vendor: "artnet", endpoint: "dedicated/ilo-access-enable", ...fault });
  await well(stack.up());
  expect(first.struck).toBe(1);
  expect(at(simulator)).toBe(ops);
  const second = simulator.faults.add({
    vendor: "artnet",
    endpoint: "dedicated/ilo-access-disable",
    ...fault,
  });
  await well(stack.destroy());
  expect(second.struck).toBe(1);
  expect(at(simulator)).toBe("closed");
});

test("a move that broke off between closing and opening is finished, and the first address comes back", async () => {
  const simulator = account();
  const stack = await start(program({ serviceId: 4102 }), { simulator });
  const at500 = { vendor: "artnet", kind: "status", status: 500, times: Infinity } as const;
  const fault = simulator.faults.add({ ...at500, endpoint: "dedicated/ilo-access-enable" });
  expect(await failing(stack.up())).toMatch(/the access of 203\.0\.113\.8 is closed by now, run again/);
  fault.remove();
  await well(stack.up());
  expect(at(simulator, 4102)).toBe(ops);
  await well(stack.destroy());
  expect(at(simulator, 4102)).toBe(theirs);
});

test("a vendor that accepts and shows something else is told", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  const body = { success: true, ilo_details: { available: true, access_enabled: false } };
  const endpoint = "dedicated/ilo-details";
  simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body, times: Infinity });
  expect(await failing(stack.up())).toMatch(
    /accepted that .* is open to 203\.0\.113\.7, and shows it closed/,
  );
});

describe("one reading that says closed, where access is open, is not believed", () => {
  const closed = { success: true, ilo_details: { available: true, access_enabled: false } };
  const once = (simulator: Simulator) =>
    simulator.faults.add({
      vendor: "artnet",
      endpoint: "dedicated/ilo-details",
      kind: "status",
      status: 200,
      body: closed,
    });

  test.each(["refresh", "destroy"] as const)("by a %s", async (how) => {
    const simulator = account();
    const stack = await start(program(), { simulator });
    await well(stack.up());
    const fault = once(simulator);
    expect(changesOf(await well(stack[how]()))).toEqual(how === "refresh" ? {} : { delete: 2 });
    expect(fault.struck).toBe(1);
    expect(at(simulator)).toBe(how === "refresh" ? ops : "closed");
  });

  test("by a creation, which remembers to whom it was open", async () => {
    const simulator = account();
    const stack = await start(program({ serviceId: 4102 }), { simulator });
    once(simulator);
    expect((await well(stack.up())).outputs).toMatchObject({ previousRemoteIp: theirs });
  });
});

test("two resources of one server are an error, by whatever they name it", async () => {
  const stack = await start(
    () => {
      program()();
      program({ serviceId: "web1" }, "other")();
    },
    { simulator: account() },
  );
  expect(await failing(stack.up())).toMatch(/two IloAccess resources of this program are the same object/);
});

test("a key that has lost its rights is no server that is gone", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const answers = {
    "services/list": { success: true, services_list: [] },
    "dedicated/ilo-details": { success: false, error: { code: "authorization-failed" } },
  };
  for (const [endpoint, body] of Object.entries(answers))
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body, times: Infinity });
  expect(await failing(stack.refresh())).toMatch(/seems to have lost its rights/);
});

test("plan-guard asks before access is opened", () => {
  const { access } = profiles.get("IloAccess")!.removal;
  const cost = (change: Partial<PlannedChange>) =>
    access !== "nothing" &&
    access.cost({ op: "update", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
      ?.reason;
  const inputs = { serviceId: 4101, remoteIp: ops };
  expect(cost({ op: "create", news: inputs })).toBe(
    "opens access to the management of the server for 203.0.113.7",
  );
  expect(cost({ inputs, news: { ...inputs, remoteIp: theirs } })).toMatch(/for 203\.0\.113\.8/);
  expect(cost({ inputs, news: { ...inputs, onDestroy: "keep" } })).toBeUndefined();
  expect(cost({ op: "replace", removed: true, inputs, news: { ...inputs, serviceId: 4102 } })).toMatch(
    /opens/,
  );
  expect(cost({ op: "delete-replaced", removed: true, inputs })).toBeUndefined();
  expect(cost({ op: "same", inputs, news: inputs })).toBeUndefined();
  const gone = { op: "delete", removed: true, inputs, outputs: { previousRemoteIp: theirs } };
  expect(cost(gone)).toMatch(/for 203\.0\.113\.8/);
  expect(cost({ ...gone, outputs: {} })).toBeUndefined();
  expect(cost({ ...gone, inputs: { ...inputs, onDestroy: "close" } })).toBeUndefined();
});
