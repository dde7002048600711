import { demo, Simulator } from "../../simulator";

test.each([
  ["gigacloud", { foreignAddress: "ignore" }, 'takes "error" or "ignored", not "ignore"'],
  ["artnet", { absentList: "keep" }, 'takes "empties" or "keeps" or "error", not "keep"'],
  ["gigahost", { requestsPerMinute: "many" }, 'takes a number or null, not "many"'],
  ["gigahost", { powerOnKvm: 404 }, "takes 200 or 405, not 404"],
  ["gigahost", { bgpActivation: { read: 1 } }, "takes an object of reads and seconds"],
  ["terrahost", { twoFactor: null }, "takes a boolean, not null"],
  ["i3d", { skipStatuses: {} }, "takes a list, not {}"],
  ["i3d", { okMessage: "fine" }, 'takes "OK" or "" or "mixed" or null'],
])("%s refuses an option's unknown value, %j, and sets nothing", (vendor, options, message) => {
  const simulator = new Simulator();
  const before = simulator.options(vendor);
  expect(() => simulator.options(vendor, options)).toThrow(message);
  expect(simulator.options(vendor)).toEqual(before);
});

test("options that may be null take it, and take a value again", () => {
  const simulator = new Simulator();
  for (const requestsPerMinute of [5, null, 6])
    expect(simulator.options("gigahost", { requestsPerMinute })).toMatchObject({ requestsPerMinute });
});

test.each([
  ["gigahost", { zone: [{ name: "example.no" }] }, "seed: no zone; known: servers"],
  ["gigahost", { zones: [{ name: "example.no", record: [] }] }, "seed: zones: no record; known: name"],
  [
    "gigahost",
    { zones: [{ name: "example.no", records: [{ nmae: "www" }] }] },
    "seed: zones: records: no nmae",
  ],
  ["gigahost", { zones: { example: {} } }, "seed: zones: no example"],
  ["terrahost", { servres: [{}] }, "seed: no servres"],
  ["terrahost", { servers: [{ hidden: { read: 1 } }] }, "seed: servers: hidden: no read"],
  ["terrahost", { servers: "many" }, "seed: servers is a list"],
  ["terrahost", { zones: [] }, "seed: no zones"],
  ["i3d", { server: [] }, "seed: no server"],
  [
    "artnet",
    {
      zones: [{ name: "example.pl", records: [{ type: "A", data1: "192.0.2.1", value: "x" }] }],
      removeZones: [],
    },
    "seed: zones[0].domain is missing; zones[0].records[0]: no value; known: name, ttl, type, data1, data2, data3, data4; " +
      "zones[0]: no name; known: id, domain, type, master_nameserver, serial, records, removed; no removeZones; known: ",
  ],
  [
    "artnet",
    { zones: [{ domain: "example.pl", type: "third", records: [{ type: "A", data1: true }] }] },
    "seed: zones[0].type must be one of primary, secoundary; zones[0].records[0].data1 must be of the type number or string",
  ],
  ["gigacloud", { service: [{}] }, "seed: no service; known: "],
  ["gigacloud", { services: "one" }, "seed: services must be of the type array"],
])("%s refuses a seed that it does not know: %j", (vendor, objects, message) => {
  const simulator = new Simulator();
  const before = simulator.inspect(vendor);
  expect(() => simulator.seed(vendor, objects)).toThrow(message);
  expect(simulator.inspect(vendor)).toEqual(before);
});

test("has the five vendors, each with credentials and a base URL of its own", async () => {
  const simulator = new Simulator();
  const origin = await simulator.listen();
  try {
    const environment = simulator.environment();
    const vendors = ["gigahost", "terrahost", "i3d", "artnet", "gigacloud"];
    expect(Object.keys(simulator.vendors)).toEqual(vendors);
    for (const vendor of vendors) {
      const prefix = vendor.toUpperCase();
      expect(environment[`${prefix}_BASE_URL`]).toMatch(new RegExp(`^${origin}/${vendor}/`));
      expect(Object.keys(environment).filter((name) => name.startsWith(prefix)).length).toBeGreaterThan(1);
    }
    expect(Object.keys(demo(simulator))).toEqual(vendors);
    // Nothing that is shown holds a credential; user names and customer numbers are none.
    const shown = JSON.stringify(simulator.inspect());
    const secrets = Object.entries(environment).filter(([name]) => /KEY|TOKEN|PASSWORD|SECRET/.test(name));
    for (const [name, value] of secrets) expect([name, shown.includes(value)]).toEqual([name, false]);
  } finally {
    await simulator.close();
  }
});

test("vendors can be chosen by name", () => {
  const simulator = new Simulator({ vendors: ["artnet", "gigacloud"] });
  expect(Object.keys(simulator.environment())).toEqual([
    "ARTNET_CUSTOMER_ID",
    "ARTNET_API_KEY",
    "ARTNET_BASE_URL",
    "GIGACLOUD_USERNAME",
    "GIGACLOUD_PASSWORD",
    "GIGACLOUD_BASE_URL",
  ]);
  expect(() => simulator.seed("gigahost", {})).toThrow(/known: artnet, gigacloud/);
});
