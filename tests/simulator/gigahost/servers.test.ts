import type { VendorSimulator } from "../../../simulator/core/types";
import { setup } from "./setup";

interface IpRow {
  ip_id: string;
  sub_id: string;
  ip_v4v6: string;
  ip_address: string;
  ip_reverse: string;
  ip_reverse_v6?: string;
  ip_type: string;
  ip_routed_to: string;
}
interface ServerRow {
  srv_id: string;
  srv_name: string;
  srv_ram: number;
  srv_status_install: boolean;
  ips: IpRow[];
  subnets?: { sub_id: string; sub_ns: string; sub_cidr: string }[];
  order: { order_id: string; order_status: string };
  cancelled: object | null;
}
interface Seeded {
  srv_id: string;
  ips: { ip_id: string; ipv4: string; ipv6: string }[];
  subnets: { sub_id: string }[];
}

function seedServer(simulator: VendorSimulator, server: object = {}): Seeded {
  const given = { name: "web", ipv4: ["185.14.97.236"], subnets: ["2a03:94e0:190e::/48"], ...server };
  const { servers } = simulator.seed({ servers: [given] }) as { servers: Seeded[] };
  return servers[0]!;
}

test("the list is paged, without a message in meta", async () => {
  const { simulator, client } = setup();
  simulator.seed({ servers: Array.from({ length: 101 }, (_, index) => ({ name: `s${index}` })) });
  const first = await client.send<ServerRow[]>("GET", "/servers");
  expect(first.data).toHaveLength(100);
  expect(first.meta).toMatchObject({
    page: 1,
    per_page: 100,
    total_pages: 2,
    total: 101,
    vps: 101,
    dedicated: 0,
  });
  expect(first.meta).not.toHaveProperty("message");
  expect(await client.get("/servers?page=2")).toHaveLength(1);
  simulator.options["serversPageParameter"] = null;
  expect(await client.get("/servers?page=2")).toHaveLength(100);
});

test("get is an array of one, with real types; both families share ip_id and sub_id, IPv6 first", async () => {
  const { simulator, client } = setup();
  const { srv_id } = seedServer(simulator, { ram: 0.25 });
  const [server] = await client.get<ServerRow[]>(`/servers/${srv_id}`);
  expect(server?.srv_ram).toBe(0.25);
  const [v6, v4] = server?.ips ?? [];
  expect([v6?.ip_v4v6, v4?.ip_v4v6]).toEqual(["ipv6", "ipv4"]);
  expect(v6?.ip_address).toBe("2a03:94e0:ffff:185:14:97::236");
  expect([v6?.ip_id, v6?.sub_id]).toEqual([v4?.ip_id, v4?.sub_id]);
  const [listed] = await client.get<ServerRow[]>("/servers");
  expect(listed?.ips).toHaveLength(1);
  expect(listed?.ips[0]).not.toHaveProperty("ip_reverse_v6");
  expect(listed).toMatchObject({ srv_status_upgrade: "0", srv_feature_snapshot: true });
  expect(server).toMatchObject({ srv_status_upgrade: false, srv_feature_snapshot: false });
  expect((await client.send("GET", "/servers/99999")).status).toBe(404);
});

test("reverse needs the family; IPv6 reads back in ip_reverse_v6; an empty text clears", async () => {
  const { simulator, client } = setup();
  const { srv_id, ips } = seedServer(simulator);
  const ip_id = Number(ips[0]?.ip_id);
  const put = async (body: object) => (await client.send("PUT", `/servers/${srv_id}/reverse`, body)).status;
  expect(await put({ ip_id, dns: "host.example.no" })).toBe(400);
  expect(await put({ ip_id, dns: "four.example.no", v4v6: "ipv4" })).toBe(200);
  expect(await put({ ip_id, dns: "six.example.no", v4v6: "ipv6" })).toBe(200);
  expect(await put({ ip_id, dns: "not a host", v4v6: "ipv4" })).toBe(400);
  const read = async () => (await client.get<ServerRow[]>(`/servers/${srv_id}`))[0]?.ips ?? [];
  expect(await read()).toMatchObject([
    { ip_v4v6: "ipv6", ip_reverse: "", ip_reverse_v6: "six.example.no" },
    { ip_v4v6: "ipv4", ip_reverse: "four.example.no", ip_reverse_v6: "six.example.no" },
  ]);
  await put({ ip_id, dns: "", v4v6: "ipv6" });
  expect((await read())[0]?.ip_reverse_v6).toBe("");
  simulator.seed({ setReverse: [{ ip: "185.14.97.236", reverse: "behind.example.no" }] });
  expect((await read())[1]?.ip_reverse).toBe("behind.example.no");
});

