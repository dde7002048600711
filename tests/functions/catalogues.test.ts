import {
  getBgp,
  getColocation,
  getCrossConnects,
  getDomainAvailability,
  getFlexMetalCatalogue,
  getInvoices,
  getIsos,
  getOffer,
  getOperatingSystems,
  getOrganization,
  getPrice,
  getServerCatalogue,
  getSshKey,
  getSshKeys,
  getTags,
  getUpgradeEstimate,
} from "../../index";
import { latestOf } from "../../resources/functions/latest";
import { fullAccounts } from "./cases";
import { useLooking } from "./look";

const { look, refused } = useLooking();
const at = () => ({ simulator: fullAccounts() });

test("systems: by name, the newest of each, and without reading what the name rules out", async () => {
  const { value, calls } = await look(async () => {
    const names = async (args: Parameters<typeof getOperatingSystems>[0]) =>
      (await getOperatingSystems(args)).systems.map(({ name }) => name);
    return [
      await names({ vendor: "gigahost", name: "debian" }),
      await names({ vendor: "gigahost", name: "Debian", latest: true }),
      await names({ vendor: "gigahost", name: "Debian", release: "bullseye" }),
      await names({ vendor: "gigahost", name: "Gentoo" }),
      await names({ vendor: "i3d", name: "ubuntu", latest: true }),
    ];
  }, at());
  expect(value).toEqual([
    ["Debian 11 64-bit", "Debian 12 64-bit"],
    ["Debian 12 64-bit"],
    ["Debian 11 64-bit"],
    [],
    ["Ubuntu 24.04 LTS"],
  ]);
  expect(calls["gigahost GET /reinstall/distro"]).toBe(1);
  expect(await refused(() => getOperatingSystems({ vendor: "artnet" }), at())).toContain(
    "instanceId is missing",
  );
});

test("the newest is so by its number, and others of another kind stay", () => {
  const names = ["Ubuntu 9.10 LTS", "Ubuntu 24.04 LTS", "Ubuntu 24.04", "Debian 12", "Custom iPXE"];
  const left = latestOf(names.map((name) => ({ name }))).map(({ name }) => name);
  expect(left.sort()).toEqual(["Custom iPXE", "Debian 12", "Ubuntu 24.04", "Ubuntu 24.04 LTS"]);
  const codes = [
    { name: "Debian", release: "9" },
    { name: "Debian", release: "10" },
  ];
  expect(latestOf(codes)).toEqual([codes[1]]);
});

test("what FlexMetal has, with stock and what is left for this account", async () => {
  const simulator = fullAccounts();
  simulator.seed("i3d", {
    quotas: [{ location: "EU: Rotterdam", instanceType: "bm7.std.16", amount: 0 }],
  });
  const { value, calls } = await look(
    async () => ({
      all: await getFlexMetalCatalogue({ location: "eu: rotterdam" }),
      stock: await getFlexMetalCatalogue({ location: "nlrtm", inStock: true }),
      one: await getFlexMetalCatalogue({ location: "nlrtm", instanceType: "bm7.std.8" }),
    }),
    { simulator },
  );
  expect(value.all.locations).toEqual([
    { name: "EU: Rotterdam", shortName: "nlrtm", country: "Netherlands" },
  ]);
  const types = (of: { instanceTypes: { instanceType: string }[] }) =>
    of.instanceTypes.map((one) => one.instanceType);
  expect(types(value.all)).toContain("bm7.std.16");
  expect(types(value.stock)).not.toContain("bm7.std.16");
  expect(types(value.one)).toEqual(["bm7.std.8"]);
  expect(value.one.instanceTypes[0]).toMatchObject({ cores: 8, memoryGb: 64, availability: "high" });
  expect(calls).toEqual({
    "i3d GET /flexMetal/location": 1,
    "i3d GET /flexMetal/plans": 1,
    "i3d GET /flexMetal/quota/usage": 1,
    "i3d GET /flexMetal/capacity/commit": 1,
    "i3d GET /flexMetal/location/{locationId}/instanceTypes": 1,
  });
  expect(await refused(() => getFlexMetalCatalogue({ location: "EU: Roterdam" }), at())).toContain(
    "did you mean EU: Rotterdam?",
  );
});

