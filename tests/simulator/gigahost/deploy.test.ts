import { setup } from "./setup";

interface Product {
  product_id: number;
  price_id: number;
  in_stock: boolean;
  vm_memory: string;
}
interface Status {
  servers: {
    order_id: number;
    order_number: string;
    srv_id: number;
    status: string;
    ip: string;
    password: string;
  }[];
  all_ready: boolean;
}
const order = {
  pid: 7951,
  price_id: 4234,
  region_id: "1",
  os_id: "101",
  billing_period: "hourly",
  hostnames: ["web1"],
};

test("the catalogue has numbers and texts mixed", async () => {
  const { client } = setup();
  const { tiers } = await client.get<{ tiers: { products: Product[] }[] }>("/deploy/servers");
  expect(tiers[0]?.products[0]).toMatchObject({
    product_id: order.pid,
    price_id: order.price_id,
    vm_memory: "4",
  });
});

test("an order goes through its stages, makes a machine, and vanishes", async () => {
  const { simulator, client } = setup();
  const placed = await client.send<{ order_ids: number[] }>("POST", "/deploy/servers", order);
  expect(placed.data).toMatchObject({
    success: true,
    message: "Servers queued for deployment.",
    quantity: 1,
  });
  const [id] = placed.data.order_ids;
  const seen: Status[] = [];
  for (let read = 0; read < 7; read += 1) seen.push(await client.get<Status>(`/deploy/status?ids=${id}`));
  const stages = seen.map(({ servers }) => servers[0]?.status);
  expect(stages[0]).toBe("waiting");
  expect(stages).toEqual(expect.arrayContaining(["waiting", "deploying", "installing", "ready", undefined]));
  expect(seen[0]?.servers[0]).toMatchObject({ srv_id: 0, ip: "", password: "" });
  expect(seen.find(({ servers }) => servers[0]?.status === "installing")?.servers[0]?.password).not.toBe("");
  expect(seen.find(({ servers }) => servers[0]?.status === "ready")?.all_ready).toBe(true);
  const [server] = await client.get<{ srv_name: string; order: { order_id: string } }[]>("/servers");
  expect(server).toMatchObject({ srv_name: "web1", order: { order_id: String(id) } });
  expect(simulator.inspect()["spent"]).toHaveLength(1);
});

test("time moves an order as well, and a fresh machine may be missing for a while", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["freshServerHiddenSeconds"] = 40;
  await client.send("POST", "/deploy/servers", order);
  clock.advance(300);
  expect(await client.get("/servers")).toEqual([]);
  clock.advance(40);
  expect(await client.get("/servers")).toHaveLength(1);
});

test("refusals are in meta.error, payment ones with reasons", async () => {
  const { simulator, client } = setup();
  const post = (body: object) => client.send("POST", "/deploy/servers", body);
  const wrong = await post({ ...order, price_id: 4042 });
  expect([wrong.status, wrong.meta["error"], wrong.meta["message"]]).toEqual([
    400,
    "Invalid price.",
    undefined,
  ]);
  simulator.options["cardDeclined"] = true;
  const declined = await post(order);
  expect([declined.status, declined.meta["reason"]]).toEqual([402, "payment_declined"]);
  expect(simulator.inspect()["spent"]).toHaveLength(1);
  simulator.options["deployEligible"] = false;
  expect((await post(order)).status).toBe(403);
  expect(simulator.inspect()["spent"]).toHaveLength(1);
});

test("the order of a declined card stands, and is delivered once it is paid", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["cardDeclined"] = true;
  await client.send("POST", "/deploy/servers", order);
  type Orders = { orders: { order_id: string; products: { srv_id: string }[] }[] };
  const { orders } = await client.get<Orders>("/account");
  expect(orders).toMatchObject([{ order_status: "pending", products: [{ srv_id: "0" }] }]);
  clock.advance(9000);
  expect(await client.get("/servers")).toEqual([]);
  simulator.options["cardDeclined"] = false;
  await client.get("/servers");
  clock.advance(9000);
  expect(await client.get("/servers")).toHaveLength(1);
  const later = await client.get<Orders>("/account");
  expect(later.orders).toMatchObject([{ order_id: orders[0]?.order_id, products: [{ srv_id: "3523" }] }]);
});

test("a failing order vanishes without a machine", async () => {
  const { simulator, client, clock } = setup();
  simulator.options["deployFails"] = true;
  const placed = await client.send<{ order_ids: number[] }>("POST", "/deploy/servers", order);
  clock.advance(300);
  const { servers } = await client.get<Status>(`/deploy/status?ids=${placed.data.order_ids[0]}`);
  expect(servers).toEqual([]);
  expect(await client.get("/servers")).toEqual([]);
});

test("what is out of stock can be waited for, and the wait left", async () => {
  const { client, clock } = setup();
  const scarce = { ...order, pid: 7952, price_id: 4237 };
  expect((await client.send("POST", "/deploy/servers", scarce)).status).toBe(400);
  const reserved = await client.send<{ order_ids: number[] }>("POST", "/deploy/servers", {
    ...scarce,
    waitlist: "reserve",
  });
  const [id] = reserved.data.order_ids;
  clock.advance(9000);
  const { servers } = await client.get<Status>(`/deploy/status?ids=${id}`);
  expect(servers[0]?.status).toBe("waitlist");
  expect((await client.send("DELETE", "/deploy/waitlist")).status).toBe(400);
  expect((await client.send("DELETE", "/deploy/waitlist", { order_id: id })).status).toBe(200);
  expect(await client.get("/deploy/waitlist")).toEqual({ reservations: [], notifications: [] });
});

test("account: SSH keys without an id, billing with a text for a status", async () => {
  const { client } = setup();
  const key = { name: "laptop", data: "ssh-ed25519 AAAAC3Nz user@host" };
  const added = await client.send("POST", "/account/sshkey", key);
  expect([added.status, added.data]).toEqual([200, []]);
  const account = await client.get<{ sshkeys: { key_id: string; key_data: string }[] }>("/account");
  expect(account.sshkeys).toMatchObject([{ key_data: key.data }]);
  expect((await client.send("DELETE", `/account/sshkey/${account.sshkeys[0]?.key_id}`)).status).toBe(200);
  expect((await client.send("GET", "/billing")).meta["status"]).toBe("200");
});

test("a machine ordered without a system runs the rescue system and says so, until one is installed", async () => {
  const { client, clock } = setup();
  const { os_id: _, ...bare } = order;
  await client.send("POST", "/deploy/servers", { ...bare, rescue: 1 });
  clock.advance(300);
  const rescue = async (): Promise<boolean[]> => {
    const [listed] = await client.get<{ srv_id: string; srv_status_rescue: boolean }[]>("/servers");
    const [single] = await client.get<{ srv_status_rescue: boolean }[]>(`/servers/${listed?.srv_id}`);
    return [listed, single].map((server) => server?.srv_status_rescue ?? false);
  };
  expect(await rescue()).toEqual([true, true]);
  const [{ srv_id } = { srv_id: "" }] = await client.get<{ srv_id: string }[]>("/servers");
  const fields = { os_id: "101", language: "en", keyboard: "no", timezone: "Europe/Oslo", hostname: "web1" };
  await client.send("POST", `/servers/${srv_id}/reinstall`, fields);
  expect(await rescue()).toEqual([false, false]);
});