test("a delegation reads back in sub_ns, unless the option says otherwise", async () => {
  const { simulator, client } = setup();
  const { srv_id, subnets } = seedServer(simulator);
  const body = { sub_id: subnets[0]?.sub_id, dns: "ns1.example.no" };
  expect((await client.send("PUT", `/servers/${srv_id}/reverse`, body)).status).toBe(200);
  const read = async () => (await client.get<ServerRow[]>(`/servers/${srv_id}`))[0]?.subnets?.[0]?.sub_ns;
  expect(await read()).toBe("ns1.example.no");
  simulator.options["delegationReadback"] = false;
  expect(await read()).toBe("");
});

test("a machine can be missing from list and get for some reads, or some seconds", async () => {
  const { simulator, client, clock } = setup();
  const { srv_id } = seedServer(simulator);
  simulator.seed({ hideServers: [{ id: srv_id, reads: 2 }] });
  expect(await client.get("/servers")).toEqual([]);
  expect((await client.send("GET", `/servers/${srv_id}`)).status).toBe(404);
  expect((await client.send("GET", `/servers/${srv_id}`)).status).toBe(200);
  simulator.seed({ hideServers: [{ id: srv_id, seconds: 40 }] });
  expect((await client.send("PUT", `/servers/${srv_id}/name`, { name: "x" })).status).toBe(404);
  clock.advance(40);
  expect(await client.get("/servers")).toHaveLength(1);
});

test("snapshots answer no id, share names, and become completed by reads or by time", async () => {
  const { simulator, client, clock } = setup();
  const { srv_id } = seedServer(simulator);
  const create = await client.send("POST", `/servers/${srv_id}/snapshot`, { name: "nightly" });
  expect([create.meta["message"], create.data]).toEqual(["Snapshot is currently being created.", []]);
  const list = () => client.get<{ snap_id: number; snap_state: string }[]>(`/servers/${srv_id}/snapshots`);
  const states: (string | undefined)[] = [];
  for (let read = 0; read < 3; read += 1) states.push((await list())[0]?.snap_state);
  expect(states).toEqual(["pending", "pending", "completed"]);
  await client.send("POST", `/servers/${srv_id}/snapshot`, { name: "nightly" });
  clock.advance(60);
  const [first, second] = await list();
  expect(second?.snap_state).toBe("completed");
  const gone = await client.send("DELETE", `/servers/${srv_id}/snapshot/${first?.snap_id}`);
  expect(gone.meta["message"]).toBe("Snapshot has been deleted.");
  expect((await client.send("DELETE", `/servers/${srv_id}/snapshot/${first?.snap_id}`)).status).toBe(404);
  simulator.seed({ removeSnapshots: [{ server: srv_id, name: "nightly" }] });
  expect(await list()).toEqual([]);
  simulator.options["snapshotLimit"] = 0;
  expect((await client.send("POST", `/servers/${srv_id}/snapshot`, { name: "x" })).status).toBe(400);
  const metal = seedServer(simulator, { type: "dedicated", ipv4: ["185.14.97.9"] });
  expect((await client.send("POST", `/servers/${metal.srv_id}/snapshot`, { name: "x" })).status).toBe(400);
});

test("power: state inside meta, a GET that reboots, 405 on KVM", async () => {
  const { simulator, client } = setup();
  const { srv_id } = seedServer(simulator);
  const metal = seedServer(simulator, { type: "dedicated", ipv4: ["185.14.97.9"] });
  expect((await client.send("GET", `/servers/${srv_id}/powerstate`)).meta["powerstate"]).toBe(true);
  await client.send("GET", `/servers/${srv_id}/reboot`);
  expect(simulator.inspect()["servers"]).toMatchObject([{ reboots: 1 }, { reboots: 0 }]);
  expect((await client.send("GET", `/servers/${srv_id}/power/off`)).status).toBe(405);
  expect(await client.raw("POST", `/servers/${srv_id}/power/off`)).toEqual({ status: 400 });
  expect((await client.send("GET", `/servers/${metal.srv_id}/power/off`)).status).toBe(200);
  expect((await client.send("GET", `/servers/${metal.srv_id}/powerstate`)).meta["powerstate"]).toBe(false);
  expect((await client.send("POST", `/servers/${srv_id}/ipmi`, {})).status).toBe(400);
  expect((await client.send("POST", `/servers/${srv_id}/ipmi`, { acl: "192.0.2.1" })).status).toBe(200);
});

