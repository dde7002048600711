import axios, { AxiosError, type AxiosInstance } from "axios";
import { SimulatorCore } from "../../../simulator/core";
import { fakeVendor } from "./fake-vendor";

let simulator: SimulatorCore;
beforeEach(() => {
  simulator = new SimulatorCore({ vendors: { gigahost: fakeVendor }, clock: { now: () => 1000 } });
});
afterEach(() => simulator.close());

const doors: [string, () => Promise<AxiosInstance>][] = [
  [
    "socket",
    async () => {
      const baseURL = `${await simulator.listen()}/fake/api`;
      return axios.create({ baseURL, timeout: 2000, validateStatus: null });
    },
  ],
  [
    "adapter",
    async () => {
      const baseURL = simulator.baseUrl("gigahost");
      return axios.create({ baseURL, timeout: 2000, validateStatus: null, adapter: simulator.adapter() });
    },
  ],
];

async function failure(promise: Promise<unknown>): Promise<AxiosError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AxiosError)) throw new Error(`expected an axios error, got ${String(error)}`);
  return error;
}

describe.each(doors)("through the %s", (_name, open) => {
  let client: AxiosInstance;
  beforeEach(async () => {
    client = await open();
  });

  test("answers JSON, text, headers and unknown paths", async () => {
    const reply = await client.get("/x", { headers: { "X-Sent": "yes" } });
    expect(reply.data).toEqual({ count: 0, now: 1000 });
    expect(reply.headers["x-sent"]).toBe("yes");
    expect(reply.headers["content-type"]).toBe("application/json");
    const page = await client.get("/text");
    expect([page.data, page.headers["content-type"]]).toEqual(["<p>hello</p>", "text/html; charset=utf-8"]);
    expect((await client.get("/../../elsewhere")).status).toBe(404);
    const broken = await client.get("/broken");
    expect([broken.status, String(broken.data).includes("a mistake")]).toEqual([500, true]);
  });

  test.each([
    ["reset-before", 0],
    ["reset-after", 1],
  ] as const)("%s is a reset connection, applied %d times", async (kind, count) => {
    simulator.faults.add({ kind });
    expect((await failure(client.post("/x"))).code).toBe("ECONNRESET");
    expect(simulator.inspect("gigahost")["count"]).toBe(count);
    expect((await client.get("/x")).status).toBe(200);
  });

  test.each([
    ["hang-before", 0],
    ["hang-after", 1],
  ] as const)("%s never answers, applied %d times", async (kind, count) => {
    simulator.faults.add({ kind });
    expect((await failure(client.post("/x", "", { timeout: 50 }))).code).toBe("ECONNABORTED");
    expect(simulator.inspect("gigahost")["count"]).toBe(count);
  });

  test("a signal ends a hanging request", async () => {
    simulator.faults.add({ kind: "hang-before", times: Infinity });
    const abort = new AbortController();
    const pending = failure(client.get("/x", { signal: abort.signal }));
    setTimeout(() => abort.abort(), 20);
    expect((await pending).code).toBe("ERR_CANCELED");
    expect((await failure(client.get("/x", { signal: abort.signal }))).code).toBe("ERR_CANCELED");
  });

  test("close ends a hanging request", async () => {
    let arrived = (): void => undefined;
    const arrival = new Promise<void>((resolve) => (arrived = resolve));
    simulator.faults.add({ kind: "call", hook: () => arrived() });
    simulator.faults.add({ kind: "hang-before" });
    const pending = failure(client.get("/x"));
    await arrival;
    // The hook ran; the hang itself begins in the same turn of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    await simulator.close();
    expect((await pending).code).toBe("ECONNRESET");
  });

  test("status, html, truncated, empty and changed answers", async () => {
    simulator.faults.add({
      kind: "status",
      status: 503,
      headers: { "Retry-After": "7" },
      body: { wait: true },
    });
    const refused = await client.post("/x");
    expect([refused.status, refused.headers["retry-after"], refused.data]).toEqual([
      503,
      "7",
      { wait: true },
    ]);
    expect(simulator.inspect("gigahost")["count"]).toBe(0);
    simulator.faults.add({ kind: "status-after", status: 500 });
    expect((await client.post("/x")).status).toBe(500);
    expect(simulator.inspect("gigahost")["count"]).toBe(1);
    simulator.faults.add({ kind: "html" });
    const page = await client.get("/x");
    expect([page.status, String(page.data).startsWith("<!DOCTYPE html>")]).toEqual([502, true]);
    simulator.faults.add({ kind: "truncate" });
    expect((await client.get("/x")).data).toBe('{"count":1,');
    simulator.faults.add({ kind: "empty" });
    expect((await client.get("/x")).data).toBe("");
    simulator.faults.add({ kind: "mutate", mutate: (reply) => ({ ...reply, body: { other: true } }) });
    expect((await client.get("/x")).data).toEqual({ other: true });
  });

  test("axios refuses statuses by its own rule", async () => {
    simulator.faults.add({ kind: "status", status: 429 });
    const error = await failure(client.get("/x", { validateStatus: (status) => status < 300 }));
    expect([error.code, error.response?.status]).toEqual(["ERR_BAD_REQUEST", 429]);
  });

  test("answers that are too long are cut off", async () => {
    const error = await failure(client.get("/x", { maxContentLength: 5 }));
    expect([error.code, error.message]).toEqual(["ERR_BAD_RESPONSE", "maxContentLength size of 5 exceeded"]);
  });

  test("counts and logs by endpoint, reads and writes, without secrets in the query", async () => {
    await client.get("/x?api_key=hidden-value&page=2");
    await client.post("/x", "12345");
    expect(simulator.requests.counts()).toEqual({
      total: 2,
      reads: 1,
      writes: 1,
      vendors: { gigahost: { total: 2, reads: 1, writes: 1, endpoints: { "GET /x": 1, "POST /x": 1 } } },
    });
    const [read, write] = simulator.requests.log;
    expect(read?.target).toBe("/fake/api/x?api_key=[hidden]&page=2");
    expect(write).toMatchObject({
      at: 1000,
      vendor: "gigahost",
      method: "POST",
      write: true,
      status: 200,
      bytesIn: 5,
    });
    expect(JSON.stringify(simulator.requests.log)).not.toContain("12345");
    simulator.requests.resetCounts();
    expect(simulator.requests.counts().total).toBe(0);
  });
});

