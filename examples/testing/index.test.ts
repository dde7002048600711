import { testStack, type TestStack } from "rackform/testing";
import { mailServer } from "./mail-server";

// Nothing leaves this process: the vendors are rackform's simulator, and the engine is embedded. No Pulumi CLI, no accounts.
let stack: TestStack;
afterEach(() => stack.close());

const server = { domain: "example.no", name: "mx1", v4: "192.0.2.10", v6: "2001:db8:1::10" };

interface Row {
  name: string;
  type: string;
  value: string;
}

/** Rows of the zone as they would exist at Gigahost, the vendor's own left out. */
function rows(): string[] {
  const zones = stack.at("gigahost").zones as { name: string; records: Row[] }[];
  const zone = zones.find(({ name }) => name === server.domain);
  return (zone?.records ?? [])
    .filter(({ type }) => type !== "SOA" && type !== "NS")
    .map(({ name, type, value }) => `${name} ${type} ${value}`)
    .sort();
}

/** What the address resolves to. */
function ptrOf(address: string): string | undefined {
  const servers = stack.at("gigahost").servers as {
    ips: Record<string, { address: string; reverse: string } | null>[];
  }[];
  const all = servers.flatMap(({ ips }) => ips.flatMap(({ ipv4, ipv6 }) => [ipv4, ipv6]));
  return all.find((one) => one?.address === address)?.reverse;
}

/** A run that has to go well. */
async function up(): Promise<Record<string, number | undefined>> {
  const { failed, diagnostics, changes } = await stack.up();
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(failed).toBe(false);
  return changes;
}

test("mail is delivered, and its sender's name leads there and back", async () => {
  stack = await testStack(() => mailServer(server), { demoAccount: true });
  await up();
  expect(rows()).toEqual([
    "@ MX mx1.example.no",
    "@ TXT v=spf1 mx -all",
    "mx1 A 192.0.2.10",
    "mx1 AAAA 2001:db8:1::10",
  ]);
  expect(ptrOf(server.v4)).toBe("mx1.example.no");
  expect(ptrOf(server.v6)).toBe("mx1.example.no");
});

test("a second run plans nothing", async () => {
  stack = await testStack(() => mailServer(server), { demoAccount: true });
  const { create = 0 } = await up();
  expect(create).toBeGreaterThan(0);
  const { create: more, update, delete: gone } = await up();
  expect([more, update, gone]).toEqual([undefined, undefined, undefined]);
});

test("another sender changes one record", async () => {
  stack = await testStack(() => mailServer(server), { demoAccount: true });
  await up();
  stack.edit(() => mailServer({ ...server, senders: ["198.51.100.0/24"] }));
  expect(await up()).toMatchObject({ update: 1 });
  expect(rows()).toContain("@ TXT v=spf1 mx ip4:198.51.100.0/24 -all");
});

test("a change made in the panel is found", async () => {
  stack = await testStack(() => mailServer(server), { demoAccount: true });
  await up();
  stack.simulator.seed("gigahost", { setReverse: [{ ip: server.v4, reverse: "somebody.example.net" }] });
  await stack.refresh();
  expect(await up()).toMatchObject({ update: 1 });
  expect(ptrOf(server.v4)).toBe("mx1.example.no");
});

test("a program cut off in the middle goes on in the next run", async () => {
  stack = await testStack(() => mailServer(server), { demoAccount: true });
  const fault = stack.simulator.faults.add({
    vendor: "gigahost",
    endpoint: "PUT /servers/{id}/reverse",
    kind: "status",
    status: 500,
    times: Infinity,
  });
  expect((await stack.up()).failed).toBe(true);
  fault.remove();
  await up();
  expect(ptrOf(server.v4)).toBe("mx1.example.no");
});
