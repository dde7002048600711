import { Software } from "../../../sdk/panel/software";
import { mishaps } from "../../support/mishaps";
import { lab, web } from "./bench";

const gigahost = "gigahost";

describe("an order that is out of stock", () => {
  const reserved = { product: 7952, waitlist: "reserve" };

  test("waits in the state until there is stock, and is billed then", async () => {
    const { simulator, up, spent, stack, refresh, ours } = lab();
    expect(await up(web(reserved))).toMatch(/order \d+ waits for stock; the next up looks again/);
    expect(await refresh()).toBe("");
    expect(await up(web(reserved))).toMatch(/waits for stock/);
    simulator.seed(gigahost, { products: [{ id: "7952", inStock: true }] });
    expect(await up(web(reserved))).toBe("");
    expect(spent()).toBe(1);
    expect(stack.state[0]!.outputs.serverId).toBe(ours()[0]!.srv_id);
  });

  test("leaves the waiting list when it is destroyed", async () => {
    const { up, destroy, pending } = lab();
    await up(web(reserved));
    expect(await destroy()).toBe("");
    expect(pending()).toEqual([]);
  });
});

describe.each(["gone", "active", "cancelled"])(
  "an order that fails, of which the account says: %s",
  (failedOrders) => {
    test("is told, and never placed again by itself", async () => {
      const { up, refresh, stack, spent, simulator, destroy } = lab({ deployFails: true, failedOrders });
      expect(await up(web())).toMatch(
        failedOrders === "cancelled"
          ? /is cancelled at the vendor; run pulumi refresh/
          : /no longer among the deliveries and has no server.*Look in the panel/,
      );
      expect(spent()).toBe(1);
      expect(await up(web())).not.toBe("");
      expect(spent()).toBe(1);
      if (failedOrders === "active")
        return expect(await destroy()).toMatch(/no call cancels an order without one/);
      expect(await refresh()).toBe("");
      expect(stack.state).toEqual([]);
      simulator.options(gigahost, { deployFails: false });
      expect(await up(web())).toBe("");
      expect(spent()).toBe(2);
    });
  },
);

test("a run that ends during the delivery is gone on with, by its order, and keeps its first password", async () => {
  const { simulator, stack, up, refresh, spent } = lab({ deployDuration: { reads: null, seconds: 400 } });
  await stack.up(web(), { signal: AbortSignal.timeout(30) }).catch(() => undefined);
  if (stack.state.length === 0) await up(web({ adopt: true }));
  expect(await refresh()).toBe("");
  expect(await up(web())).toBe("");
  expect(spent()).toBe(1);
  expect(simulator.requests.find({ vendor: gigahost, endpoint: "POST /deploy/servers" })).toHaveLength(1);
});

test("one that is missing for 50 seconds is not gone; after a minute it is", async () => {
  const { simulator, up, refresh, stack, ours, spent } = lab({ freshServerHiddenSeconds: 40 });
  expect(await up(web())).toBe("");
  const { srv_id: id } = ours()[0]!;
  simulator.seed(gigahost, { hideServers: [{ id, seconds: 50 }] });
  expect(await refresh()).toBe("");
  expect(stack.state).toHaveLength(1);
  simulator.seed(gigahost, { hideServers: [{ id, seconds: 6000 }] });
  expect(await refresh()).toMatch(/cannot be read although order \d+ is active: it may be billed/);
  expect(stack.state).toHaveLength(1);
  simulator.seed(gigahost, { removeServers: [id] });
  expect(await refresh()).toBe("");
  expect(stack.state).toEqual([]);
  expect(spent()).toBe(1);
});

test("a server that was cancelled in the panel is gone, and one with another order's number is somebody else's", async () => {
  const { simulator, up, refresh, stack, ours, destroy } = lab({
    cancelledLingers: { reads: null, seconds: null },
  });
  await up(web());
  const saved = structuredClone(stack.state);
  saved[0]!.outputs.orderId = "999";
  stack.state = saved;
  expect(await destroy()).toBe("");
  expect(stack.log.at(-1)).toMatch(/is not that of order 999 any more, and is left alone/);
  expect(ours()).toHaveLength(1);
  await up(web({ adopt: true }));
  simulator.seed(gigahost, { servers: [{ id: ours()[0]!.srv_id, cancelled: true }] });
  await refresh();
  expect(stack.state).toEqual([]);
});

test("keeps the server unless it is told to cancel it, and says what it goes on costing", async () => {
  const { up, destroy, ours, stack } = lab();
  await up(web({ onDestroy: undefined }));
  expect(await destroy()).toBe("");
  expect(ours()).toHaveLength(1);
  expect(stack.log.at(-1)).toMatch(
    /order \d+ \(server \d+\) stays and goes on being billed, up to 119 NOK a month \(onDestroy: keep\)/,
  );
});

test.each(mishaps)("a cancellation %s: carried out", async (_, fault) => {
  const { simulator, up, destroy, ours } = lab();
  await up(web());
  const struck = simulator.faults.add({ vendor: gigahost, endpoint: "POST /servers/{id}/cancel", ...fault });
  expect(await destroy()).toBe("");
  expect(struck.struck).toBe(1);
  expect(ours()).toEqual([]);
});

