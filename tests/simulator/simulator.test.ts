import { demo, Simulator } from "../../simulator";

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
