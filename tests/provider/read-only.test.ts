import * as pulumi from "@pulumi/pulumi";
import { DnsRecord, DnsZone, getDnsZone, Provider, type ProviderArgs } from "../../index";
import { callsAt } from "../functions/look";
import { failing, useStacks, well } from "../support/stack";

const start = useStacks();
afterEach(() => void delete process.env.RACKFORM_READ_ONLY);

const program = (value: string) => () => {
  const zone = new DnsZone("zone", { vendor: "gigahost", domain: "example.no" });
  new DnsRecord("www", { zone, name: "www", type: "A", value });
};

/** The account that the stack is configured with, as the arguments of an explicit provider. */
const accountHere = (vendor: string) =>
  JSON.parse(pulumi.runtime.allConfig()[`rackform:${vendor}`]!) as never;

const writes = (calls: Record<string, number>) =>
  Object.keys(calls).filter((call) => !/ GET |authenticate|login/.test(call));

describe.each(["dynamic", "plugin"] as const)("%s", (frontEnd) => {
  test("forbidden changes are refused, deletions too; looking goes on", async () => {
    const stack = await start(program("192.0.2.1"), { frontEnd });
    await well(stack.up());
    stack.simulator.requests.resetCounts();
    process.env.RACKFORM_READ_ONLY = "true";

    await well(stack.refresh());
    await well(stack.up());
    stack.edit(async () => {
      await getDnsZone({ vendor: "gigahost", domain: "example.no" });
      program("192.0.2.2")();
      new DnsRecord("new", { zone: "gigahost:example.no", name: "new", type: "A", value: "192.0.2.3" });
    });
    await well(stack.preview());
    const refused = await failing(stack.up());
    expect(refused).toMatch(
      /DnsRecord \S*new is not created, and nothing was sent: RACKFORM_READ_ONLY is set/,
    );
    expect(await failing(stack.destroy())).toMatch(
      /is not deleted, and nothing was sent: RACKFORM_READ_ONLY is set/,
    );
    expect(writes(callsAt(stack.simulator))).toEqual([]);

    delete process.env.RACKFORM_READ_ONLY;
    await well(stack.destroy());
    expect(stack.at("gigahost").zones).toEqual([]);
  });

  test("a provider of its own may be the only one that changes nothing; the message names it", async () => {
    const stack = await start(
      () => {
        const gigahost = accountHere("gigahost");
        const watch = new Provider("watch", { gigahost, readOnly: true, retries: 1 });
        new DnsZone("watched", { vendor: "gigahost", domain: "example.com" }, { provider: watch });
        new DnsZone("mine", { vendor: "gigahost", domain: "example.no" });
      },
      { frontEnd },
    );
    expect(await failing(stack.up())).toMatch(
      /DnsZone \S*watched is not created, and nothing was sent: its Provider "watch" has readOnly/,
    );
  });

  test("a setting that is spelled wrongly is refused by the provider's constructor, with the one that was meant", async () => {
    const stack = await start(() => void new Provider("watch", { readonly: true } as ProviderArgs), {
      frontEnd,
    });
    expect(await failing(stack.preview())).toMatch(
      /Provider "watch": readonly \(did you mean readOnly\?\), which rackform does not know; there are gigahost/,
    );
  });
});

test("who misspells readOnly in the configuration is stopped, since nothing else would", async () => {
  const stack = await start(program("192.0.2.1"), { config: { "rackform:read-only": "true" } });
  expect(await failing(stack.up())).toMatch(/rackform:read-only \(did you mean rackform:readOnly\?\)/);
  expect(stack.simulator.requests.counts().total).toBe(0);
});

test("a setting that cannot be read fails the preview", async () => {
  const stack = await start(program("192.0.2.1"), { config: { "rackform:retries": "often" } });
  expect(await failing(stack.preview())).toMatch(/rackform:retries may be a whole number from 0 to 20/);
});
