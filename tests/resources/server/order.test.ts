import { Deploy } from "../../../sdk/gigahost";
import { mishaps } from "../../support/mishaps";
import { publicKey } from "../../contract/cells/server";
import { base, lab, order, web } from "./bench";

afterEach(() => jest.restoreAllMocks());

test.each([
  [{ spend: { maxMonthly: 118 } }, /a month costs 119 NOK, more than the 118 that it may/],
  [{ spend: { maxMonthly: 119 }, backups: true }, /a month costs 148\.75 NOK, more than the 119/],
  [{ spend: { maxSetup: 9 } }, /setting it up costs 10 NOK, more than the 9/],
  [{ spend: { currency: "EUR" } }, /prices of this account are in NOK, and the limits in EUR/],
  [{ product: "KVM Performance VPS 8GB" }, /is out of stock; waitlist: "reserve"/],
  [{ product: "KVM Performance VPS 16GB" }, /there is no product .*did you mean KVM Performance VPS/],
  [{ product: 4873 }, /cannot be paid by the hour; say billingPeriod: "monthly"/],
  [{ product: undefined, size: { ramGb: 64 } }, /no virtual server of the region has so much/],
  [{ region: "Oslo" }, /there is no region .*Sandefjord/],
  [{ os: "Ubuntu" }, /2 systems have the os "Ubuntu": their ids are 72, 110/],
  [{ os: undefined, iso: "talos" }, /there is no image/],
  [
    { sshKeys: [publicKey.replace("HU5v", "HU5w")] },
    /does not store the key SHA256:.*declare it as an SshKey/,
  ],
])("%j is refused before anything is ordered", async (args, message) => {
  const { simulator, up, asked } = lab();
  simulator.seed("gigahost", { products: [{ id: "7951", setup: 10 }] });
  expect(await up(web(args))).toMatch(message);
  expect(asked(order.endpoint)).toBe(0);
});

test("a price that rose between two runs is the one that counts", async () => {
  const { simulator, up, spent, stack } = lab();
  const program = web({ spend: { maxMonthly: 150 } });
  simulator.seed("gigahost", { products: [{ id: "7951", monthly: 151, priceId: 4300 }] });
  expect(await up(program)).toMatch(/costs 151 NOK/);
  simulator.seed("gigahost", { products: [{ id: "7951", monthly: 149, priceId: 4301 }] });
  expect(await up(program)).toBe("");
  expect(spent()).toBe(1);
  expect(stack.state[0]!.outputs).toMatchObject({ monthly: 149, hourly: 0.19007, currency: "NOK" });
});

test("the cheapest that has so much and is in stock; keys by name, id and public key are one", async () => {
  const sent = jest.spyOn(Deploy.prototype, "orderServer");
  const { up, stack } = lab();
  const size = { cores: 2, ramGb: 2 };
  expect(
    await up(web({ product: undefined, size, sshKeys: [publicKey, "ops", "10001"], os: "debian 12" })),
  ).toBe("");
  expect(stack.state[0]!.outputs).toMatchObject({ productId: "7951", osName: "Debian 12 64-bit" });
  expect(sent.mock.calls).toMatchObject([[{ osId: "101", sshKeyIds: ["10001"], hostnames: ["web1"] }, {}]]);
});

test.each(mishaps)("an order %s: one server, also after a second run", async (_, fault) => {
  const { simulator, stack, up, spent, ours, refresh } = lab();
  const struck = simulator.faults.add({ ...order, ...fault });
  if ((await up(web())) !== "") expect(await up(web())).toBe("");
  expect(struck.struck).toBe(1);
  expect(spent()).toBe(1);
  expect(ours()).toHaveLength(1);
  expect(await refresh()).toBe("");
  expect((await stack.up(web())).steps).toEqual({});
});

test("two that are ordered at once with lost answers are told apart", async () => {
  const { simulator, up, spent, stack, ours } = lab();
  simulator.faults.add({ ...order, kind: "reset-after", times: 2 });
  const both = [...web(), ...web({ hostname: "web2" }, "other")];
  expect(await up(both)).toBe("");
  expect(spent()).toBe(2);
  const names = stack.state.map(({ name, outputs }) => [
    name,
    ours().find(({ srv_id }) => srv_id === outputs.serverId)?.name,
  ]);
  expect(Object.fromEntries(names)).toEqual({ web: "web1", other: "web2" });
});

describe("a card that is declined", () => {
  test("keeps the order, which is gone on with when it is paid, and never placed again", async () => {
    const { simulator, up, spent, stack, refresh, ours } = lab({ cardDeclined: true });
    expect(await up(web())).toMatch(
      /card was declined.*order 35\d+ stands and is kept; put the payment right/s,
    );
    const { id, outputs } = stack.state[0]!;
    expect(id).toBe(`gigahost:order-${String(outputs.orderId)}`);
    expect(await up(web())).toMatch(
      /is pending at the vendor: see in the panel whether it waits for a payment/,
    );
    expect(await refresh()).toBe("");
    // A second one would be ordered beside it.
    await expect(up(web({ os: 88 }))).rejects.toThrow(
      /has no server yet, and a replacement would order a second one/,
    );
    simulator.options("gigahost", { cardDeclined: false });
    expect(await up(web())).toBe("");
    expect(stack.state[0]).toMatchObject({ id, outputs: { serverId: ours()[0]!.srv_id } });
    expect(spent()).toBe(1);
  });

  test("of an order whose answer was lost as well: looked for first", async () => {
    const { simulator, up, spent } = lab({ cardDeclined: true });
    simulator.faults.add({ ...order, kind: "reset-after" });
    await up(web());
    simulator.options("gigahost", { cardDeclined: false });
    expect(await up(web())).toBe("");
    expect(spent()).toBe(1);
  });
});

