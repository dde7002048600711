import type { Bag } from "../../../resources/contract/handler";
import { Simulator } from "../../../simulator";
import { direct, releaseAll } from "./direct";

afterEach(releaseAll);

type Vendor = "gigahost" | "terrahost" | "artnet" | "gigacloud" | "i3d";
const range = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Creates all at once, as an engine does. */
async function created(simulator: Simulator, vendor: Vendor, addresses: string[]) {
  const { create } = direct(simulator);
  return Promise.all(addresses.map((ip, at) => create({ vendor, ip, hostname: `host${at}.example.no` })));
}

async function refreshed(simulator: Simulator, made: { id: string; outputs: Bag }[]): Promise<void> {
  const { handler, call } = direct(simulator);
  const found = await Promise.all(made.map(({ id, outputs }) => handler.read({ id, outputs }, call)));
  found.forEach((one, at) => expect(one!.outputs).toEqual(made[at]!.outputs));
}

async function destroyed(simulator: Simulator, made: { id: string; outputs: Bag }[]): Promise<void> {
  const { handler, call } = direct(simulator);
  await Promise.all(made.map(({ id, outputs }) => handler.delete({ id, outputs }, call)));
}

const callsTo = (simulator: Simulator, vendor: Vendor) =>
  simulator.requests.counts().vendors[vendor]?.endpoints ?? {};

describe("requests are shared", () => {
  test.each(["gigahost", "terrahost"] as const)("%s: a refresh of IPv4 names is one list", async (vendor) => {
    const simulator = new Simulator();
    const addresses = range(20).map((at) => `192.0.2.${at + 1}`);
    simulator.seed(vendor, { servers: addresses.map((ip, at) => ({ id: String(500 + at), ipv4: [ip] })) });
    const made = await created(simulator, vendor, addresses);
    const during = callsTo(simulator, vendor);
    expect(during["PUT /servers/{id}/reverse"]).toBe(20);
    expect(during["GET /servers"]).toBeLessThanOrEqual(10);
    expect(during["GET /servers/{id}"]).toBeUndefined();
    simulator.requests.resetCounts();
    await refreshed(simulator, made);
    const { "POST /authenticate": _login, ...rest } = callsTo(simulator, vendor);
    expect(rest).toEqual({ "GET /servers": 1 });
  });

  test("gigahost: IPv6 names cost one view of each server more", async () => {
    const simulator = new Simulator();
    const servers = range(3).map((at) => ({
      id: String(500 + at),
      ipv4: [`192.0.2.${at + 1}`, `192.0.2.${at + 101}`],
      ipv6: [`2001:db8:${at}::1`, `2001:db8:${at}::2`],
    }));
    simulator.seed("gigahost", { servers: [...servers, { id: "900", ipv4: ["192.0.2.200"] }] });
    const made = await created(
      simulator,
      "gigahost",
      servers.flatMap(({ ipv6 }) => ipv6),
    );
    simulator.requests.resetCounts();
    await refreshed(simulator, made);
    expect(callsTo(simulator, "gigahost")).toEqual({ "GET /servers": 1, "GET /servers/{id}": 3 });
  });

  test("artnet: three calls a subclass touched, one a subclass refreshed", async () => {
    const simulator = new Simulator();
    simulator.seed("artnet", { subnetworks: [{ cidr: "192.0.2.0/23" }, { cidr: "198.51.100.0/26" }] });
    const addresses = [
      ...range(30).map((at) => `192.0.2.${at}`),
      ...range(30).map((at) => `192.0.3.${at}`),
      "198.51.100.7",
    ];
    const made = await created(simulator, "artnet", addresses);
    expect(callsTo(simulator, "artnet")).toEqual({
      "rev-dns/list": 1,
      "rev-dns/details": 6,
      "rev-dns/edit": 3,
    });
    simulator.requests.resetCounts();
    await refreshed(simulator, made);
    expect(callsTo(simulator, "artnet")).toEqual({ "rev-dns/details": 3 });
    simulator.requests.resetCounts();
    await destroyed(simulator, made);
    expect(callsTo(simulator, "artnet")).toEqual({ "rev-dns/details": 6, "rev-dns/edit": 3 });
  });

  test("gigacloud: one write and one read a service", async () => {
    const simulator = new Simulator();
    const addresses = range(12).map((at) => `203.0.113.${at + 1}`);
    const services = range(2).map((at) => ({
      id: String(100 + at),
      ips: addresses.slice(at * 6, at * 6 + 6).map((ipaddress) => ({ ipaddress })),
    }));
    simulator.seed("gigacloud", { services: [...services, { id: "200", status: "Terminated" }] });
    const made = await created(simulator, "gigacloud", addresses);
    expect(callsTo(simulator, "gigacloud")).toEqual({
      // Whose account it is, once a run.
      "GET /details": 1,
      "GET /service": 1,
      "GET /service/{id}/rdns": 6,
      "POST /service/{id}/rdns": 2,
    });
    simulator.requests.resetCounts();
    await refreshed(simulator, made);
    expect(callsTo(simulator, "gigacloud")).toEqual({ "GET /service/{id}/rdns": 2 });
    simulator.requests.resetCounts();
    await destroyed(simulator, made);
    expect(callsTo(simulator, "gigacloud")["POST /service/{id}/rdns"]).toBe(2);
  });

  test("i3d: one read an owner", async () => {
    const simulator = new Simulator();
    const hosts = range(2).map((at) => ({
      id: 70 + at,
      ipAddresses: range(4).map((n) => `198.51.100.${at * 4 + n + 1}`),
    }));
    simulator.seed("i3d", { hosts, colocations: [{ id: 90, ranges: ["203.0.113.0/28"] }] });
    const made = await created(simulator, "i3d", [
      ...hosts.flatMap(({ ipAddresses }) => ipAddresses),
      "203.0.113.3",
      "203.0.113.4",
    ]);
    const during = callsTo(simulator, "i3d");
    expect(during["GET /dedicatedServer"]).toBe(1);
    expect(during["GET /colocation"]).toBe(1);
    simulator.requests.resetCounts();
    await refreshed(simulator, made);
    expect(callsTo(simulator, "i3d")).toEqual({ "GET /dedicatedServer/{id}": 2, "GET /colocation/{id}": 1 });
  });
});