test("faults choose by vendor, endpoint, direction and turn, and strike one after the other", async () => {
  const ask = async (method: string, path: string) =>
    (await simulator.dispatch(method, `/fake/api${path}`)).status;
  simulator.faults.add({ kind: "status", status: 501, endpoint: "POST /a*", nth: 2, times: 2 });
  expect([await ask("POST", "/ab"), await ask("POST", "/b"), await ask("GET", "/ab")]).toEqual([
    200, 200, 200,
  ]);
  expect([await ask("POST", "/a"), await ask("POST", "/ac"), await ask("POST", "/a")]).toEqual([
    501, 501, 200,
  ]);
  simulator.faults.clear();
  simulator.faults.add({ kind: "status", status: 502, only: "reads" });
  const second = simulator.faults.add({ kind: "status", status: 503, times: Infinity });
  simulator.faults.add({ kind: "status", status: 504, vendor: "artnet" });
  expect([await ask("POST", "/"), await ask("GET", "/"), await ask("GET", "/")]).toEqual([503, 502, 503]);
  expect([second.seen, second.struck]).toEqual([3, 2]);
  second.remove();
  expect(await ask("GET", "/")).toBe(200);
  expect(simulator.requests.log.at(-2)?.fault).toBe("status");
});

test("a hook edits behind the client's back before the request is handled", async () => {
  simulator.faults.add({ kind: "call", hook: () => void simulator.seed("gigahost", { count: 41 }) });
  const reply = await simulator.dispatch("POST", "/fake/api/x");
  expect(JSON.parse(reply.body.toString())).toMatchObject({ count: 42 });
});

test("time moves by hand, options are checked, reset forgets", async () => {
  simulator.advance(500);
  expect(simulator.clock.now()).toBe(1500);
  expect(() => simulator.advance(-1)).toThrow(RangeError);
  expect(simulator.options("gigahost", { step: 5 })).toEqual({ step: 5 });
  expect(() => simulator.options("gigahost", { stpe: 5 })).toThrow(/no option "stpe"; known: step/);
  expect(() => simulator.options("gigahost", { step: "5" })).toThrow(/takes a number/);
  await simulator.dispatch("POST", "/fake/api/x");
  expect(simulator.inspect()).toEqual({ gigahost: { count: 5, name: "<script>" } });
  simulator.reset();
  expect([
    simulator.inspect("gigahost")["count"],
    simulator.clock.now(),
    simulator.requests.log.length,
  ]).toEqual([0, 1000, 0]);
  expect(() => simulator.vendor("constructor")).toThrow(/no vendor/);
});

test("the environment holds credentials and base URLs", async () => {
  const origin = await simulator.listen();
  expect(simulator.environment()).toEqual({
    GIGAHOST_API_KEY: "fake-key",
    GIGAHOST_BASE_URL: `${origin}/fake/api`,
  });
  await expect(simulator.listen()).rejects.toThrow(/listens already/);
});
