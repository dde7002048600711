import { CloudInstance, type CloudInstanceArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { cloudInstances } from "../../contract/cells/cloud-instance";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const [cell] = cloudInstances;
const start = useStacks();
const lines = useLines();
const password = "pa55-4201";
const access = { instanceId: 4201, instancePassword: password };

function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator({ vendors: ["artnet"] });
  simulator.options("artnet", options);
  cell!.seed!(simulator);
  return simulator;
}
const program =
  (args: Partial<CloudInstanceArgs> = {}, name = "build") =>
  () => {
    const { id, ip, price, currency } = new CloudInstance(name, { instanceId: 4201, ...args });
    return { id, ip, price, currency };
  };
const at = (simulator: Simulator) => (cell!.at(simulator) as string[])[0];
const edit = (simulator: Simulator, fields: object) =>
  simulator.seed("artnet", { instances: [{ id: 4201, ...fields }] });
const writes = (simulator: Simulator) =>
  simulator.requests
    .find({ vendor: "artnet", only: "writes" })
    .map(({ endpoint }) => endpoint.replace("cloud-instance/", ""));
const text = () => lines().join("\n");

test("adopts by the id, and manages only what is given", async () => {
  const simulator = account();
  const stack = await start(program({ displayName: "build" }), { simulator });
  const { outputs } = await well(stack.up());
  expect(outputs).toEqual({ id: "artnet:4201", ip: "198.51.100.1", price: 1.352, currency: "PLN" });
  expect(text()).toMatch(/artnet:4201 \(cloud-4201\) is adopted as it is/);
  edit(simulator, { notes: "theirs", state: "stopped" });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  stack.edit(program());
  await well(stack.up());
  expect(at(simulator)).toMatch(/^4201 before "theirs" stopped/);
  await well(stack.destroy());
  expect(writes(simulator)).toEqual(["custom-properties-edit", "custom-properties-edit"]);
});

test("one that is absent is an error that names those that there are", async () => {
  const stack = await start(program({ instanceId: 4209 }), { simulator: account() });
  expect(await failing(stack.up())).toMatch(
    /no cloud instance 4209 .* there are 4201 \(cloud-4201\), 4202 \(cloud-4202\)\. No call makes one/,
  );
});

