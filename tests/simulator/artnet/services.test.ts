import type { SimulatorCore } from "../../../simulator/core";
import { codeOf, type Json, openPanel } from "./panel";

let simulator: SimulatorCore;
let post: (command: string, form?: string) => Promise<Json>;
const code = async (command: string, form: string) => codeOf(await post(command, form));
const shown = async (module: string, id: number) =>
  (await post(`${module}/details`, `service_id=${id}`))["service_details"];

beforeEach(() => {
  ({ simulator, post } = openPanel());
  simulator.seed("artnet", {
    subnetworks: [{ id: 1, cidr: "192.0.2.8/29" }],
    services: [
      {
        id: 10,
        type: "dedicated",
        name: "HP",
        ip: "192.0.2.200",
        server: { subnetworks: [1], firewall_ruleset_id: "rs1" },
      },
      { id: 11, type: "vps", ip: "192.0.2.201", server: { additional_ips: ["192.0.2.202"] } },
      { id: 12, type: "foip", foip: { virtual_ip: "192.0.2.250", real_ips_allowed_list: ["192.0.2.200"] } },
      { id: 13, type: "domain", name: "example.com", domain: { manageable: true } },
      {
        id: 14,
        type: "domain",
        domain: { manageable: false, dns_servers: ["ns1.example.net", "ns2.example.net"] },
      },
      { id: 15, type: "avx", parent_service_id: 10, details: { login: "avx15", package: "basic" } },
      {
        id: 16,
        type: "colocation",
        server: {
          features: { ilo_access_management: false, power_management: false, firewall_management: false },
        },
      },
    ],
  });
});

test("lists by module, type, parent and part", async () => {
  const ids = async (command: string, form = "") =>
    ((await post(command, form))["services_list"] as Json[]).map(({ id }) => id);
  expect(await ids("services/list")).toEqual([10, 11, 12, 13, 14, 15, 16]);
  expect(await ids("services/list", "limit=2&offset=1")).toEqual([11, 12]);
  expect(await ids("services/list", "service_type=domain")).toEqual([13, 14]);
  expect(await ids("services/list", "parent_service_id=10")).toEqual([15]);
  expect(await ids("services/list", "parent_service_id=0&service_type=foip")).toEqual([12]);
  expect([await ids("fail-over-ip/list"), await ids("link-service/list")]).toEqual([[12], []]);
  simulator.options("artnet", { defaultLimit: 3 });
  expect(await ids("services/list")).toHaveLength(3);
});

test("keys of details differ per module, with the vendor's typo", async () => {
  expect((await post("services/details", "service_id=10"))["service"]).toMatchObject({
    id: 10,
    type: "dedicated",
    custom_description: null,
    parent_service_id: 0,
    payment_details: { payment_period: "1" },
    ip: "192.0.2.200",
  });
  expect(await shown("dedicated", 10)).toMatchObject({
    hardware_configuration: { cpu: [{ cores: 4 }] },
    network_configuration: {
      ip: "192.0.2.200",
      additional_ips: [],
      subnetworks: [{ mask_short: "/29" }],
      firewall_ruleset_id: "rs1",
    },
  });
  expect(await shown("vps", 11)).toEqual({
    id: 11,
    newtwork_configuration: { ip: "192.0.2.201", additional_ips_list: ["192.0.2.202"] },
    features: { power_management: true },
    power_state: "on",
    active: true,
  });
  expect(await shown("avx", 15)).toEqual({ id: 15, login: "avx15", package: "basic" });
  expect(await shown("colocation", 16)).not.toHaveProperty("network_configuration.firewall_ruleset_id");
  expect(await code("vps/details", "service_id=10")).toBe("authorization-failed");
});

test("delegation: replaced as a whole, two servers at least, only where manageable", async () => {
  const edit = (id: number, ...names: string[]) =>
    code(
      "domain/edit-dns-servers",
      `service_id=${id}&${names.map((name, n) => `dns_servers[${n}]=${name}`).join("&")}`,
    );
  expect(await shown("domain", 13)).toEqual({ id: 13, domain_name: "example.com", manageable: true });
  expect(await edit(13, "ns1.example.org")).toBe("dns-servers-insufficient");
  expect(await edit(13, "a..b", "c")).toBe("incorrect-param-value");
  expect(await edit(14, "ns1.example.org", "ns2.example.org")).toBe("edit-dns-error");
  expect(await edit(10, "ns1.example.org", "ns2.example.org")).toBe("invalid-service-type");
  expect(
    await code(
      "domain/edit-dns-servers",
      "service_id=13&dns_servers[]=b.example.org&dns_servers[]=a.example.org",
    ),
  ).toBe("success");
  expect(await shown("domain", 13)).toMatchObject({ dns_servers: ["b.example.org", "a.example.org"] });
});

