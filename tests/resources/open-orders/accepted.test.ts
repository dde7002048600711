import { AdditionalIp, ApiKey, VmNode } from "../../../index";
import { Simulator } from "../../../simulator";
import { keysAt } from "../../contract/cells/api-key";
import { addressesAt, seedServers } from "../../contract/cells/additional-ip";
import { nodeIds, nodesAt } from "../../contract/cells/vm-node";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

/*
 * What the vendor has accepted is never asked for again and never forgotten, however long it does not show; and what it shows is not
 * believed to be absent after one look.
 */

const start = useStacks();
useLines();

type Json = Record<string, unknown>;

/** Takes rows out of answers, wherever they stand. */
function without(value: unknown, isHidden: (row: Json) => boolean): unknown {
  if (Array.isArray(value))
    return value
      .filter((row: Json) => typeof row !== "object" || !isHidden(row))
      .map((row: unknown) => without(row, isHidden));
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, without(inner, isHidden)]));
}

interface Bought {
  vendor: "gigahost" | "terrahost" | "i3d";
  endpoint: string;
  reads: string[];
  isHidden: (row: Json) => boolean;
  seed(simulator: Simulator): void;
  declare(): unknown;
  at(simulator: Simulator): string[];
  /** Whether a destroy would give it back. */
  ends: boolean;
}

const address = (vendor: "gigahost" | "terrahost"): Bought => ({
  vendor,
  endpoint: "POST /servers/{id}/ipv4",
  reads: ["GET /servers", "GET /servers/{id}"],
  isHidden: ({ ip_type }) => ip_type === "extra",
  seed: (simulator) => seedServers(simulator, vendor),
  declare: () =>
    new AdditionalIp("ip", {
      vendor,
      serverId: "web1",
      ...(vendor === "gigahost" ? { onDestroy: "release" } : {}),
    }),
  at: (simulator) => addressesAt(simulator, vendor),
  ends: vendor === "gigahost",
});
const bought: Record<string, Bought> = {
  "an address at Gigahost": address("gigahost"),
  "an address at TerraHost": address("terrahost"),
  "an API key": {
    vendor: "gigahost",
    endpoint: "POST /account/apikeys",
    reads: ["GET /account/apikeys"],
    isHidden: ({ key_label }) => key_label === "ci",
    seed: (simulator) => simulator.options("gigahost", { credentials: "login" }),
    declare: () =>
      new ApiKey("key", { vendor: "gigahost", label: "ci", permissions: { dns: { mode: "r" } } }),
    at: (simulator) => keysAt(simulator, "gigahost"),
    ends: true,
  },
};

const hide = (simulator: Simulator, { vendor, reads, isHidden }: Bought, times = Infinity) =>
  reads.map((endpoint) =>
    simulator.faults.add({
      vendor,
      endpoint,
      kind: "mutate",
      times,
      mutate: (reply) => ({ ...reply, body: without(reply.body, isHidden) }),
    }),
  );

describe.each(Object.entries(bought))("%s", (_, one) => {
  const asked = (simulator: Simulator) =>
    simulator.requests.find({ vendor: one.vendor, endpoint: one.endpoint }).length;

  test("accepted and not shown: asked for once, kept by a refresh, and found when it shows", async () => {
    const simulator = new Simulator();
    one.seed(simulator);
    const stack = await start(() => void one.declare(), { simulator });
    const hidden = hide(simulator, one);
    expect(await failing(stack.up())).toMatch(/accepted|issued/);
    expect(await failing(stack.refresh())).toMatch(/not show/);
    expect(await failing(stack.up())).toMatch(/not ordered again|no other one is issued/);
    if (one.ends) expect(await failing(stack.destroy())).toMatch(/run again when it .*pulumi state delete/s);
    expect(asked(simulator)).toBe(1);
    for (const fault of hidden) fault.remove();
    await well(stack.refresh());
    await well(stack.up());
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(asked(simulator)).toBe(1);
    const made = one.at(simulator);
    await well(stack.destroy());
    expect(one.at(simulator)).toHaveLength(made.length - (one.ends ? 1 : 0));
  });

  test("of a run that was killed, and missing in one look: not asked for again", async () => {
    const simulator = new Simulator();
    one.seed(simulator);
    const stack = await start(() => void 0, { simulator });
    await well(stack.up());
    const before = stack.state;
    stack.edit(() => void one.declare());
    await well(stack.up());
    stack.state = before;
    hide(simulator, one, 1);
    expect(await failing(stack.up())).toMatch(/exists already/);
    expect(asked(simulator)).toBe(1);
  });
});

describe("a node", () => {
  const account = () => {
    const simulator = new Simulator({ vendors: ["i3d"] });
    simulator.seed("i3d", { clouds: [{ name: "lab" }] });
    return simulator;
  };
  const reads = "GET /flexVM/clouds/{cloudId}/nodes";
  const emptyList = (simulator: Simulator, times: number) =>
    simulator.faults.add({
      vendor: "i3d",
      endpoint: reads,
      kind: "mutate",
      times,
      mutate: (reply) => ({ ...reply, body: without(reply.body, (row) => "serial" in row) }),
    });

  test("of a run that was killed, and missing in one list: not ordered again", async () => {
    const simulator = account();
    const stack = await start(() => void 0, { simulator });
    await well(stack.up());
    const before = stack.state;
    stack.edit(() => void new VmNode("node", { cloud: "lab" }));
    await well(stack.up());
    stack.state = before;
    emptyList(simulator, 1);
    expect(await failing(stack.up())).toMatch(/a node of the cloud lab exists already/);
    expect(nodesAt(simulator)).toEqual(["lab running"]);
  });

  test.each(["refresh", "destroy"] as const)(
    "missing in one list and on its page is not gone: %s",
    async (how) => {
      const simulator = account();
      const stack = await start(() => void new VmNode("node", { cloud: "lab" }), { simulator });
      await well(stack.up());
      emptyList(simulator, 1);
      simulator.faults.add({
        vendor: "i3d",
        endpoint: "GET /flexVM/clouds/{cloudId}/nodes/{nodeId}",
        kind: "status",
        status: 404,
        body: { errorCode: 404, errorMessage: "not found" },
      });
      await well(stack[how]());
      if (how === "refresh") expect(changesOf(await well(stack.up()))).toEqual({});
      expect(nodesAt(simulator)).toEqual(how === "refresh" ? ["lab running"] : []);
    },
  );

  test("that the program names is taken over in place of the order that got no answer", async () => {
    const simulator = account();
    simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{ name: "idle-1" }] }] });
    const stack = await start(() => void new VmNode("node", { cloud: "lab", adopt: false }), { simulator });
    const order = { vendor: "i3d", endpoint: "POST /flexVM/clouds/{cloudId}/nodes" };
    const fault = simulator.faults.add({ ...order, kind: "reset-before" });
    await failing(stack.up());
    fault.remove();
    stack.edit(() => void new VmNode("node", { cloud: "lab", existing: "idle-1", adopt: true }));
    await well(stack.up());
    expect(simulator.requests.find(order)).toHaveLength(1);
    expect(nodeIds(simulator)).toHaveLength(1);
  });
});