describe("resources", () => {
  const resized = (resources: object, more: Partial<CloudInstanceArgs> = {}) =>
    program({ ...access, shutdown: "hard", resources, ...more });

  test("the restart stands in the preview, the price in the log before the change", async () => {
    const simulator = account();
    const stack = await start(resized({ cpu: 1, hdd: 20 }), { simulator });
    await well(stack.preview());
    expect(lines()).toEqual([
      "CloudInstance: cloud instance 4201: its resources become cpu 1, hdd 20, if they are not: it restarts (the power is cut) and its price changes, which is told before",
    ]);
    await well(stack.up());
    expect(writes(simulator)).toEqual([]);
    lines().length = 0;
    stack.edit(resized({ cpu: 2, hdd: 30 }));
    await well(stack.preview());
    expect(text()).toMatch(/go from cpu 1, hdd 20 to cpu 2, hdd 30: it restarts \(the power is cut\)/);
    expect(simulator.requests.counts().writes).toBe(0);
    await well(stack.up());
    expect(text()).toMatch(
      /from cpu 1, ram 1024, hdd 20, bandwidth 100 to cpu 2, ram 1024, hdd 30, bandwidth 100; the instance restarts \(hard\), and costs 1\.822 PLN for 24h instead of 1\.352 PLN for 24h/,
    );
    expect(at(simulator)).toMatch(/running 2 1024 30 100$/);
    expect(text()).not.toContain(password);
    expect(JSON.stringify(stack.state)).not.toContain(password);
  });

  test("a disk that would shrink is refused in the preview; by the vendor's disk before anything is sent", async () => {
    const simulator = account();
    const stack = await start(resized({ hdd: 10 }), { simulator });
    expect(await failing(stack.up())).toMatch(/has 20 GB and can only grow: 10 is less; nothing was changed/);
    stack.edit(resized({ hdd: 30 }));
    await well(stack.up());
    stack.edit(resized({ hdd: 20 }));
    expect(await failing(stack.preview())).toMatch(
      /the disk cannot become 20 GB: it is 30 GB.*argument resources\.hdd/,
    );
    // The disk of another instance says nothing about this one.
    stack.edit(resized({ hdd: 20 }, { instanceId: 4202, instancePassword: "pa55-4202" }));
    await well(stack.up());
  });

  test("a larger disk that was not made in the end can be taken back", async () => {
    const simulator = account();
    const stack = await start(resized({ hdd: 20 }), { simulator });
    await well(stack.up());
    const endpoint = "cloud-instance/resources-negotiate";
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "reset-before" });
    stack.edit(resized({ hdd: 40 }));
    expect(await failing(stack.up())).toMatch(/it is not known whether/);
    stack.edit(resized({ hdd: 20 }));
    await well(stack.up());
    expect(at(simulator)).toMatch(/running 1 1024 20 100$/);
  });

  test.each([
    ["off its step", { ram: 1000 }, /ram 1000 is none .* 512 to 65536 in steps of 512/],
    ["out of range", { cpu: 17 }, /cpu 17 is none .* 1 to 16/],
  ])("a value %s is refused before anything is sent", async (_, resources, message) => {
    const simulator = account();
    const stack = await start(resized(resources), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect(writes(simulator)).toEqual([]);
  });

  test("an operating system that does not stop is told with the ways out", async () => {
    const simulator = account();
    edit(simulator, { shutsDown: false });
    const stack = await start(resized({ cpu: 2 }, { shutdown: "soft" }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /did not stop within 30 seconds, and nothing was changed.*"hard"/,
    );
    stack.edit(resized({ cpu: 2 }));
    await well(stack.up());
    expect(at(simulator)).toMatch(/running 2 /);
  });

  test.each(["starts", "stays"])(
    "an instance that is to be off is off afterwards (%s)",
    async (cloudRestart) => {
      const simulator = account({ cloudRestart });
      edit(simulator, { state: "stopped" });
      const stack = await start(resized({ cpu: 2 }, { power: "off" }), { simulator });
      await well(stack.up());
      expect(at(simulator)).toMatch(/stopped 2 /);
    },
  );

  test.each(mishaps)(
    "a change %s: restarted at most once in a run, and as declared in the end",
    async (_, fault) => {
      const simulator = account();
      const stack = await start(resized({ cpu: 2 }), { simulator });
      const endpoint = "cloud-instance/resources-negotiate";
      const added = simulator.faults.add({ vendor: "artnet", endpoint, ...fault });
      const first = await stack.up();
      expect(added.struck).toBe(1);
      if (first.failed) {
        expect(simulator.requests.find({ endpoint })).toHaveLength(1);
        await well(stack.up());
      }
      expect(at(simulator)).toMatch(/running 2 /);
      expect(changesOf(await well(stack.up()))).toEqual({});
    },
  );
});

describe("power", () => {
  const switched = (power: "on" | "off", shutdown: "soft" | "hard" = "soft") =>
    program({ ...access, power, shutdown });

  test.each([
    { cloudStates: "running" },
    { cloudStates: "on" },
    { cloudStates: "numbers" },
    { cloudStateAge: 0.05 },
  ])("off and on again, however the vendor tells it: %j", async (options) => {
    const simulator = account(options);
    const stack = await start(switched("off"), { simulator });
    await well(stack.preview());
    expect(text()).toMatch(/it is switched off, if it is not \(its operating system is asked to stop\)/);
    await well(stack.up());
    expect(at(simulator)).toMatch(/stopped/);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(switched("on"));
    await well(stack.up());
    expect(at(simulator)).toMatch(/running/);
    expect(writes(simulator)).toEqual(["action-shutdown", "action-power-on"]);
  });

  test("an operating system that does not obey is told; cutting the power helps", async () => {
    const simulator = account();
    edit(simulator, { shutsDown: false });
    const stack = await start(switched("off"), { simulator });
    expect(await failing(stack.up())).toMatch(/asked to be off and is shown as running: .* may not obey/);
    stack.edit(switched("off", "hard"));
    await well(stack.up());
    expect(at(simulator)).toMatch(/stopped/);
  });

  test.each(mishaps)("switching off %s", async (_, fault) => {
    const simulator = account();
    const stack = await start(switched("off", "hard"), { simulator });
    const added = simulator.faults.add({
      vendor: "artnet",
      endpoint: "cloud-instance/action-power-off",
      ...fault,
    });
    await well(stack.up());
    expect(added.struck).toBe(1);
    expect(at(simulator)).toMatch(/stopped/);
  });
});

