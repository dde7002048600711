import { lab, order, web } from "./bench";

type Lab = ReturnType<typeof lab>;
const killed = {
  fate: (_: number, method: string) =>
    method === "POST" ? { applied: true, then: "kill" as const } : undefined,
};
/** The network is gone from the first order on. */
const lost = () => {
  let isGone = false;
  return {
    fate: (_: number, method: string) => {
      if (method !== "POST") return isGone ? { applied: false, then: "reset" as const } : undefined;
      isGone = true;
      return undefined;
    },
  };
};
const product = ({ simulator }: Lab, parts: object) =>
  simulator.seed("gigahost", { products: [{ id: "7951", ...parts }] });
const bySize = (args: object = {}) => web({ product: undefined, size: { cores: 2, ramGb: 2 }, ...args });

describe.each<[string, (args?: object) => ReturnType<typeof web>]>([
  ["by its product", web],
  ["by size", bySize],
])("a server %s whose order took the last one", (_, program) => {
  const scene = () => {
    const all = lab();
    all.simulator.seed("gigahost", { products: [{ id: "7952", inStock: true }] });
    return all;
  };

  test("killed: found before stock and prices are asked", async () => {
    const all = scene();
    await all.stack.up(program(), killed);
    product(all, { inStock: false, monthly: 500 });
    expect(await all.up(program())).toMatch(
      /KVM Performance VPS 4GB ordered as web1 exists already.*adopt: true/s,
    );
    expect(await all.up(program({ adopt: true, spend: { maxMonthly: 150 } }))).toBe("");
    expect(all.spent()).toBe(1);
    expect(all.stack.state[0]!.outputs.productId).toBe("7951");
  });

  test("without a clear answer: so is what came of the entry of the state", async () => {
    const all = scene();
    all.simulator.faults.add({ ...order, kind: "reset-after" });
    await all.stack.up(program(), lost());
    product(all, { inStock: false });
    expect(await all.up(program())).toMatch(/has come since one was placed without a clear answer/);
    expect(await all.up(program({ adopt: true }))).toBe("");
    expect(all.spent()).toBe(1);
    expect(all.stack.state[0]!.outputs).toMatchObject({ productId: "7951", monthly: 119 });
  });
});

test("of a product that is offered no more: the message names the order of the host name", async () => {
  const all = lab();
  await all.stack.up(web(), killed);
  expect(await all.up(web({ product: "KVM of yesterday" }))).toMatch(
    /no product.*In the account stands order \d+.* under the host name web1.*existing:/s,
  );
  expect(all.spent()).toBe(1);
});

test("somebody else's server that comes while an order is looked for stays as it is, whatever the program says later", async () => {
  const { simulator, up, destroy, ours, spent } = lab();
  simulator.faults.add({ ...order, kind: "reset-before" });
  const theirs = [{ srv_id: "2301", name: "colleague-db" }];
  const hook = () =>
    void simulator.seed("gigahost", { servers: [{ id: "2301", name: "colleague-db", hourly: true }] });
  simulator.faults.add({ vendor: "gigahost", endpoint: "GET /account", nth: 5, kind: "call", hook });
  expect(await up(web({ name: "web1" }))).toMatch(/no new order of the host name web1 has appeared since/);
  expect(ours()).toMatchObject(theirs);
  expect(await up(web({ name: "web1", adopt: true }))).toMatch(
    /order \d+ \(server 2301\), which has come since.*Ways out: (?!adopt: true).*existing: with the id/s,
  );
  expect(await up(web({ name: "web1", adopt: false }))).toBe("");
  await destroy();
  expect(ours()).toMatchObject(theirs);
  expect(spent()).toBe(1);
});

test.each([
  { orderHostnames: false },
  { orderHostnames: false, deployDuration: { reads: null, seconds: null } },
])("an order whose host name the account lacks is found by its progress: %j", async (options) => {
  const { simulator, stack, spent } = lab(options);
  simulator.faults.add({ ...order, kind: "reset-after" });
  await stack.up(web());
  expect(stack.state[0]!.outputs.orderId).toEqual(expect.any(String));
  expect(spent()).toBe(1);
});

test("an order that shows no host name anywhere may be another one's, and is not taken", async () => {
  const { simulator, stack, up, spent } = lab({
    orderHostnames: false,
    deployDuration: { reads: null, seconds: null },
  });
  simulator.faults.add({
    vendor: "gigahost",
    endpoint: "GET /deploy/status",
    kind: "mutate",
    times: Infinity,
    mutate: (reply) => JSON.parse(JSON.stringify(reply).replaceAll('"web1"', '""')) as typeof reply,
  });
  await stack.up(web(), killed);
  expect(await up(web({ adopt: true }))).toMatch(
    /order \d+.*Ways out: (?!adopt: true).*run again when the order shows its host name/s,
  );
  simulator.faults.clear();
  expect(await up(web({ adopt: true }))).toMatch(/the server of order \d+; it is still being made/);
  expect(spent()).toBe(1);
});

test("existing goes before an order without a clear answer", async () => {
  const { simulator, up, spent, stack } = lab();
  simulator.seed("gigahost", { servers: [{ id: "2301", name: "shop", hourly: true }] });
  simulator.faults.add({ ...order, kind: "reset-before" });
  await up(web());
  expect(await up(web({ existing: "2301", adopt: true }))).toBe("");
  expect(stack.state[0]!.outputs.serverId).toBe("2301");
  expect(stack.state[0]!.outputs.__before).toBeUndefined();
  expect(spent()).toBe(0);
});

test("adopt: false says what it leaves, and that it does not tell a killed run's order apart", async () => {
  const { stack, up, spent } = lab();
  await stack.up(web(), killed);
  expect(await up(web({ adopt: false }))).toBe("");
  expect(spent()).toBe(2);
  expect(stack.log.join("\n")).toMatch(/order \d+ .*in no state.*\(adopt: false\)\. Take adopt: false out/);
});