test("a reinstall answers in meta, begins late, and hangs on empty locale fields", async () => {
  const { simulator, client } = setup();
  const { srv_id } = seedServer(simulator);
  const body = { os_id: "110", language: "en_US", keyboard: "no", timezone: "Europe/Oslo", hostname: "web" };
  const installing = async () => (await client.get<ServerRow[]>(`/servers/${srv_id}`))[0]?.srv_status_install;
  const reply = await client.send("POST", `/servers/${srv_id}/reinstall`, body);
  expect(reply.meta).toMatchObject({ message: "Server install has been initiated.", reboot: true });
  expect(String(reply.meta["root_passwd"])).toHaveLength(12);
  const seen: (boolean | undefined)[] = [];
  for (let read = 0; read < 5; read += 1) seen.push(await installing());
  expect(seen[seen.length - 1]).toBe(false);
  expect(seen).toContain(true);
  expect(simulator.inspect()["servers"]).toMatchObject([{ osId: "110" }]);
  await client.send("POST", `/servers/${srv_id}/reinstall`, { ...body, keyboard: "" });
  for (let read = 0; read < 10; read += 1) await installing();
  expect(await installing()).toBe(true);
  const { timezone: _timezone, ...partial } = body;
  expect((await client.send("POST", `/servers/${srv_id}/reinstall`, partial)).status).toBe(400);
});

test("extra addresses: num_ips, move of routed ones, release", async () => {
  const { simulator, client } = setup();
  const one = seedServer(simulator);
  const two = seedServer(simulator, { name: "two", ipv4: ["185.14.97.9"] });
  const path = `/servers/${one.srv_id}/ipv4`;
  const bare = await client.send("POST", path, { ip_type: "l3" });
  expect([bare.status, bare.meta["message"]]).toEqual([400, "Invalid data received."]);
  const l2 = await client.send("POST", path, { ip_type: "l2", num_ips: "1" });
  const l3 = await client.send("POST", path, { ip_type: "l3", num_ips: "1" });
  const move = (id: unknown, target: string) =>
    client.send("PUT", `${path}/${String(id)}`, { target_srv_id: target });
  const refused = await move(l2.meta["ip_id"], two.srv_id);
  expect(refused.meta["error"]).toBe("Only routed (L3) IPs can be moved.");
  expect((await move(l3.meta["ip_id"], "9")).meta["error"]).toBe("Invalid destination server.");
  expect((await move(l3.meta["ip_id"], two.srv_id)).meta).toMatchObject({ message: "IP has been moved." });
  const [target] = await client.get<ServerRow[]>(`/servers/${two.srv_id}`);
  expect(target?.ips.find(({ ip_type }) => ip_type === "extra")?.ip_routed_to).toBe(two.ips[0]?.ip_id);
  expect((await client.send("DELETE", `${path}/${String(l2.meta["ip_id"])}`)).status).toBe(200);
  expect((await client.send("DELETE", `${path}/${String(l2.meta["ip_id"])}`)).status).toBe(404);
});

test("a cancelled machine lingers, then is gone; cancelling it again is 400, not 404", async () => {
  const { simulator, client } = setup();
  const { srv_id } = seedServer(simulator);
  const cancel = () =>
    client.send("POST", `/servers/${srv_id}/cancel`, { reason: "done", early_termination: 1 });
  expect((await cancel()).meta["message"]).toBe("Server has been cancelled.");
  expect((await cancel()).status).toBe(400);
  const [lingering] = await client.get<ServerRow[]>(`/servers/${srv_id}`);
  expect(lingering?.order.order_status).toBe("cancelled");
  expect(lingering?.cancelled).not.toBeNull();
  await client.get("/servers");
  expect((await client.send("GET", `/servers/${srv_id}`)).status).toBe(404);
  expect((await cancel()).status).toBe(400);
  expect((await client.send("DELETE", `/servers/${srv_id}`)).status).toBe(405);
});

test("upgrades show no pkg_id and are refused on hourly machines", async () => {
  const { simulator, client } = setup();
  const hourly = seedServer(simulator, { hourly: true, ram: 2 });
  const monthly = seedServer(simulator, { name: "m", ram: 2, ipv4: ["185.14.97.9"] });
  const [row] = await client.get<object[]>(`/servers/${hourly.srv_id}/upgrade`);
  expect(row).not.toHaveProperty("pkg_id");
  expect(row).toHaveProperty("rate_monthly");
  expect((await client.send("POST", `/servers/${hourly.srv_id}/upgrade`, { pkg_id: "4" })).status).toBe(400);
  expect((await client.send("POST", `/servers/${monthly.srv_id}/upgrade`, { pkg_id: "4" })).status).toBe(200);
});
