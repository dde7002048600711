import nock from "nock";
import { DnsZone } from "../../index";
import { type Diagnostic, type RunResult, Simulator, type StoredResource, testStack } from "../../testing";

const names = ["RACKFORM_POLL_INTERVAL_MS", "RACKFORM_RETRY_BASE_MS"];
const environment = () => names.map((name) => process.env[name]);
const program = () => void new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });

const before = environment();
beforeEach(() => names.forEach((name) => delete process.env[name]));
afterAll(() =>
  names.forEach((name, index) =>
    before[index] === undefined ? delete process.env[name] : (process.env[name] = before[index]),
  ),
);

test("the environment is as it was when the last stack is closed", async () => {
  process.env.RACKFORM_POLL_INTERVAL_MS = "7";
  const one = await testStack(program);
  const other = await testStack(program);
  expect(environment()).toEqual(["7", "1"]);
  await one.close();
  await one.close();
  expect(environment()).toEqual(["7", "1"]);
  await other.close();
  expect(environment()).toEqual(["7", undefined]);
});

test("a simulator of one vendor has the account of that one", async () => {
  const stack = await testStack(program, { simulator: new Simulator({ vendors: ["gigahost"] }) });
  const { failed, diagnostics }: RunResult = await stack.up();
  expect(diagnostics.map(({ message }: Diagnostic) => message)).toEqual([]);
  expect(failed).toBe(false);
  const stored: StoredResource[] = stack.state!.deployment.resources ?? [];
  expect(stored.map(({ type }) => type)).toContain("pulumi-nodejs:dynamic/rackform:DnsZone");
  await stack.close();
});

test("credentials in the environment never reach a vendor that the simulator lacks", async () => {
  process.env.GIGAHOST_API_KEY = "flux_live_example";
  nock.disableNetConnect();
  const stack = await testStack(program, { simulator: new Simulator({ vendors: ["artnet"] }) });
  try {
    const { failed, diagnostics } = await stack.up();
    expect(failed).toBe(true);
    // The simulator's own words; the network would say that connecting is not allowed.
    expect(diagnostics.map(({ message }) => message).join("\n")).toContain("no vendor is mounted here");
  } finally {
    delete process.env.GIGAHOST_API_KEY;
    nock.enableNetConnect();
    await stack.close();
  }
});
