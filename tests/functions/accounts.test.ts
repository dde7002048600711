import * as pulumi from "@pulumi/pulumi";
import {
  DnsZone,
  getDnsZone,
  getDnsZoneOutput,
  getDnsZones,
  type GigahostAccount,
  Provider,
} from "../../index";
import { Simulator } from "../../simulator";
import { callsAt, useLooking } from "./look";
import { failing, well } from "../support/stack";

const { look, refused, start } = useLooking();

/** The account that the stack is configured with, as the arguments of an explicit provider. */
function accountHere(vendor: string): never {
  return JSON.parse(pulumi.runtime.allConfig()[`rackform:${vendor}`]!) as never;
}

test("an explicit provider is asked with its own account, once for it", async () => {
  const { value, calls } = await look(async () => {
    const provider = new Provider("other", { gigahost: accountHere("artnet") });
    const own = new Provider("own", { gigahost: accountHere("gigahost") });
    const parent = new pulumi.ComponentResource("test:Group", "group", {}, { providers: [own] });
    const refusal = getDnsZones({ vendor: "gigahost" }, { provider }).catch(({ message }: Error) => message);
    const zones = await Promise.all([
      getDnsZones({ vendor: "gigahost" }, { provider: own }),
      getDnsZones({ vendor: "gigahost" }, { parent }),
      getDnsZones({ vendor: "gigahost" }),
    ]);
    return { refusal: await refusal, zones: zones.map(({ zones: found }) => found.length) };
  });
  expect(value.zones).toEqual([4, 4, 4]);
  expect(value.refusal).toMatch(/rackform:gigahost has the unknown key customerId/);
  // Once with the provider's account and once with the stack's.
  expect(calls).toEqual({ "gigahost GET /dns/zones": 2 });
});

test("another package's provider is refused", async () => {
  const message = await refused(() =>
    getDnsZones(
      { vendor: "gigahost" },
      { provider: new (class extends pulumi.ProviderResource {})("pulumi-nodejs", "other", {}) },
    ),
  );
  expect(message).toContain("getDnsZones: the option provider takes a Provider of rackform");
});

test("a provider whose account is not known yet is waited for by the Output form, and refused by the other", async () => {
  const said: unknown[] = [];
  const stack = await start(
    async () => {
      const zone = new DnsZone("new", { vendor: "gigahost", domain: "new.example" });
      const gigahost = zone.zoneId.apply((): GigahostAccount => accountHere("gigahost"));
      const provider = new Provider("late", { gigahost });
      getDnsZoneOutput({ vendor: "gigahost", domain: "example.org" }, { provider }).apply(({ id }) =>
        said.push(id),
      );
      if (pulumi.runtime.isDryRun())
        await getDnsZones({ vendor: "gigahost" }, { provider }).catch(({ message }: Error) =>
          said.push(message),
        );
    },
    { demoAccount: true },
  );
  await well(stack.preview());
  expect(said).toEqual([
    "getDnsZones: the accounts of its provider are not known in this preview; use getDnsZonesOutput, which waits for them",
  ]);
  await well(stack.up());
  expect(said.slice(1)).toEqual(["gigahost:example.org"]);
});

test("wrong credentials are the vendor's refusal, and none of them is shown", async () => {
  const key = "flux_live_WRONGWRONGWRONGWRONG";
  const message = await refused(() => getDnsZone({ vendor: "gigahost", domain: "example.org" }), {
    accounts: { gigahost: { apiKey: key } },
  });
  expect(message).toMatch(/^getDnsZone: gigahost .*authentication/);
  expect(message).not.toContain("WRONG");
});

test("missing credentials name the configuration", async () => {
  const message = await refused(() => getDnsZone({ vendor: "artnet", domain: "example.org" }), {
    accounts: { artnet: {} },
  });
  expect(message).toMatch(/no credentials: set customerId \(ARTNET_CUSTOMER_ID\)/);
});

test("runs share nothing: the next one reads again", async () => {
  const stack = await start(() => getDnsZones({ vendor: "gigahost" }), { simulator: new Simulator() });
  await well(stack.up());
  stack.simulator.requests.resetCounts();
  await well(stack.up());
  expect(callsAt(stack.simulator)).toEqual({ "gigahost GET /dns/zones": 1 });
});

test("a failing read is an error of the program", async () => {
  const stack = await start(() => getDnsZones({ vendor: "gigahost" }), { demoAccount: true });
  stack.simulator.faults.add({ vendor: "gigahost", endpoint: "GET /dns/zones", kind: "status", status: 403 });
  expect(await failing(stack.up())).toMatch(/getDnsZones: gigahost .*permission/);
});
