import { DnsRecord } from "../../../index";
import { dnsRecord } from "../../../resources/dns-record/kind";
import { lifecycle } from "../../../resources/contract/lifecycle";
import { ProcessRun } from "../../../provider/process-run";
import { Simulator } from "../../../simulator";
import { useStacks, well } from "../../support/stack";

const start = useStacks();
const zone = "gigahost:example.no";
const record = (name: string, value = "192.0.2.1", resource = name) =>
  new DnsRecord(resource, { zone, name, type: "A", value });
const names = (count: number) => Array.from({ length: count }, (_, at) => `h${at}`);

function account(): Simulator {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no", records: [] }] });
  return simulator;
}

const callsOf = ({ requests }: Simulator): string[] =>
  requests.log
    .map(({ endpoint }) => endpoint.replace(/ .*records.*/, ""))
    .filter((one) => !/account/.test(one));

test("removals whose answers were clear are confirmed by no list", async () => {
  const simulator = account();
  const stack = await start(() => names(20).forEach((name) => record(name)), { simulator });
  await well(stack.up());
  simulator.requests.resetCounts();
  await well(stack.destroy());
  const calls = callsOf(simulator);
  expect(calls.filter((call) => call === "DELETE")).toHaveLength(20);
  expect(calls.filter((call) => call === "GET")).toHaveLength(1);
});

test("a row is added on a list that was read after the removals before it", async () => {
  const simulator = account();
  const stack = await start(() => record("before", "192.0.2.1", "one"), { simulator });
  await well(stack.up());
  stack.edit(() => record("after", "192.0.2.1", "one"));
  simulator.requests.resetCounts();
  await well(stack.up());
  const calls = callsOf(simulator);
  expect(calls.slice(calls.indexOf("DELETE"))).toEqual(["DELETE", "GET", "POST", "GET"]);
});

describe("whose writes are to come", () => {
  const handler = lifecycle(dnsRecord);
  const news = { zone, name: "www", type: "A", value: "192.0.2.1" };
  const run = () =>
    new ProcessRun(
      () => undefined,
      {},
      () => undefined,
    );
  const dueAfter = (act: (here: ProcessRun) => unknown) => {
    const here = run();
    act(here);
    return here.ledger.arrivals.at(zone).count();
  };

  test("a new resource's, once it was checked, and not one whose arguments are wrong", () => {
    expect(dueAfter((here) => handler.check({ news, owner: "a" }, here))).toBe(1);
    expect(dueAfter((here) => handler.check({ news: { ...news, value: "x" }, owner: "a" }, here))).toBe(0);
  });

  test("a resource's that the state has, once its diff says that it changes", () => {
    const old = { olds: news, news, owner: "a" };
    expect(dueAfter((here) => handler.check(old, here))).toBe(0);
    const diff = (here: ProcessRun, value: string) => {
      handler.check({ ...old, news: { ...news, value } }, here);
      handler.diff(
        {
          id: "x",
          outputs: { ...news, vendor: "gigahost", ttl: 3600 },
          news: { ...news, vendor: "gigahost", ttl: 3600, value },
          owner: "a",
        },
        here,
      );
    };
    expect(dueAfter((here) => diff(here, "192.0.2.1"))).toBe(0);
    expect(dueAfter((here) => diff(here, "192.0.2.2"))).toBe(1);
  });

  test("nobody's when a call has ended, however it did", async () => {
    const here = run();
    handler.check({ news, owner: "a" }, here);
    const call = { run: here, limits: {} };
    await expect(
      handler.create({ inputs: { ...news, vendor: "gigahost" }, owner: "a" }, call),
    ).rejects.toThrow();
    expect(here.ledger.arrivals.at(zone).count()).toBe(0);
  });
});
