import { openClientArea } from "./client-area";

let area: ReturnType<typeof openClientArea>;
beforeEach(() => {
  area = openClientArea();
});

test("services: texts for numbers, four decimals in the list and two in the details, passwords in plain", async () => {
  const { services } = (await area.get("/service")) as { services: unknown[] };
  expect(services[0]).toEqual({
    id: "33301",
    domain: "vm1.example.com",
    total: "10.0000",
    status: "Active",
    billingcycle: "Monthly",
    next_due: "2015-10-22",
    category: "Cloud",
    category_url: "cloud",
    name: "Cloud server",
  });
  expect(await area.get("/service/33301")).toMatchObject({
    service: { id: "33301", total: "10.00", rootpassword: "r00t" },
  });
  expect(await area.get("/service/33301/ip")).toMatchObject({
    ips: [{ ipaddress: "192.0.2.10", mask: "255.255.255.0", status: "assigned" }, {}, { mask: "64" }],
  });
  expect(JSON.stringify(area.simulator.inspect())).not.toContain("r00t");
});

test("seeding what exists already is merged into it", async () => {
  area.simulator.seed("gigacloud", {
    invoices: [{ id: 7, status: "Unpaid", total: "5.00" }],
    tickets: [{ ticket_number: "70", subject: "Cable", replies: [{ body: "Done" }] }],
  });
  area.simulator.seed("gigacloud", {
    invoices: [{ id: 7, status: "Paid" }],
    tickets: [{ ticket_number: "70", status: "Closed" }],
  });
  expect(await area.get("/invoice/7")).toMatchObject({ invoice: { status: "Paid", total: 5 } });
  expect(await area.get("/tickets/70")).toMatchObject({
    tickets: { subject: "Cable", status: "Closed" },
    replies: [{ body: "Done" }],
  });
});

test("an unknown service answers in one of four ways", async () => {
  const ask = async (unknownService: string) => {
    area.simulator.options("gigacloud", { unknownService });
    const { status, data } = await area.client.get("/service/1/ip");
    return [status, data];
  };
  expect(await ask("error")).toEqual([200, { error: ["nosuchservice"] }]);
  expect(await ask("empty-object")).toEqual([200, {}]);
  expect(await ask("empty-body")).toEqual([200, ""]);
  expect(await ask("404")).toEqual([404, { error: ["nosuchservice"] }]);
});

test("shapes and status of errors are options", async () => {
  const ask = async (errorShape: string) => {
    area.simulator.options("gigacloud", { errorShape, errorStatus: 422 });
    const { status, data } = await area.client.get("/domain/1");
    return [status, data];
  };
  expect(await ask("text")).toEqual([422, { error: "nosuchdomain" }]);
  expect(await ask("nested")).toEqual([422, { error: [["nosuchdomain"]] }]);
  expect(await ask("objects")).toEqual([422, { error: [{ message: "nosuchdomain" }] }]);
});

test("a wrong path or method gives an HTML page", async () => {
  for (const reply of [
    await area.client.get("/services"),
    await area.client.put("/service/33301/rdns", ""),
  ]) {
    expect([reply.status, reply.headers["content-type"]]).toEqual([404, "text/html; charset=utf-8"]);
  }
});

test("wrong credentials lock the account for a while", async () => {
  const wrong = { auth: { username: "client@example.com", password: "giga" } };
  expect(await area.client.get("/details", wrong)).toMatchObject({
    status: 401,
    data: { error: ["wronglogin"] },
  });
  area.simulator.options("gigacloud", { lockoutAfter: 2, wrongLoginStatus: 200 });
  expect((await area.client.get("/details")).status).toBe(200);
  for (let n = 0; n < 2; n++)
    expect(await area.client.get("/details", wrong)).toMatchObject({
      status: 200,
      data: { error: ["wronglogin"] },
    });
  expect((await area.client.get("/details")).status).toBe(403);
  area.simulator.advance(15 * 60_000);
  expect((await area.client.get("/details")).status).toBe(200);
});

test("details, balance, invoices, tickets and domains", async () => {
  area.simulator.seed("gigacloud", {
    balance: { acc_balance: "10.00" },
    invoices: [{ id: "5", date: "2015-05-26", total: "10.00", status: "Unpaid", merge_id: null, items: [] }],
    tickets: [{ ticket_number: "437928", subject: "Example", replies: [{ id: "57", body: "Hello" }] }],
    domains: [
      {
        id: "548",
        name: "example.com",
        autorenew: "1",
        nameservers: ["ns1.example.com", "ns2.example.com", "", ""],
      },
    ],
    takenDomains: ["taken.example"],
  });
  expect(await area.get("/balance")).toEqual({ details: { acc_balance: "10.00", acc_credit: "0.00" } });
  expect(await area.get("/invoice")).toMatchObject({
    invoices: [{ id: "5", total: "10.00", merge_id: null }],
  });
  expect(await area.get("/invoice/5")).toMatchObject({
    invoice: { subtotal: 10, total: 10, client: { id: "20408" } },
  });
  expect(await area.get("/tickets")).toEqual({ tickets: [{ ticket_number: "437928", subject: "Example" }] });
  expect(await area.get("/tickets/437928")).toMatchObject({
    tickets: { subject: "Example" },
    replies: [{ id: "57" }],
  });
  expect(await area.get("/domain")).toMatchObject({ domains: [{ id: "548", name: "example.com" }] });
  expect(await area.get("/domain/548")).toMatchObject({
    details: { nameservers: [expect.any(String), "ns2.example.com", "", ""] },
  });
  expect(await area.post("/domainorder/status", "name=free.example")).toEqual({ details: { status: "ok" } });
  expect(await area.post("/domainorder/status", "name=taken.example")).toBe("");
  await area.post("/details", "city=Lviv&credit=100");
  expect(await area.get("/details")).toMatchObject({
    client: { city: "Lviv", credit: "0.0000", privileges: null },
  });
});

test("an upgrade is estimated without send, and ordered with it", async () => {
  const path = "/service/33301/upgrade";
  const orders = () => area.simulator.inspect("gigacloud")["upgradeOrders"];
  expect(await area.post(path, "id=33301&resources[12]=4")).toEqual({
    estimate: { price: "10.00", currency: "USD" },
  });
  expect(orders()).toEqual([]);
  expect(await area.post(path, "resources[12][34]=2&send=true")).toEqual({ info: ["upgrade_order_success"] });
  expect(orders()).toMatchObject([{ service: "33301", price: "5.00" }]);
  await area.post(path, "resources[12]=1&send=false");
  expect(orders()).toHaveLength(2);
  area.simulator.options("gigacloud", { sendFalseOrders: false });
  await area.post(path, "resources[12]=1&send=false");
  expect(orders()).toHaveLength(2);
  expect(area.simulator.requests.find({ endpoint: "POST */upgrade" }).map(({ write }) => write)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});