test.each([
  ["payment", /stands and waits for its payment/],
  ["review", /stands and is looked at by the vendor/],
])("an order that is held for %s is kept", async (orderHeld, message) => {
  const { simulator, up, spent } = lab({ orderHeld });
  expect(await up(web())).toMatch(message);
  simulator.options("gigahost", { orderHeld: "no" });
  expect(await up(web())).toBe("");
  expect(spent()).toBe(1);
});

describe("an order that got no answer", () => {
  const unclear = async (args: object = {}, options: Record<string, unknown> = {}) => {
    const all = lab(options);
    const fault = all.simulator.faults.add({ ...order, kind: "reset-before" });
    expect(await all.up(web(args))).toMatch(
      /no new order of the host name web1 has appeared since.*Run pulumi up again/s,
    );
    fault.remove();
    return all;
  };
  /** Somebody orders the same product by hand. */
  const byHand = (simulator: ReturnType<typeof lab>["simulator"], name: string) =>
    simulator.seed("gigahost", { servers: [{ id: "2301", name, hourly: true }] });

  test("is placed by the next run when nothing has come of it", async () => {
    const { up, spent } = await unclear();
    expect(await up(web())).toBe("");
    expect(spent()).toBe(1);
  });

  test("is not proven to be what came late, whatever its name", async () => {
    const { simulator, up, spent, stack } = await unclear();
    byHand(simulator, "web1");
    expect(await up(web())).toMatch(
      /has come since one was placed without a clear answer.*adopt: true takes it over/s,
    );
    expect(await up(web(), { RACKFORM_ADOPT: "equal" })).toBe("");
    expect(spent()).toBe(0);
    expect(stack.state[0]!.outputs.serverId).toBe("2301");
  });

  test("stands beside what came, where that is said", async () => {
    const { simulator, up, spent, stack, refresh, destroy, ours } = await unclear();
    byHand(simulator, "colleague");
    expect(await refresh()).toBe("");
    expect(await destroy()).toMatch(/nothing proves that it is that one, so it was not cancelled/);
    expect(await up(web(), { RACKFORM_ADOPT: "equal" })).toMatch(/adopt: false orders another one/);
    expect(ours()).toHaveLength(1);
    expect(await up(web({ adopt: false }))).toBe("");
    expect(spent()).toBe(1);
    expect(stack.state[0]!.outputs.serverId).not.toBe("2301");
  });

  test("goes from the state when nothing has come of it, and destroying it is no error", async () => {
    const { refresh, stack } = await unclear();
    await refresh();
    expect(stack.state).toEqual([]);
    const { destroy } = await unclear();
    expect(await destroy()).toBe("");
  });
});

describe("an order of a run that was killed before its state was written", () => {
  test.each([
    ["that is delivered", {}],
    ["that has no server yet", { deployDuration: { reads: null, seconds: null } }],
    [
      "whose host name does not show yet",
      { orderHostnames: false, deployDuration: { reads: null, seconds: null } },
    ],
  ])("%s asks, is taken over, or stands beside another one", async (_, options) => {
    const { simulator, up, stack, spent, asked } = lab(options);
    await stack.up(web(), {
      fate: (_number, method) => (method === "POST" ? { applied: true, then: "kill" } : undefined),
    });
    expect(stack.state).toEqual([]);
    expect(spent()).toBe(1);
    expect(await up(web())).toMatch(
      /ordered as web1 exists already.*\(order \d+.*another hostname orders another one/s,
    );
    expect(asked(order.endpoint)).toBe(1);
    simulator.options("gigahost", { deployDuration: { reads: 4, seconds: 300 } });
    if ("deployDuration" in options) return expect(await up(web({ adopt: false }))).toBe("");
    expect(await up(web({ adopt: true }))).toBe("");
    expect(spent()).toBe(1);
  });

  test("another host name is another server", async () => {
    const { up, stack, spent } = lab();
    await up(web());
    stack.state = [];
    expect(await up(web({ hostname: "web2" }))).toBe("");
    expect(spent()).toBe(2);
  });
});

test("existing names a server to manage, and nothing is ordered, whatever it turns out to be", async () => {
  const { simulator, up, spent, stack, destroy, ours } = lab();
  simulator.seed("gigahost", { servers: [{ id: "2301", name: "shop", ipv4: ["192.0.2.30"] }] });
  expect(await up(web({ existing: "shop" }))).toMatch(/server 2301 exists already.*Ways out: adopt: true/s);
  const adopt = { existing: "192.0.2.30", adopt: true };
  expect(await up(web({ ...adopt, product: 4873, billingPeriod: "monthly" }))).toMatch(
    /has product .*4GB instead of 4873/,
  );
  expect(stack.state).toEqual([]);
  expect(await up(web({ ...adopt, existing: "192.0.2.99" }))).toMatch(/there is no server with the address/);
  const both = [...web({ ...adopt, name: "shop1" }), ...web({ ...adopt, hostname: "b" }, "b")];
  expect(await up(both)).toMatch(/server 2301 is another resource's of this stack/);
  expect(ours()).toMatchObject([{ srv_id: "2301", name: "shop1" }]);
  expect(await destroy()).toBe("");
  expect(ours()).toEqual([]);
  expect(spent()).toBe(0);
});

test("a key that may not read the account orders nothing, and is told why", async () => {
  const { simulator, up, asked } = lab();
  simulator.faults.add({
    vendor: "gigahost",
    endpoint: "GET /account",
    kind: "status",
    status: 403,
    times: Infinity,
  });
  expect(await up(web())).toMatch(/give the API key the permission account: r/);
  expect(asked(order.endpoint)).toBe(0);
  expect(base.onDestroy).toBe("cancel");
});
