import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import type { Report } from "../../cli/report/model";
import { runCli } from "./run-cli";

const simulator = new Simulator();
let folder: string;

beforeAll(async () => {
  simulator.seed("gigahost", {
    zones: [
      {
        name: "example.no",
        records: [
          { name: "www", type: "A", value: "192.0.2.10", ttl: 60 },
          { name: "old", type: "A", value: "192.0.2.11", ttl: 3600 },
        ],
      },
    ],
  });
  await simulator.listen();
});
afterAll(() => simulator.close());
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-states-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Entry = Record<string, unknown>;

const record = (name: string, value: string, more: Entry = {}): Entry => {
  const inputs = { zone: "gigahost:example.no", vendor: "gigahost", name, type: "A", value, ttl: 3600 };
  return {
    urn: `urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:DnsRecord::${name}`,
    type: "pulumi-nodejs:dynamic/rackform:DnsRecord",
    custom: true,
    id: `gigahost:example.no/${name}/A/00000000`,
    inputs,
    outputs: { ...inputs, fqdn: `${name}.example.no` },
    ...more,
  };
};
const drift = async (...resources: Entry[]) => {
  writeFileSync(join(folder, "state.json"), JSON.stringify({ deployment: { resources } }));
  const args = ["drift", "--state", "state.json", "--format", "json"];
  const { code, out } = await runCli(args, { env: simulator.environment(), cwd: folder });
  return { code, report: JSON.parse(out) as Report };
};
const www = (more?: Entry) => record("www", "192.0.2.10", more);

test("what the program ignores is no finding, and the rest of the resource is looked at", async () => {
  expect((await drift(www())).report.findings).toMatchObject([
    { kind: "changed", properties: [{ path: "ttl" }] },
    {},
    {},
  ]);
  const kinds = async (more: Entry) =>
    (await drift(www(more))).report.findings.filter(({ urn }) => urn !== undefined);
  expect(await kinds({ ignoreChanges: ["ttl"] })).toEqual([]);
  expect(await kinds({ ignoreChanges: ["*"] })).toEqual([]);
  expect(await kinds({ ignoreChanges: ["value"] })).toMatchObject([{ properties: [{ path: "ttl" }] }]);
});

test("a resource that failed is a finding, and ends with 2", async () => {
  const { code, report } = await drift(www({ ignoreChanges: ["ttl"], initErrors: ["it took too long"] }));
  expect(code).toBe(2);
  expect(report.findings[0]).toMatchObject({ kind: "unfinished", reason: "it took too long" });
  expect(report).toMatchObject({ verdict: expect.stringMatching(/1 unfinished/) as unknown });
});

test("what waits to be deleted is neither missing nor unmanaged", async () => {
  const unmanaged = async (...entries: Entry[]) =>
    (await drift(www({ ignoreChanges: ["ttl"] }), ...entries)).report.findings.map(({ object }) => object);
  expect(await unmanaged()).toContain("old.example.no A 192.0.2.11");
  const left = await unmanaged(record("old", "192.0.2.11", { delete: true }));
  expect(left).not.toContain("old.example.no A 192.0.2.11");
  expect(await unmanaged(record("gone", "192.0.2.12", { delete: true }))).not.toContain(
    "gone.example.no A 192.0.2.12",
  );
});

test("Ctrl-C ends it at once with 130, also where a vendor does not answer", async () => {
  const stop = new AbortController();
  const silent = http.createServer(() => stop.abort());
  await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
  const { port } = silent.address() as AddressInfo;
  const env = { GIGAHOST_API_KEY: "key-of-a-test", GIGAHOST_BASE_URL: `http://127.0.0.1:${port}` };
  writeFileSync(join(folder, "state.json"), JSON.stringify({ deployment: { resources: [www()] } }));
  try {
    for (const args of [["drift", "--state", "state.json"], ["export", "--out", "made"], ["doctor"]]) {
      const { code, err } = await runCli(args, { env, cwd: folder, signal: stop.signal });
      expect(code).toBe(130);
      expect(err).toMatch(/^(?:no credentials, not read: .*\n)?rackform: cancelled\n$/);
    }
  } finally {
    silent.closeAllConnections();
    await new Promise((resolve) => silent.close(resolve));
  }
});
