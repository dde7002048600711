import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ownCertificate } from "../../support/certificate";
import { type ConnectProxy, connectProxy } from "../../support/connect-proxy";
import { failureOf, keyed, makeTransport, once, read, serve, TestClock } from "./harness";

const vendor = "https://vendor.example.net/api";
let proxy: ConnectProxy;
const variables = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "NO_PROXY"];
afterEach(async () => {
  for (const name of variables) delete process.env[name];
  await proxy?.close();
});

const transport = (baseUrl = vendor, options = {}) =>
  makeTransport({ baseUrl, clock: new TestClock(Date.now()), ...options });

describe("a proxy that refuses", () => {
  test.each([400, 403, 404, 407, 429, 500, 502, 503])(
    "with %i: nothing was sent, whatever the call, and its answer is not the vendor's",
    async (status) => {
      proxy = await connectProxy({ status });
      process.env.HTTPS_PROXY = proxy.url.replace("//", "//somebody:proxy%2Dpass@");
      for (const operation of [read, keyed, once]) {
        proxy.asked.length = 0;
        const error = await failureOf(transport().call(operation));
        // A refusal is one for good; a hiccup may pass.
        expect(proxy.asked).toHaveLength([429, 500, 502, 503].includes(status) ? 5 : 1);
        expect(error).toMatchObject({ kind: "transient", applied: "no", operation: operation.name });
        expect((error as Error).message).toContain(`the proxy ${proxy.url} refused`);
        expect((error as Error).message).toContain(`HTTP ${status}`);
        expect(JSON.stringify(error)).not.toMatch(/proxy-pass|proxy%2Dpass|c29tZWJvZHk/);
        expect((error as { status?: number }).status).toBeUndefined();
      }
      expect(proxy.asked[0]).toEqual({
        target: "vendor.example.net:443",
        authorization: `Basic ${Buffer.from("somebody:proxy-pass").toString("base64")}`,
      });
    },
  );

  test.each([
    ["hangs up", (socket: { destroy(): void }) => socket.destroy(), {}],
    ["answers nonsense", (socket: { end(text: string): void }) => socket.end("hello\r\n\r\n"), {}],
    ["never answers", () => undefined, { timeoutMs: 50, retry: { attempts: 1 } }],
  ])("that %s: nothing was sent", async (_, answer, options) => {
    proxy = await connectProxy(answer);
    process.env.HTTPS_PROXY = proxy.url;
    expect(await failureOf(transport(vendor, options).call(once))).toMatchObject({
      kind: "transient",
      applied: "no",
    });
  });

  test("by not being there: the message names it", async () => {
    proxy = await connectProxy({ status: 403 });
    await proxy.close();
    process.env.ALL_PROXY = proxy.url;
    const error = await failureOf(transport().call(once));
    expect(error).toMatchObject({ kind: "transient", applied: "no" });
    expect((error as Error).message).toContain(`the proxy ${proxy.url} cannot be used (ECONNREFUSED)`);
  });

  test("to be one: a text that is no URL of a proxy is told at once, without showing it", () => {
    for (const text of ["socks5://user:hidden-pass@127.0.0.1:1080", "http://user:hidden-pass@[c"]) {
      process.env.HTTPS_PROXY = text;
      expect(() => transport()).toThrow(/HTTPS_PROXY or ALL_PROXY/);
      expect(() => transport()).not.toThrow(/hidden-pass/);
    }
  });
});

test("loopback is never proxied, and NO_PROXY is obeyed", async () => {
  proxy = await connectProxy({ status: 403 });
  process.env.HTTPS_PROXY = proxy.url;
  process.env.ALL_PROXY = proxy.url;
  const server = await serve((response) => response.end("{}"));
  for (const host of ["127.0.0.1", "localhost"])
    await transport(server.baseUrl.replace("127.0.0.1", host)).call(read);
  expect(server.requests).toHaveLength(2);
  await server.close();
  process.env.NO_PROXY = "other.example,.example.net";
  // Nothing answers there, which is another error than the proxy's.
  const direct = transport("https://nothing.example.net:1", { timeoutMs: 2_000, retry: { attempts: 1 } });
  expect(((await failureOf(direct.call(read))) as Error).message).not.toContain("proxy");
  expect(proxy.asked).toEqual([]);
});

describe("a vendor with a certificate of one's own", () => {
  const folder = mkdtempSync(join(tmpdir(), "rackform-ca-"));
  const { key, cert } = ownCertificate("vendor.example.net");
  writeFileSync(join(folder, "ca.pem"), cert);
  let got: string[] = [];
  const server = https.createServer({ key, cert }, (request, response) => {
    got.push(`${request.method} ${request.url} ${request.headers["proxy-authorization"] ?? ""}`);
    response.end('{"meta":{"status":200},"data":[]}');
  });
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve)));
  afterAll(() => {
    rmSync(folder, { recursive: true });
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  });

  /** Authorities are read when a process starts, so this one is another process. */
  function listZones(environment: Record<string, string>): Promise<string> {
    const program = `
      const { GigahostClient } = require("./dist/sdk");
      const client = new GigahostClient({ apiKey: "flux_live_key" }, { baseUrl: ${JSON.stringify(vendor)}, retry: { attempts: 1 } });
      client.dns.zones.list().then(() => client.dns.zones.list()).then(
        (zones) => console.log("zones " + zones.length), (error) => console.log(error.kind + ": " + error.message));`;
    const env = { PATH: process.env.PATH, HTTPS_PROXY: proxy.url, ...environment };
    return new Promise((resolve, reject) =>
      execFile(process.execPath, ["-e", program], { cwd: join(__dirname, "../../.."), env }, (error, out) =>
        error ? reject(error) : resolve(out.trim()),
      ),
    );
  }

  test("is reached through the proxy over one tunnel when NODE_EXTRA_CA_CERTS names it, and only then", async () => {
    proxy = await connectProxy({ port: (server.address() as AddressInfo).port });
    expect(await listZones({})).toMatch(/^protocol: .*NODE_EXTRA_CA_CERTS/);
    expect(got).toEqual([]);
    got = [];
    expect(await listZones({ NODE_EXTRA_CA_CERTS: join(folder, "ca.pem") })).toBe("zones 0");
    expect(got).toEqual(["GET /api/dns/zones ", "GET /api/dns/zones "]);
    expect(proxy.asked.map(({ target }) => target)).toEqual(Array(2).fill("vendor.example.net:443"));
  }, 30_000);
});
