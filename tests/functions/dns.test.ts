import { all, output, type Output, secret } from "@pulumi/pulumi";
import {
  DnsZone,
  getDnsRecords,
  getDnsRecordsOutput,
  getDnsZone,
  getDnsZoneOutput,
  getDnsZones,
} from "../../index";
import { callsAt, useLooking } from "./look";
import { failing, well } from "../support/stack";

const { look, refused, start } = useLooking();

test("a zone at Gigahost, by its domain in any notation: two reads", async () => {
  const { value, calls } = await look(() => getDnsZone({ vendor: "gigahost", domain: "Example.ORG." }));
  expect(value).toMatchObject({
    id: "gigahost:example.org",
    domain: "example.org",
    kind: "native",
    protected: false,
    registered: false,
  });
  expect(value.nameservers.length).toBeGreaterThan(1);
  expect(value.serial).toEqual(expect.any(Number));
  expect(calls).toEqual({ "gigahost GET /dns/zones": 1, "gigahost GET /dns/zones/{id}/records": 1 });
});

test("a primary zone at Artnet", async () => {
  const { value, calls } = await look(() => getDnsZone({ vendor: "artnet", domain: "example.com" }));
  expect(value).toMatchObject({ id: "artnet:example.com", kind: "primary" });
  expect(value.nameservers).toEqual(["ns1.artnet.pl", "ns2.artnet.pl"]);
  expect(calls).toEqual({ "artnet dns/list": 1, "artnet dns/details-primary": 1 });
});

test("the zones of an account, one list for every function and resource that asks", async () => {
  const { value, calls } = await look(async () => {
    const [zones, none, zone] = await Promise.all([
      getDnsZones({ vendor: "gigahost" }),
      getDnsZones({ vendor: "gigahost", within: "nothing.example" }),
      getDnsZone({ vendor: "gigahost", domain: "example.org" }),
    ]);
    return { zones: zones.zones.map(({ id }) => id).sort(), none: none.zones, zone: zone.id };
  });
  const all = ["biz", "info", "net", "org"].map((end) => `gigahost:example.${end}`);
  expect(value).toEqual({ zones: all, none: [], zone: "gigahost:example.org" });
  expect(calls).toEqual({ "gigahost GET /dns/zones": 1, "gigahost GET /dns/zones/{id}/records": 1 });
});

test("rows in the notation of a DnsRecord, of one name or type where asked", async () => {
  const { value, calls } = await look(async () => ({
    mx: await getDnsRecords({ zone: "artnet:example.com", type: "mx" }),
    mail: await getDnsRecords({ zone: "artnet:example.com", name: "mail.example.com" }),
    none: await getDnsRecords({ zone: "artnet:example.com", name: "nothing" }),
    www: await getDnsRecords({ zone: "gigahost:example.org", name: "www" }),
  }));
  expect(value.mx.records).toEqual([
    expect.objectContaining({ name: "@", type: "MX", value: "mail.example.com", priority: 10 }),
  ]);
  expect(value.mail.records).toEqual([
    expect.objectContaining({ name: "mail", type: "A", value: "198.51.100.10" }),
  ]);
  expect(value.none.records).toEqual([]);
  expect(value.www.records).toEqual([{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }]);
  expect(calls).toEqual({
    "artnet dns/list": 1,
    "artnet dns/details-primary": 1,
    "gigahost GET /dns/zones": 1,
    "gigahost GET /dns/zones/{id}/records": 1,
  });
});

test("a zone that is not there names the nearest", async () => {
  const message = await refused(() => getDnsZone({ vendor: "gigahost", domain: "exmaple.org" }));
  expect(message).toContain(
    'getDnsZone: gigahost: there is no zone with the domain "exmaple.org" in this account; did you mean example.org?',
  );
  expect(message).not.toMatch(/\n\s+at /);
  expect(await refused(() => getDnsRecords({ zone: "artnet:other.test" }))).toContain(
    "there are example.com",
  );
});

test("arguments are checked before anything is sent", async () => {
  const stack = await start(() => getDnsZone({ vendor: "i3d", domian: "example.org" } as never), {
    demoAccount: true,
  });
  const message = await failing(stack.up());
  expect(message).toMatch(/vendor must be one of gigahost, artnet/);
  expect(message).toMatch(/domian is not an argument of this function; allowed are vendor, domain/);
  expect(stack.simulator.requests.counts().total).toBe(0);
  expect(await refused(() => getDnsRecords({ zone: "example.org" }))).toContain("gigahost:example.no");
});

test("the Output form waits for what it needs, and calls nothing while that is unknown", async () => {
  let rows: Output<unknown> | undefined;
  const stack = await start(
    () => {
      const zone = new DnsZone("new", { vendor: "gigahost", domain: "new.example" });
      rows = getDnsRecordsOutput({ zone, type: "SOA" }).records;
      const found = getDnsZoneOutput({ vendor: "gigahost", domain: "new.example" }, { dependsOn: [zone] });
      return all([rows, found]);
    },
    { demoAccount: true },
  );
  await well(stack.preview());
  expect(stack.simulator.requests.counts().total).toBe(0);
  await well(stack.up());
  expect(callsAt(stack.simulator)).toMatchObject({ "gigahost POST /dns/zones": 1 });
  const known = await new Promise((resolve) => rows!.apply(resolve));
  expect(known).toEqual([expect.objectContaining({ name: "@", type: "SOA" })]);
});

test("a result is a secret where an argument is, and not because of the credentials", async () => {
  let secrets: unknown;
  const { calls } = await look(async () => {
    const plain = getDnsZoneOutput({ vendor: "gigahost", domain: "example.org" });
    const hidden = getDnsZoneOutput({ vendor: "gigahost", domain: secret("example.org") });
    const isSecret = (one: unknown) => (one as { isSecret: Promise<boolean> }).isSecret;
    secrets = await Promise.all([isSecret(plain), isSecret(hidden), isSecret(output(1))]);
  });
  expect(secrets).toEqual([false, true, false]);
  expect(calls["gigahost GET /dns/zones"]).toBe(1);
});