test("a fail-over address is false until it is switched to an allowed one", async () => {
  expect(await shown("fail-over-ip", 12)).toMatchObject({ real_ip: false });
  expect(await code("fail-over-ip/switch", "service_id=12&real_ip=192.0.2.1")).toBe("ip-not-allowed");
  expect(await code("fail-over-ip/switch", "service_id=12")).toBe("incorrect-param-value");
  expect(await code("fail-over-ip/switch", "service_id=11&real_ip=192.0.2.200")).toBe("invalid-service-type");
  expect(await code("fail-over-ip/switch", "service_id=12&real_ip=192.0.2.200")).toBe("success");
  expect(await shown("fail-over-ip", 12)).toMatchObject({ real_ip: "192.0.2.200" });
});

test("power wants the word confirm, the feature, and a VPS that is not locked", async () => {
  expect(await code("vps/power-off", "service_id=11")).toBe("unconfirmed");
  expect(await code("vps/power-off", "service_id=11&confirm=confirm")).toBe("success");
  expect(await shown("vps", 11)).toMatchObject({ power_state: "off" });
  expect(await code("dedicated/power-on", "service_id=11&confirm=confirm")).toBe("invalid-service-type");
  expect(await code("colocation/power-on", "service_id=16&confirm=confirm")).toBe("unsupported-feature");
  simulator.seed("artnet", { services: [{ id: 11, server: { active: false } }] });
  expect(await code("vps/power-on", "service_id=11&confirm=confirm")).toBe("service-suspended");
  expect((await post("dedicated/power-details", "service_id=10"))["power_details"]).toEqual({
    manageable: true,
    state: "on",
  });
});

test("iLO access shows its address only while it is open", async () => {
  const ilo = async () => (await post("dedicated/ilo-details", "service_id=10"))["ilo_details"];
  expect(await ilo()).toEqual({ available: true, ip: "198.51.100.200", access_enabled: false });
  expect(await code("dedicated/ilo-access-enable", "service_id=10&remote_ip=192.0.2.77")).toBe("success");
  expect(await ilo()).toMatchObject({ access_enabled: true, access_ip: "192.0.2.77" });
  expect(await code("dedicated/ilo-access-disable", "service_id=10")).toBe("success");
  expect(await ilo()).not.toHaveProperty("access_ip");
});

test.each([
  ["moves", "success", "192.0.2.78"],
  ["ignored", "success", "192.0.2.77"],
  ["refused", "internal-operation-error", "192.0.2.77"],
])("iLO access that is open to another address: %s", async (iloChange, answer, open) => {
  simulator.options("artnet", { iloChange, iloRepeat: "refused" });
  const enable = (ip: string) => code("dedicated/ilo-access-enable", `service_id=10&remote_ip=${ip}`);
  expect(await code("dedicated/ilo-access-disable", "service_id=10")).toBe("internal-operation-error");
  await enable("192.0.2.77");
  expect(await enable("192.0.2.77")).toBe("internal-operation-error");
  expect(await enable("192.0.2.78")).toBe(answer);
  expect((await post("dedicated/ilo-details", "service_id=10"))["ilo_details"]).toMatchObject({
    access_ip: open,
  });
});

test("transfer usage has three earlier periods and the current one", async () => {
  const { transfer_usage_details } = await post("dedicated/transfer-usage-details", "service_id=10");
  expect((transfer_usage_details as Json)["periods_list"]).toHaveLength(4);
});

