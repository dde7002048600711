import { createTerrahost, terrahostAccount } from "../../../simulator/terrahost";
import type { VendorSimulator } from "../../../simulator/core/types";
import { Client, HandClock } from "../panel/harness";

interface Row {
  srv_ram: string;
  ips: { ip_v4v6: string; ip_reverse: string; ip_id: string }[];
  subnets: { sub_id: string; sub_ns: string }[];
}
const { username, password } = terrahostAccount;

async function setup(): Promise<{ simulator: VendorSimulator; client: Client; id: string }> {
  const simulator = createTerrahost({ clock: new HandClock() });
  const client = new Client(simulator, undefined);
  const login = await client.send<{ token: string }>("POST", "/authenticate", { username, password });
  client.authorization = `Bearer ${login.data.token}`;
  const { servers } = simulator.seed({
    servers: [{ name: "web", ram: 2, ipv4: ["185.181.63.24"], subnets: ["2a03:94e0:190e::/48"] }],
  }) as { servers: { srv_id: string }[] };
  return { simulator, client, id: servers[0]?.srv_id ?? "" };
}

test("credentials are a user name and a password; Basic is not documented", async () => {
  const { simulator, client } = await setup();
  expect(simulator.credentials()).toEqual({ TERRAHOST_USERNAME: username, TERRAHOST_PASSWORD: password });
  client.authorization = `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
  expect((await client.send("GET", "/servers")).status).toBe(401);
});

test.each(["/dns/zones", "/bgp", "/deploy/servers", "/account", "/billing"])(
  "%s does not exist",
  async (path) => {
    const { client } = await setup();
    expect((await client.send("GET", path)).status).toBe(404);
  },
);

test("cancel, and moving or releasing addresses, do not exist", async () => {
  const { client, id } = await setup();
  expect((await client.send("POST", `/servers/${id}/cancel`, {})).status).toBe(404);
  expect((await client.send("DELETE", `/servers/${id}/ipv4/1`)).status).toBe(404);
  expect((await client.send("POST", `/servers/${id}/ipv4`, { ip_type: "l2" })).status).toBe(200);
});

test("servers have the documented shape", async () => {
  const { client, id } = await setup();
  const [server] = await client.get<Row[]>(`/servers/${id}`);
  expect(server?.srv_ram).toBe("2");
  expect(server).toMatchObject({ srv_label: `srv${id}.terrahost.no`, srv_name: "web" });
  expect(server?.ips.map((ip) => ip.ip_v4v6)).toEqual(["ipv4"]);
});

test("reverse: an address by ip_id alone, a subnet by delegation; v4v6 does nothing", async () => {
  const { simulator, client, id } = await setup();
  const read = async () => (await client.get<Row[]>(`/servers/${id}`))[0];
  const before = await read();
  const ip_id = before?.ips[0]?.ip_id;
  const put = async (body: object) => (await client.send("PUT", `/servers/${id}/reverse`, body)).status;
  expect(await put({ ip_id, dns: "host.example.no" })).toBe(200);
  expect((await read())?.ips[0]?.ip_reverse).toBe("host.example.no");
  expect(await put({ ip_id, dns: "six.example.no", v4v6: "ipv6" })).toBe(200);
  expect((await read())?.ips[0]?.ip_reverse).toBe("six.example.no");
  simulator.options["reverseFamily"] = "refused";
  expect(await put({ ip_id, dns: "six.example.no", v4v6: "ipv6" })).toBe(400);
  expect(await put({ sub_id: before?.subnets[0]?.sub_id, dns: "ns1.terrahost.no" })).toBe(200);
  expect((await read())?.subnets[0]?.sub_ns).toBe("ns1.terrahost.no");
});

test("snapshots, power and the console work as documented", async () => {
  const { client, id } = await setup();
  await client.send("POST", `/servers/${id}/snapshot`, { name: "before" });
  const [snapshot] = await client.get<{ snap_display_name: string; snap_state: string }[]>(
    `/servers/${id}/snapshots`,
  );
  expect(snapshot).toMatchObject({ snap_display_name: "before", snap_state: "pending" });
  expect((await client.send("GET", `/servers/${id}/power/off`)).status).toBe(200);
  expect((await client.send("POST", `/servers/${id}/ipmi`, {})).status).toBe(200);
  const [item] = await client.get<object[]>(`/servers/${id}/upgrade`);
  expect(item).toHaveProperty("pkg_id");
});

test("/my/account and /my/invoices have no envelope", async () => {
  const { client } = await setup();
  expect((await client.raw("GET", "/my/account")).body).toMatchObject({
    success: true,
    cust_email: username,
  });
  expect((await client.raw("GET", "/my/invoices")).body).toMatchObject({
    success: true,
    invoices: [{ inv_id: "1" }],
  });
});
