import { useAdapter } from "../../../sdk/core";
import { ProcessRun } from "../../../provider/process-run";
import type { Call } from "../../../resources/contract/run";
import { embeddedIpv4 } from "../../../resources/panel/embedded-ipv4";
import { panelServers, type PanelVendor } from "../../../resources/panel/servers";
import { Simulator } from "../../../simulator";

/** One engine run against a simulator. */
function callOf(simulator: Simulator): Call {
  const environment = { ...simulator.environment(), RACKFORM_POLL_INTERVAL_MS: "1" };
  useAdapter(new URL(simulator.baseUrl("gigahost")).origin, simulator.adapter());
  const run = new ProcessRun(
    () => undefined,
    environment,
    () => undefined,
  );
  return { run, limits: { deadline: Date.now() + 10_000 } };
}

function account(vendor: PanelVendor): Simulator {
  const simulator = new Simulator();
  simulator.seed(vendor, {
    servers: [
      { id: "2201", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"], subnets: ["2001:db8:100::/48"] },
      { id: "2202", ipv4: ["192.0.2.20", "198.51.100.20"], ipv6: ["2001:db8:1::20", "2001:db8:1::21"] },
      { id: "2203", ipv4: ["185.14.97.236"] },
    ],
  });
  return simulator;
}

const requests = (simulator: Simulator, vendor: PanelVendor) =>
  simulator.requests.counts().vendors[vendor]!.endpoints;

describe.each<PanelVendor>(["gigahost", "terrahost"])("servers at %s", (vendor) => {
  test("one server and one list serve everybody", async () => {
    const simulator = account(vendor);
    const call = callOf(simulator);
    const found = await Promise.all(
      Array.from({ length: 10 }, () => panelServers(call.run, vendor).find(call, "2201")),
    );
    expect(found.every((server) => server?.subnets[0]?.sub_cidr === "2001:db8:100::/48")).toBe(true);
    const places = await Promise.all(
      ["192.0.2.10", "192.0.2.20", "198.51.100.20"].map((ip) =>
        panelServers(call.run, vendor).findAddress(call, ip),
      ),
    );
    expect(places.map((place) => place?.server.srv_id)).toEqual(["2201", "2202", "2202"]);
    expect(requests(simulator, vendor)).toMatchObject({ "GET /servers/{id}": 1, "GET /servers": 1 });
  });

  test("a server that is missing for a while is found, one that never was is not", async () => {
    const simulator = account(vendor);
    simulator.seed(vendor, { hideServers: [{ id: "2202", reads: 3 }] });
    const call = callOf(simulator);
    const servers = panelServers(call.run, vendor);
    expect(await servers.get("2202")).toBeUndefined();
    expect((await servers.find(call, "2202"))?.srv_id).toBe("2202");
    expect(await servers.find(call, "9999")).toBeUndefined();
    expect(requests(simulator, vendor)["GET /servers/{id}"]).toBe(4 + 5);
  });

  test("many waits for one missing server share their reads", async () => {
    const simulator = account(vendor);
    const call = callOf(simulator);
    const found = await Promise.all(
      Array.from({ length: 20 }, () => panelServers(call.run, vendor).find(call, "9999")),
    );
    expect(found.every((server) => server === undefined)).toBe(true);
    expect(requests(simulator, vendor)["GET /servers/{id}"]).toBeLessThan(20);
  });

  test("a deadline or a refusal is no absence", async () => {
    const simulator = account(vendor);
    const { run } = callOf(simulator);
    await expect(
      panelServers(run, vendor).find({ run, limits: { deadline: Date.now() - 1 } }, "9999"),
    ).rejects.toMatchObject({ kind: "timeout" });
    simulator.faults.add({
      vendor,
      endpoint: "GET /servers/{id}",
      kind: "status",
      status: 403,
      times: Infinity,
    });
    const call = callOf(simulator);
    await expect(panelServers(call.run, vendor).find(call, "9998")).rejects.toMatchObject({
      kind: "permission",
    });
  });

  test("listed and yet not there by its id: not believed", async () => {
    const simulator = account(vendor);
    simulator.faults.add({
      vendor,
      endpoint: "GET /servers/{id}",
      kind: "status",
      status: 404,
      body: { meta: { status: 404 } },
      times: Infinity,
    });
    const call = callOf(simulator);
    await expect(panelServers(call.run, vendor).find(call, "2201")).rejects.toMatchObject({
      kind: "protocol",
    });
  });

  test("what was changed is read anew", async () => {
    const simulator = account(vendor);
    const call = callOf(simulator);
    const servers = panelServers(call.run, vendor);
    const reverse = async () => (await servers.findAddress(call, "192.0.2.10"))?.ip.ip_reverse;
    await reverse();
    simulator.seed(vendor, { setReverse: [{ ip: "192.0.2.10", reverse: "web.example.no" }] });
    expect(await reverse()).not.toBe("web.example.no");
    servers.forget("2201");
    expect(await reverse()).toBe("web.example.no");
  });
});

describe("IPv6 addresses at gigahost", () => {
  test("found in any notation, the likely server first", async () => {
    const simulator = account("gigahost");
    const call = callOf(simulator);
    const servers = panelServers(call.run, "gigahost");
    const template = await servers.findAddress(call, "2a03:94e0:ffff:0185:0014:0097:0000:0236");
    expect(template).toMatchObject({ server: { srv_id: "2203" }, ip: { ip_v4v6: "ipv6" } });
    expect(requests(simulator, "gigahost")["GET /servers/{id}"]).toBe(1);
    const near = await servers.findAddress(call, "2001:DB8:1::21", "2202");
    expect(near?.server.srv_id).toBe("2202");
    expect(requests(simulator, "gigahost")["GET /servers/{id}"]).toBe(2);
    expect((await servers.findAddress(call, "2001:db8:1::10"))?.server.srv_id).toBe("2201");
    expect(await servers.findAddress(call, "2001:db8:1::99")).toBeUndefined();
  });

  test("both families of a server share an ip_id", async () => {
    const call = callOf(account("gigahost"));
    const servers = panelServers(call.run, "gigahost");
    const [v4, v6] = await Promise.all(
      ["192.0.2.10", "2001:db8:1::10"].map((ip) => servers.findAddress(call, ip)),
    );
    expect(v4?.ip.ip_id).toBe(v6?.ip.ip_id);
    expect([v4?.ip.ip_v4v6, v6?.ip.ip_v4v6]).toEqual(["ipv4", "ipv6"]);
  });
});

test.each([
  ["2a03:94e0:ffff:185:14:97::236", "185.14.97.236"],
  ["2a03:94e0:ffff:0010:0:00ff::1", undefined],
  ["2001:db8::1", "0.0.0.1"],
  ["2a03:94e0:ffff:999:14:97::236", undefined],
  ["192.0.2.1", undefined],
])("the IPv4 address in %s is %s", (address, expected) => {
  expect(embeddedIpv4(address)).toBe(expected);
});