test("orders of addresses are kept and cannot be undone", async () => {
  const info = await post("additional-ip/order-info", "parent_service_id=11");
  expect(info["order_info"]).toMatchObject({ maximum_ips_number: 8, one_ip_payment_details: { price: 5 } });
  expect(await code("additional-ip/order", "parent_service_id=13&ips_number=1")).toBe(
    "invalid-parent-service-type",
  );
  expect(await code("additional-ip/order", "parent_service_id=11&ips_number=9")).toBe("invalid-ips-number");
  const { order_details } = await post("additional-ip/order", "parent_service_id=11&ips_number=2");
  const { service_id, ips_configuration } = order_details as {
    service_id: number;
    ips_configuration: Json[];
  };
  const ips = ips_configuration.map(({ ip }) => ip);
  expect(new Set(ips).size).toBe(2);
  expect(await shown("additional-ip", service_id)).toMatchObject({
    subnetworks: ips.map((ip) => ({ ip, mask_short: "/32" })),
  });
  expect(await shown("vps", 11)).toMatchObject({
    newtwork_configuration: { additional_ips_list: ["192.0.2.202", ...ips] },
  });
  expect(simulator.inspect("artnet")["orders"]).toMatchObject([{ service_id, count: 2 }]);
});

test("blackholing: own addresses, twice, not at all, and the administrator's", async () => {
  simulator.seed("artnet", { blackholes: [{ ip: "192.0.2.12", type: "admin" }] });
  const call = (name: string, ip: string) => code(`ip-blackholing/${name}`, `ip=${ip}`);
  expect(await call("enable", "192.0.2.9")).toBe("success");
  expect(await call("enable", "192.0.2.9")).toBe("ip-already-blackholed");
  expect(await call("enable", "192.0.2.202")).toBe("success");
  expect(await call("enable", "192.0.2.77")).toBe("ip-not-allowed");
  expect(await call("enable", "here")).toBe("incorrect-ip");
  expect(await call("disable", "192.0.2.12")).toBe("admin-blackhole");
  expect(await call("disable", "192.0.2.13")).toBe("ip-not-blackholed");
  expect(await call("disable", "192.0.2.9")).toBe("success");
  expect((await post("ip-blackholing/list"))["blackholed_ips_list"]).toEqual([
    { ip: "192.0.2.12", type: "admin" },
    { ip: "192.0.2.202", type: "customer" },
  ]);
});

test("express servers: reserved by resellers, ordered once, with a secret link", async () => {
  simulator.seed("artnet", { offers: [1, 2, 3, 4].map((id) => ({ id, price: 300 })) });
  expect(await code("offer-dedicated/express-reservation", "server_id=1")).toBe("authorization-failed");
  simulator.seed("artnet", { account: { reseller: true } });
  const reserve = (id: number) => code("offer-dedicated/express-reservation", `server_id=${id}`);
  expect([await reserve(1), await reserve(2), await reserve(3), await reserve(9)]).toEqual([
    "success",
    "success",
    "success",
    "invalid-server-id",
  ]);
  expect(await reserve(4)).toBe("authorization-failed");
  expect((await post("offer-dedicated/express-reservations-list"))["offer"]).toMatchObject([
    { id: 1, prices: { regular: { price: 300 }, reseller: { price: 240 } } },
    {},
    {},
  ]);
  const { order_details } = await post("offer-dedicated/express-order", "server_id=1");
  const { service_id, management_panel_url } = order_details as {
    service_id: number;
    management_panel_url: string;
  };
  expect(await shown("dedicated", service_id)).toMatchObject({ active: true });
  expect(await code("offer-dedicated/express-order", "server_id=1")).toBe("invalid-server-id");
  expect(JSON.stringify(simulator.inspect())).not.toContain(management_panel_url);
});

test("customer, language and e-mails", async () => {
  simulator.seed("artnet", {
    emails: [
      { id: 1, time: 10, subject: "a", body: "x" },
      { id: 2, time: 20, subject: "b" },
    ],
  });
  expect((await post("customer/emails-list", "limit=1"))["emails_list"]).toEqual([
    { id: 2, time: 20, subject: "b" },
  ]);
  expect((await post("customer/email-details", "email_id=1"))["email"]).toMatchObject({ body: "x" });
  expect(await code("customer/email-details", "email_id=3")).toBe("invalid-id");
  await post("customer/change-language", "language=en");
  await post("customer/edit", "customer[city]=Krak%C3%B3w&customer[business]=false");
  expect((await post("customer/details"))["customer"]).toMatchObject({
    id: 19052,
    city: "Kraków",
    business: false,
    language: "en",
  });
});