test("a part of FlexMetal's catalogue that the account may not see is left out", async () => {
  const simulator = fullAccounts();
  for (const endpoint of [
    "GET /flexMetal/plans",
    "GET /flexMetal/quota/usage",
    "GET /flexMetal/capacity/commit",
  ])
    simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status: 403 });
  const { value } = await look(() => getFlexMetalCatalogue({ location: "nlrtm", inStock: true }), {
    simulator,
  });
  expect(value.instanceTypes.length).toBeGreaterThan(1);
  expect(value.instanceTypes[0]).not.toHaveProperty("availability");
});

test("servers to order at Gigahost, cheapest first, with the price's id of now", async () => {
  const { value, calls } = await look(
    async () => ({
      all: await getServerCatalogue(),
      some: await getServerCatalogue({
        minRamGb: 4,
        maxMonthly: 150,
        inStock: true,
        region: "sandefjord",
        type: "vm",
      }),
    }),
    at(),
  );
  expect(value.all.currency).toBe("NOK");
  const prices = value.all.products.map(({ monthly }) => monthly ?? Infinity);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
  expect(value.some.products).toEqual([
    expect.objectContaining({
      name: "KVM Performance VPS 4GB",
      priceId: "4234",
      inStock: true,
      allowsHourly: true,
    }),
  ]);
  expect(calls).toEqual({ "gigahost GET /deploy/servers": 1 });
  expect(await refused(() => getServerCatalogue({ region: "Sandefjørd" }), at())).toContain(
    "did you mean Sandefjord?",
  );
});

test("keys by name or by themselves, whatever their comment", async () => {
  const { value } = await look(async () => {
    const { keys } = await getSshKeys({ vendor: "gigahost" });
    const publicKey = keys[0]!.publicKey.replace(/ demo$/, "  another comment");
    return [
      (await getSshKey({ vendor: "gigahost", publicKey })).id === keys[0]!.id,
      (await getSshKey({ vendor: "i3d", name: "Laptop" })).fingerprint,
      (await getSshKeys({ vendor: "i3d", namePrefix: "ci-" })).keys,
    ];
  }, at());
  expect(value).toEqual([true, expect.stringMatching(/^SHA256:[A-Za-z0-9+/]{43}$/), []]);
  expect(await refused(() => getSshKey({ vendor: "i3d", name: "laptopp" }), at())).toContain(
    "did you mean laptop?",
  );
});

test("BGP of an account, or of one AS number", async () => {
  const { value } = await look(
    async () => ({
      all: await getBgp(),
      one: await getBgp({ asn: "AS64500" }),
      none: await getBgp({ asn: 64999 }),
    }),
    at(),
  );
  expect(value.one).toEqual(value.all);
  expect(value.none).toEqual({ asns: [], prefixes: [], sessions: [] });
  expect(value.all.sessions).toEqual([
    expect.objectContaining({ family: "ipv4", localAddress: "192.0.2.20", localAsn: 64500, state: "active" }),
  ]);
  expect(value.all.prefixes.map(({ prefix }) => prefix)).toEqual(["198.51.100.0/24", "2001:db8:100::/48"]);
  expect(await refused(() => getBgp({ asn: "my AS" }), at())).toContain('"my AS" is no AS number');
});

test("tags without those of owners; colocations with networks and names; cross connects", async () => {
  const { value } = await look(
    async () => ({
      tags: (await getTags()).tags.map(({ tag }) => tag),
      none: (await getTags({ prefix: "Role:" })).tags,
      rack: await getColocation({ id: 1201 }),
      connects: (await getCrossConnects({ colocationId: "1201" })).crossConnects,
      others: (await getCrossConnects({ colocationId: "1202" })).crossConnects,
    }),
    at(),
  );
  expect(value.tags).toEqual(["role:web"]);
  expect(value.none).toEqual([]);
  expect(value.rack).toMatchObject({
    name: "rack1",
    networks: ["203.0.113.64/29", expect.stringMatching(/\/64$/), "203.0.113.80-203.0.113.90"],
    names: [{ ip: "203.0.113.66", hostname: "kvm.example.com" }],
  });
  expect(value.connects).toEqual([expect.objectContaining({ name: "to-exchange", monthlyFee: "95.00" })]);
  expect(value.others).toEqual([]);
  expect(await refused(() => getColocation({ name: "rack2" }), at())).toContain("did you mean rack1?");
});

