import { SimulatorCore } from "../../../simulator/core";
import { fakeVendor } from "./fake-vendor";

let simulator: SimulatorCore;
let origin: string;
beforeEach(async () => {
  simulator = new SimulatorCore({ vendors: { gigahost: fakeVendor } });
  origin = await simulator.listen();
});
afterEach(() => simulator.close());

async function get(path: string): Promise<unknown> {
  return (await fetch(`${origin}/_control/${path}`)).json();
}

async function post(path: string, body: unknown): Promise<{ status: number; json: unknown }> {
  const headers = { "content-type": "application/json" };
  const reply = await fetch(`${origin}/_control/${path}`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return { status: reply.status, json: await reply.json() };
}

test("seeds, edits, shows state, options, counts and requests", async () => {
  expect((await post("seed", { vendor: "gigahost", objects: { count: 3 } })).json).toEqual({
    result: { count: 3 },
  });
  expect((await post("edit", { vendor: "gigahost", objects: { count: 4 } })).status).toBe(200);
  expect(await get("state")).toEqual({ gigahost: { count: 4, name: "<script>" } });
  expect(await get("state?vendor=gigahost")).toMatchObject({ count: 4 });
  expect((await post("options", { vendor: "gigahost", options: { step: 2 } })).json).toEqual({ step: 2 });
  expect(await get("options")).toEqual({ gigahost: { step: 2 } });
  await fetch(`${origin}/fake/api/x`, { method: "POST" });
  expect(await get("counts")).toMatchObject({ total: 1, writes: 1 });
  expect(await get("requests?limit=1")).toMatchObject({ requests: [{ endpoint: "POST /x" }] });
  await post("counts/reset", {});
  expect(await get("counts")).toMatchObject({ total: 0 });
  await post("reset", {});
  expect(await get("state?vendor=gigahost")).toMatchObject({ count: 0 });
});

test("sets, lists and removes faults, latency and time", async () => {
  const { json } = await post("faults", { kind: "status", status: 418, times: "forever" });
  expect(json).toEqual({ id: 1 });
  expect((await fetch(`${origin}/fake/api/x`)).status).toBe(418);
  expect(await get("faults")).toEqual({
    faults: [{ id: 1, seen: 1, struck: 1, kind: "status", status: 418, times: "forever" }],
  });
  expect((await post("faults/remove", { id: 1 })).json).toEqual({ removed: true });
  expect((await fetch(`${origin}/fake/api/x`)).status).toBe(200);
  expect((await post("faults", { kind: "mutate" })).status).toBe(400);
  expect((await post("faults", { kind: "earthquake" })).status).toBe(400);
  await post("latency", { ms: 1 });
  expect(simulator.latencyMs).toBe(1);
  const before = simulator.clock.now();
  await post("advance", { ms: 3_600_000 });
  expect(simulator.clock.now() - before).toBeGreaterThanOrEqual(3_600_000);
});

test("refuses what a web page could send, and mistakes", async () => {
  const simple = await fetch(`${origin}/_control/reset`, { method: "POST", body: "{}" });
  expect(simple.status).toBe(415);
  const foreign = await simulator.dispatch("GET", "/_control/state", { host: "evil.example" });
  expect(foreign.status).toBe(403);
  expect((await post("nothing", {})).status).toBe(404);
  expect(await post("options", { vendor: "nobody", options: {} })).toMatchObject({ status: 400 });
  expect((await post("seed", [])).json).toEqual({ error: "the body must be a JSON object" });
});

test("the status page escapes what clients send", async () => {
  await fetch(`${origin}/fake/api/<b>?q='"><script>alert(1)</script>`);
  simulator.faults.add({ kind: "html", endpoint: "<i>" });
  const reply = await fetch(origin);
  const page = await reply.text();
  expect(reply.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page).toContain("&lt;i&gt;");
  expect(page).toContain("&lt;script&gt;");
  expect(page).not.toContain("<script>");
});

test("the status page tells what a fault does, and marks the requests it struck", async () => {
  simulator.faults.add({ kind: "status", status: 503, latencyMs: 5, only: "writes", times: Infinity });
  simulator.faults.add({ kind: "status", status: 418, endpoint: "*" });
  await fetch(`${origin}/fake/api/struck`);
  const page = await (await fetch(origin)).text();
  expect(page).toContain("<td>status 503, 5 ms late</td>");
  expect(page).toMatch(/<td>for good<\/td><td>\d+<\/td><td>\d+<\/td><td>every write<\/td>/);
  expect(page).toMatch(
    /<tr class="marked">\s*<td>[\d:.]+<\/td><td>gigahost<\/td><td>418<\/td><td>status<\/td>/,
  );
});