test("a cancellation that the vendor takes and does not carry out is told: it goes on being billed", async () => {
  const { simulator, up, destroy, stack } = lab({ cancelledLingers: { reads: null, seconds: null } });
  await up(web());
  const reply = {
    status: 200,
    headers: {},
    body: { meta: { status: 200, message: "Server has been cancelled." }, data: [] },
  };
  simulator.faults.add({
    vendor: gigahost,
    endpoint: "POST /servers/{id}/cancel",
    kind: "mutate",
    times: Infinity,
    mutate: () => reply,
  });
  const { serverId } = stack.state[0]!.outputs;
  simulator.faults.add({
    vendor: gigahost,
    endpoint: "GET /servers/{id}",
    kind: "mutate",
    times: Infinity,
    mutate: (real) => uncancelled(real),
  });
  expect(await destroy()).toMatch(
    new RegExp(`server ${String(serverId)} was to be cancelled and still stands, where it is billed`),
  );
  expect(stack.state).toHaveLength(1);
});

/** The same server as if nothing had happened to it. */
function uncancelled<T extends { body?: unknown }>(reply: T): T {
  const body = JSON.parse(JSON.stringify(reply.body)) as {
    data: { cancelled: unknown; order: { order_status: string } }[];
  };
  for (const one of body.data)
    Object.assign(one, { cancelled: null, order: { ...one.order, order_status: "active" } });
  return { ...reply, body };
}

describe("reinstallation", () => {
  const from = { reinstallOnChange: true };
  const reinstall = "POST /servers/{id}/reinstall";

  test("wipes the same server once, with the first key, and its password is another one", async () => {
    const sent = jest.spyOn(Software.prototype, "reinstall");
    const { up, ours, asked, stack, spent } = lab();
    await up(web(from));
    const { srv_id } = ours()[0]!;
    expect(await up(web({ ...from, os: "Debian 11", sshKeys: ["ops"] }))).toBe("");
    expect(ours()).toMatchObject([{ srv_id, osId: "88" }]);
    expect(stack.log.join("\n")).toMatch(/reinstalling with Debian 11 64-bit, which wipes all disks/);
    const install = { hostname: "web1", keyId: "10001", language: "en_US" };
    expect(sent.mock.calls).toMatchObject([[srv_id, install, {}]]);
    sent.mockRestore();
    expect(stack.state[0]!.outputs.rootPassword).toEqual(expect.any(String));
    await up(web({ ...from, os: 88, sshKeys: [] }));
    expect(asked(reinstall)).toBe(1);
    expect(spent()).toBe(1);
  });

  test.each(mishaps)("that is %s: once carried out", async (_, fault) => {
    const { simulator, up, ours, stack } = lab();
    await up(web(from));
    simulator.faults.add({ vendor: gigahost, endpoint: reinstall, ...fault });
    const anew = web({ ...from, os: 88 });
    if ((await up(anew)) !== "") expect(await up(anew)).toBe("");
    expect(ours()).toMatchObject([{ osId: "88" }]);
    expect((await stack.up(anew)).steps).toEqual({});
  });

  test("of a killed run is waited for, and not sent again", async () => {
    const { stack, up, ours, asked } = lab();
    await up(web(from));
    const anew = web({ ...from, os: 88 });
    await stack.up(anew, {
      fate: (_number, method) => (method === "POST" ? { applied: true, then: "kill" } : undefined),
    });
    expect(await up(anew)).toBe("");
    expect(ours()).toMatchObject([{ osId: "88" }]);
    expect(asked(reinstall)).toBe(1);
  });
});

test.each([
  [1, "Sandefjord"],
  ["sandefjord", "SFJ, NO"],
  ["SFJ, NO", "1"],
])(
  "region %s written as %s orders no other server, also in a state that does not know its names yet",
  async (region, other) => {
    const { up, spent, stack, refresh } = lab();
    expect(await up(web({ region }))).toBe("");
    expect((await stack.up(web({ region: other }))).steps).toEqual({});
    delete stack.state[0]!.outputs.__regions;
    await refresh();
    expect(await up(web({ region: "Sandefjord" }))).toBe("");
    expect(spent()).toBe(1);
  },
);

test("orders that are called pending while they are made are waited for", async () => {
  const { up, ours } = lab({ newOrderStatus: "pending", deployDuration: { reads: null, seconds: 900 } });
  expect(await up(web())).toBe("");
  expect(ours()).toHaveLength(1);
});

test("a hundred servers are delivered with one request a turn for all of them", async () => {
  const { up, stack, asked, ours, spent } = lab({ deployDuration: { reads: null, seconds: 300 } });
  const began = stack.clock.now();
  const many = Array.from({ length: 100 }, (_, at) => web({ hostname: `web${at}` }, `web${at}`)).flat();
  expect(await up(many)).toBe("");
  expect(ours()).toHaveLength(100);
  expect(spent()).toBe(100);
  // A turn is 15 s less jitter.
  const turns = Math.ceil((stack.clock.now() - began) / 12_000);
  expect(asked("GET /deploy/status")).toBeLessThanOrEqual(turns);
  expect(asked("GET /deploy/status")).toBeGreaterThan(3);
  expect(asked("GET /servers/{id}")).toBe(100);
});
