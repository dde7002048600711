import { DnsRecord, DnsZone } from "../../index";
import { failing, useStacks, well } from "../support/stack";

const start = useStacks();
const zones = () => {
  new DnsZone("one", { vendor: "gigahost", domain: "example.no" });
  new DnsZone("two", { vendor: "gigahost", domain: "example.com" });
  new DnsRecord("three", { zone: "artnet:example.pl", name: "www", type: "A", value: "192.0.2.1" });
};

test("a preview fails with what is wrong in the configuration of every vendor, and shows no value", async () => {
  const stack = await start(zones, {
    config: {
      "rackform:gigahost": JSON.stringify({ apikey: "secretValue99" }),
      "rackform:artnet": "secretValue98",
    },
  });
  const message = await failing(stack.preview());
  expect(message).toMatch(/rackform:gigahost has the unknown key apikey/);
  expect(message).toMatch(/rackform:artnet is not an object/);
  expect(message).not.toMatch(/secretValue/);
  expect(stack.simulator.requests.counts().total).toBe(0);
});

test("faults of the arguments and of the configuration are told in one run", async () => {
  const stack = await start(
    () => {
      new DnsRecord("one", { zone: "artnet:example.pl", name: "www", type: "A", value: "192.0.2.300" });
      new DnsZone("two", { vendor: "gigahost", domain: "example.no" });
    },
    { config: { "rackform:gigahost": JSON.stringify({ apikey: "secretValue99" }) } },
  );
  const message = await failing(stack.preview());
  expect(message).toMatch(/DnsRecord "one": property value "192\.0\.2\.300" is not an IPv4 address/);
  expect(message).toMatch(/rackform:gigahost has the unknown key apikey/);
  expect(message).not.toMatch(/secretValue/);
});

test("plain http to another machine is refused in the preview", async () => {
  const stack = await start(zones, {
    config: {
      "rackform:gigahost": JSON.stringify({ apiKey: "k", baseUrl: "http://api.gigahost.no/api/v0" }),
    },
  });
  expect(await failing(stack.preview())).toMatch(/baseUrl .*is refused: only https is allowed/);
});

test("a preview says once of each vendor that there are no credentials, and goes on", async () => {
  const stack = await start(zones, { config: { "rackform:gigahost": "", "rackform:artnet": "" } });
  const lines = jest.spyOn(console, "log").mockImplementation(() => undefined);
  try {
    await well(stack.preview());
    const said = lines.mock.calls.map(([line]) => String(line)).filter((line) => /no credentials/.test(line));
    expect(said.filter((line) => line.includes("rackform:gigahost"))).toHaveLength(1);
    expect(said.filter((line) => line.includes("rackform:artnet"))).toHaveLength(1);
  } finally {
    lines.mockRestore();
  }
  expect(stack.simulator.requests.counts().total).toBe(0);
});
