import { DnsZone, DnsZoneFile, type DnsZoneFileRecord } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const cases = [
  { vendor: "gigahost", domain: "example.no", write: "POST /dns/zones/{id}/records" },
  { vendor: "artnet", domain: "example.pl", write: "dns/edit-primary-records" },
] as const;
const kinds = ["reset-before", "reset-after", "status", "status-after", "truncate", "empty"] as const;

const hosts = (from: number, count: number): DnsZoneFileRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `h${from + index}`,
    type: "A",
    value: `192.0.2.${from + index}`,
  }));

describe.each(cases)("faults under a zone file at $vendor", ({ vendor, domain, write }) => {
  const program = (records?: DnsZoneFileRecord[]) => () => {
    const zone = new DnsZone("zone", { vendor, domain });
    if (records) new DnsZoneFile("rows", { zone, records, unmanaged: "keep", allowMassDelete: true });
  };
  const names = (stack: Awaited<ReturnType<typeof start>>) =>
    rowsAt(stack.simulator, vendor, domain)
      .map(({ name }) => name)
      .sort();
  const wanted = (records: DnsZoneFileRecord[]) => records.map(({ name }) => name as string).sort();

  test.each(kinds)(
    "%s in the middle of the writes ends with every row once, in this run or the next",
    async (kind) => {
      const stack = await start(program());
      await well(stack.up());
      stack.edit(program(hosts(1, 8)));
      stack.simulator.faults.add({
        vendor,
        endpoint: write,
        kind,
        status: 500,
        nth: vendor === "gigahost" ? 4 : 1,
      });
      await stack.up();
      await well(stack.up());
      expect(names(stack)).toEqual(wanted(hosts(1, 8)));
      expect(changesOf(await well(stack.refresh()))).toEqual({});
      stack.edit(program(hosts(5, 8)));
      stack.simulator.faults.add({
        vendor,
        only: "writes",
        kind,
        status: 500,
        nth: vendor === "gigahost" ? 3 : 1,
      });
      await stack.up();
      await well(stack.up());
      expect(names(stack)).toEqual(wanted(hosts(5, 8)));
      expect(changesOf(await well(stack.refresh()))).toEqual({});
      await well(stack.destroy());
    },
  );

  test("nothing written means nothing kept in the state", async () => {
    const stack = await start(program());
    await well(stack.up());
    stack.edit(program(hosts(1, 3)));
    const fault = stack.simulator.faults.add({
      vendor,
      endpoint: write,
      kind: "status",
      status: 403,
      body: { meta: { status: 403, message: "no" }, data: [] },
      times: Infinity,
    });
    await failing(stack.up());
    fault.remove();
    const { deployment } = stack.state as unknown as { deployment: { resources: { urn: string }[] } };
    expect(deployment.resources.some(({ urn }) => urn.endsWith("::rows"))).toBe(false);
  });

  test("a row that the vendor refuses is named, all others are written, and the next run goes on", async () => {
    const stack = await start(program());
    await well(stack.up());
    if (vendor === "artnet") stack.simulator.options("artnet", { txtMaxLength: 20 });
    else stack.simulator.options("gigahost", { ttlMaximum: 86_400 });
    const bad: DnsZoneFileRecord =
      vendor === "artnet"
        ? { name: "bad", type: "TXT", value: "much longer than twenty characters" }
        : { name: "bad", type: "TXT", value: "x", ttl: 100_000 };
    const good = hosts(1, 8);
    stack.edit(program([...good.slice(0, 4), bad, ...good.slice(4)]));
    const message = await failing(stack.up());
    expect(message).toMatch(
      /the vendor refuses 1 rows, all others are written\. Correct these, or take them out of the program:\n\s+\+ bad\.example\.(no|pl) TXT/,
    );
    expect(message).toMatch(
      /8 of 9 changes are made and 8 rows of the program stand; the next pulumi up makes the others/,
    );
    expect(names(stack)).toEqual(wanted(good));
    stack.edit(program(good));
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(program());
    await well(stack.up());
    expect(names(stack)).toEqual([]);
  });

  test("a failure in the middle keeps what stands: removing the resource then leaves nothing behind", async () => {
    const stack = await start(program());
    await well(stack.up());
    stack.edit(program(hosts(1, 8)));
    const only =
      vendor === "gigahost"
        ? {
            endpoint: write,
            nth: 4,
            kind: "status" as const,
            status: 403,
            body: { meta: { status: 403, message: "no" }, data: [] },
          }
        : { endpoint: write, kind: "status-after" as const, status: 500 };
    stack.simulator.faults.add({ vendor, ...only, times: Infinity });
    await stack.up();
    stack.simulator.faults.clear();
    stack.edit(program());
    await well(stack.up());
    expect(names(stack)).toEqual([]);
  });

  test("a zone that does not exist is told by name", async () => {
    const stack = await start(
      () => void new DnsZoneFile("rows", { zone: `${vendor}:${domain}`, records: hosts(1, 2) }),
    );
    expect(await failing(stack.up())).toMatch(/the zone example\.(no|pl) does not exist in this account/);
  });
});