test("images: of the account at Gigahost, of a server at either", async () => {
  const { value } = await look(
    async () => [
      (await getIsos({ vendor: "gigahost", server: "web1" })).isos.map(({ name }) => name),
      (await getIsos({ vendor: "terrahost", server: "203.0.113.25", name: "nothing.iso" })).isos,
    ],
    at(),
  );
  expect(value).toEqual([["debian.iso"], []]);
  expect(await refused(() => getIsos({ vendor: "terrahost" }), at())).toContain("server is missing");
});

test("invoices, newest first, and those that are not paid", async () => {
  const { value } = await look(
    async () => ({
      all: (await getInvoices({ vendor: "gigacloud" })).invoices,
      unpaid: (await getInvoices({ vendor: "gigacloud", unpaid: true })).invoices,
      paid: (await getInvoices({ vendor: "gigahost", unpaid: true })).invoices,
    }),
    at(),
  );
  expect(value.all.map(({ number }) => number)).toEqual(["A-502", "A-501"]);
  expect(value.unpaid).toEqual([
    expect.objectContaining({ number: "A-502", total: 12.5, paid: false, currency: "USD" }),
  ]);
  expect(value.paid).toEqual([]);
});

test("offers and prices at Artnet, and an estimate at GigaCloud, order nothing", async () => {
  const simulator = fullAccounts();
  const orders = () => {
    const { gigacloud, artnet } = simulator.inspect() as Record<string, Record<string, unknown>>;
    return JSON.stringify([gigacloud, artnet!.services, artnet!.offers]);
  };
  const before = orders();
  const { value } = await look(
    async () => ({
      offers: (await getOffer()).offers.map(({ id, price }) => [id, price]),
      big: (await getOffer({ minCores: 4, minRamGb: 16 })).offers,
      price: await getPrice({ cpu: 2, ram: 2048, hdd: 20, bandwidth: 100 }),
      estimate: await getUpgradeEstimate({ service: "vm1.example.com", resources: { "12": 8 } }),
    }),
    { simulator },
  );
  expect(value.offers.map(([id]) => id)).toEqual(["9002", "9001"]);
  expect(value.big).toEqual([
    expect.objectContaining({ id: "9001", cpu: "Intel E3-1230", cores: 4, ramGb: 16, currency: "PLN" }),
  ]);
  expect(value.price).toMatchObject({ currency: "PLN", period: "24h" });
  expect(JSON.parse(value.estimate.answer)).toMatchObject({ estimate: { price: "20.00" } });
  expect(orders()).toBe(before);
  expect(await refused(() => getPrice(), at())).toContain("give at least one of cpu, ram, hdd and bandwidth");
});

test("whether a domain is free, and who an organization is", async () => {
  const { value } = await look(
    async () => [
      (await getDomainAvailability({ vendor: "gigacloud", domain: "taken.com" })).available,
      (await getDomainAvailability({ vendor: "gigacloud", domain: "free.com" })).available,
      await getDomainAvailability({ vendor: "gigahost", domain: "Blåbær.no" }),
      (await getOrganization({ number: 912345678 })).name,
    ],
    at(),
  );
  expect(value).toEqual([false, true, { domain: "xn--blbr-roah.no", available: true }, "Example AS"]);
  expect(await refused(() => getOrganization({ number: "12" }), at())).toContain("nine digits");
  expect(
    await refused(() => getDomainAvailability({ vendor: "gigahost", domain: "no domain" }), at()),
  ).toMatch(/getDomainAvailability: domain .*give one, e\.g\. "example\.no"/);
});
