import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { GigahostClient } from "../../../sdk/gigahost";
import { ArtnetClient } from "../../../sdk/artnet";
import { checkBaseUrl, useAdapter } from "../../../sdk/core";
import { Simulator } from "../../../simulator";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function serve(handle: Parameters<typeof createServer>[1]): Promise<string> {
  const server = createServer(handle);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const key = "flux_live_0123456789abcdef";
const client = (baseUrl: string, options = {}) =>
  new GigahostClient({ apiKey: key }, { baseUrl, retry: { attempts: 1 }, ...options });

test("plain http goes to loopback only, whatever the name looks like", () => {
  const host = fc.oneof(
    fc.domain(),
    fc.ipV4(),
    fc.constantFrom(
      "localhost.evil.example",
      "127.0.0.1.evil.example",
      "[::2]",
      "0.0.0.0",
      "2130706434",
      "127.evil.example",
    ),
  );
  fc.assert(
    fc.property(host, (name) => {
      const url = `http://${name}/api`;
      const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/.test(new URL(url).hostname);
      if (loopback) checkBaseUrl("gigahost", url);
      else expect(() => checkBaseUrl("gigahost", url)).toThrow(/only https is allowed/);
    }),
    { numRuns: 2_000 },
  );
});

test("a redirect to another host is not followed and carries nothing there", async () => {
  let visits = 0;
  const other = await serve((_, response) => void (visits++, response.end("{}")));
  const vendor = await serve((_, response) => response.writeHead(302, { location: `${other}/steal` }).end());
  await expect(client(vendor).dns.zones.list()).rejects.toThrow(/redirect, which is never followed/);
  expect(visits).toBe(0);
});

test("an answer of hostile size is cut off", async () => {
  let sent = 0;
  const vendor = await serve((request, response) => {
    const chunk = Buffer.alloc(64 * 1024, "a");
    const more = () => {
      if (request.destroyed || response.destroyed) return;
      sent += chunk.length;
      response.write(chunk, () => setImmediate(more));
    };
    more();
  });
  await expect(client(vendor, { maxAnswerBytes: 1024 * 1024 }).dns.zones.list()).rejects.toThrow(
    /larger than 1048576 bytes/,
  );
  expect(sent).toBeLessThan(64 * 1024 * 1024);
});

test("an answer that never ends is given up on", async () => {
  const vendor = await serve((_, response) => void response.write("["));
  await expect(client(vendor, { timeoutMs: 100 }).dns.zones.list()).rejects.toThrow(/no answer came in time/);
});

describe("hostile names change no other request", () => {
  const nasty = fc.oneof(
    fc.constantFrom(
      "a/b",
      "a?b=c",
      "a&b=c",
      "a\r\nX-Evil: 1",
      "a\0b",
      "../../account",
      "a#b",
      "%2e%2e",
      "a[0][name]=x",
      "a;b",
      "a b",
      "ü/ß",
    ),
    fc.string({ unit: "binary", minLength: 1 }).filter((one) => !/\p{Surrogate}/u.test(one)),
  );

  test("in a path", async () => {
    const simulator = new Simulator({ vendors: ["gigahost"] });
    const release = useAdapter("http://127.0.0.1:1", simulator.adapter());
    try {
      await fc.assert(
        fc.asyncProperty(nasty, async (name) => {
          simulator.requests.resetCounts();
          await client("http://127.0.0.1:1/gigahost/api/v0")
            .dns.records.list(name)
            .catch(() => undefined);
          for (const { endpoint, method } of simulator.requests.log)
            expect(`${method} ${endpoint}`).toBe("GET GET /dns/zones/{id}/records");
        }),
        { numRuns: 300 },
      );
    } finally {
      release();
    }
  });

  test("in a form", async () => {
    const seen: URLSearchParams[] = [];
    const adapter = (config: { data?: unknown }) => {
      seen.push(new URLSearchParams(String(config.data)));
      return Promise.resolve({
        status: 200,
        statusText: "",
        headers: {},
        config,
        data: JSON.stringify({ success: true }),
      } as never);
    };
    const artnet = new ArtnetClient({ customerId: "1", apiKey: "secret-key" }, { adapter });
    await fc.assert(
      fc.asyncProperty(nasty, async (name) => {
        seen.length = 0;
        await artnet.dns.editPrimaryRecords("5", "1", [{ name, ttl: 60, type: "TXT", data: [name] }]);
        expect([...seen[0]!.keys()].sort()).toEqual([
          "api_key",
          "id",
          "records[0][data1]",
          "records[0][name]",
          "records[0][ttl]",
          "records[0][type]",
          "serial",
          "zone_id",
        ]);
        expect(seen[0]!.get("records[0][name]")).toBe(name);
      }),
      { numRuns: 300 },
    );
  });
});

test("the simulator's page escapes what vendors send", async () => {
  const simulator = new Simulator({ vendors: ["gigahost"] });
  const evil = `<script>alert("1")</script>`;
  simulator.seed("gigahost", { servers: [{ id: "1", name: evil, ipv4: ["192.0.2.1"] }] });
  await simulator
    .dispatch("GET", `/gigahost/api/v0/servers?x=${encodeURIComponent(evil)}`)
    .catch(() => undefined);
  const page = (await simulator.dispatch("GET", "/")).body.toString();
  expect(page).toContain("&lt;script&gt;");
  // Its own script is the page's, and the only one.
  expect(page.replace(/<script type="text\/javascript">[^]*?<\/script>/, "")).not.toContain("<script");
});
