import { acme, overlay } from "./overlay";

overlay();

/* eslint-disable @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports */
const { dnsRecordScenario } =
  require("../reliability/scenarios/dns-record") as typeof import("../reliability/scenarios/dns-record");
const { crashPoints } =
  require("../reliability/support/crash-points") as typeof import("../reliability/support/crash-points");
const { zoneGuards } =
  require("../reliability/support/zone-guards") as typeof import("../reliability/support/zone-guards");
const { zoneWriters } =
  require("../reliability/support/zone-writers") as typeof import("../reliability/support/zone-writers");
const { MiniStack } =
  require("../reliability/support/mini-stack") as typeof import("../reliability/support/mini-stack");
const { record, seedForeignZone, domainAt } =
  require("../reliability/scenarios/dns-rows") as typeof import("../reliability/scenarios/dns-rows");
const { zoneVendors } = require("../support/zones") as typeof import("../support/zones");
const { Simulator } = require("../../simulator") as typeof import("../../simulator");

// A vendor that nobody has heard of gets every promise from the engine.
crashPoints([dnsRecordScenario(acme)]);

describe("guards", () => zoneGuards(acme));
describe("other writers", () => zoneWriters(acme));

describe("a zone that is deleted in the panel", () => {
  const domain = domainAt(acme);
  const program = [record("www", `${acme}:${domain}`, { name: "www", type: "A", value: "192.0.2.1" })];

  async function standing() {
    const stack = new MiniStack(new Simulator({ vendors: [acme] }));
    seedForeignZone(stack.simulator, acme, domain);
    expect((await stack.up(program)).errors).toEqual([]);
    zoneVendors[acme].removeZone(stack.simulator, domain);
    return stack;
  }

  test("takes its rows along: a refresh says so", async () => {
    const stack = await standing();
    expect((await stack.refresh()).errors).toEqual([]);
    expect(stack.state).toEqual([]);
  });

  test("is no obstacle for a deletion", async () => {
    const stack = await standing();
    expect((await stack.destroy()).errors).toEqual([]);
    expect(stack.state).toEqual([]);
  });

  test("is no absence where only its details say not found", async () => {
    const stack = await standing();
    seedForeignZone(stack.simulator, acme, domain);
    stack.simulator.faults.add({
      vendor: acme,
      endpoint: "GET /zones/{id}",
      kind: "status",
      status: 404,
      times: Infinity,
    });
    const { errors } = await stack.refresh();
    expect(errors.map(({ message }) => message).join()).toMatch(/not-found/);
    expect(stack.state).toHaveLength(1);
  });
});