test("a wrong password is told as that argument, without it", async () => {
  const simulator = account();
  const stack = await start(
    program({ ...access, instancePassword: "wr0ng", power: "off", shutdown: "hard" }),
    {
      simulator,
    },
  );
  const message = await failing(stack.up());
  expect(message).toMatch(/management password .* is wrong; nothing was changed.*argument instancePassword/s);
  expect(message).not.toContain("wr0ng");
});

test("texts that the vendor trims are no drift; only what differs is sent", async () => {
  const simulator = account({ cloudText: "trimmed" });
  const stack = await start(program({ displayName: "before", notes: "one\r\ntwo\n" }), { simulator });
  await well(stack.up());
  const sent = simulator.requests.find({ endpoint: "cloud-instance/custom-properties-edit" });
  expect(sent.map(({ body }) => /display_name/.test(String(body)))).toEqual([false]);
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(changesOf(await well(stack.up()))).toEqual({});
});

describe("destroy", () => {
  test("keeps the instance, and a name that somebody else has given it since", async () => {
    const simulator = account();
    const stack = await start(program({ displayName: "build", notes: "ours" }), { simulator });
    await well(stack.up());
    edit(simulator, { display_name: "theirs" });
    await well(stack.destroy());
    expect(at(simulator)).toMatch(/^4201 theirs "" running/);
    expect(text()).toMatch(/the display name was changed by somebody else/);
  });

  const deleting = program({ ...access, onDestroy: "delete" });

  test.each(mishaps)("onDestroy: delete, %s: gone for ever, and no other one", async (_, fault) => {
    const simulator = account();
    const stack = await start(deleting, { simulator });
    await well(stack.preview());
    expect(text()).toMatch(/from then on deleting the resource deletes it with its disk/);
    await well(stack.up());
    const added = simulator.faults.add({ vendor: "artnet", endpoint: "cloud-instance/delete", ...fault });
    if ((await stack.destroy()).failed) await well(stack.destroy());
    expect(added.struck).toBe(1);
    expect(cell!.at(simulator)).toEqual(['4202 before "" running 1 1024 20 100']);
  });

  test("stays where the instance that is to take its place is not there", async () => {
    const simulator = account();
    const stack = await start(deleting, { simulator });
    await well(stack.up());
    stack.edit(program({ ...access, onDestroy: "delete", instanceId: 4299 }));
    expect(await failing(stack.up())).toMatch(/no cloud instance 4299/);
    expect(at(simulator)).toMatch(/^4201 /);
    stack.edit(program({ onDestroy: "keep", instanceId: 4202 }));
    await well(stack.up());
    expect(cell!.at(simulator)).toEqual(['4202 before "" running 1 1024 20 100']);
  });

  test("another instance that has the id by now is neither deleted nor changed", async () => {
    const simulator = account();
    const stack = await start(deleting, { simulator });
    await well(stack.up());
    edit(simulator, { name: "cloud-9000" });
    stack.edit(program({ ...access, onDestroy: "delete", displayName: "ours" }));
    expect(await failing(stack.up())).toMatch(
      /is another one by now \(cloud-9000 and not cloud-4201\), and nothing/,
    );
    await well(stack.destroy());
    expect(at(simulator)).toMatch(/^4201 /);
    expect(text()).toMatch(/another instance by now \(cloud-9000 and not cloud-4201\), which is left alone/);
  });
});

test("a key that has lost its rights is no instance that is gone", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  const answers = {
    "cloud-instance/list": { success: true, instances_list: [] },
    "cloud-instance/details": { success: false, error: { code: "authorization-failed" } },
  };
  for (const [endpoint, body] of Object.entries(answers))
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body, times: Infinity });
  expect(await failing(stack.refresh())).toMatch(/seems to have lost its rights/);
});
