import { client, expectPost, failureOf, guardNetwork } from "./support";

guardNetwork();

const row = (id: number) => ({ id, type: "vps", name: `vps ${id}`, parent_service_id: "0" });
const rows = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => row(from + at));
const page = (offset: number) => `limit=100&offset=${offset}`;

test("reads pages until one brings nothing new", async () => {
  expectPost("/services/list", page(0), { success: true, services_list: rows(0, 100) });
  expectPost("/services/list", page(100), { success: true, services_list: rows(100, 130) });
  expectPost("/services/list", page(130), { success: true, services_list: [] });
  expect(await client().services.listAll()).toHaveLength(130);
});

test("a server that caps the page is read to the end", async () => {
  expectPost("/services/list", page(0), { success: true, services_list: rows(0, 20) });
  expectPost("/services/list", page(20), { success: true, services_list: rows(20, 25) });
  expectPost("/services/list", page(25), { success: true, services_list: [] });
  expect(await client().services.listAll()).toHaveLength(25);
});

test("a server that ignores the page ends it by repeating itself", async () => {
  expectPost("/services/list", page(0), { success: true, services_list: rows(0, 150) });
  expectPost("/services/list", page(150), { success: true, services_list: rows(0, 150) });
  expect(await client().services.listAll()).toHaveLength(150);
});

test("a service without payment, expiry and parent is understood", async () => {
  expectPost("/services/details", "service_id=1", {
    success: true,
    service: {
      id: "1",
      type: "foip",
      name: "x",
      expiration_time: null,
      payment_details: [],
      parent_service_id: 9,
    },
  });
  expect(await client().services.details(1)).toEqual({
    id: "1",
    type: "foip",
    name: "x",
    parentServiceId: "9",
  });
});

test("transfer usage is read although the document names only the beginning of a period", async () => {
  expectPost("/colocation/transfer-usage-details", "service_id=1", {
    success: true,
    transfer_usage_details: {
      periods_list: [{ time_range: { from: 1 }, transfer_usage: { up: 1, down: 2 } }],
    },
  });
  expect(await client().colocation.transferUsage(1)).toEqual([
    { timeRange: { from: 1 }, bytes: { up: 1, down: 2 } },
  ]);
});

test("the network of a virtual server is understood in either spelling", async () => {
  const common = { id: 5, features: {}, power_state: "off", active: "1" };
  expectPost("/vps/details", "service_id=5", {
    success: true,
    service_details: { ...common, network_configuration: { ip: "192.0.2.5" } },
  });
  expect((await client().vps.details(5)).networkConfiguration).toEqual({
    ip: "192.0.2.5",
    additionalIps: [],
  });
  expectPost("/vps/details", "service_id=5", { success: true, service_details: common });
  expect((await failureOf(client().vps.details(5))).message).toContain("newtwork_configuration");
});
