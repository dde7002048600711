import { domainDelegationProfile } from "../../../resources/domain-delegation/profile";
import { DomainDelegation, type DomainDelegationArgs } from "../../../index";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";

const start = useStacks();
let lines: string[];

beforeEach(() => {
  lines = [];
  jest.spyOn(console, "log").mockImplementation((line: string) => void lines.push(line));
});
afterEach(() => jest.restoreAllMocks());

const servers = ["ns1.example.net", "ns2.example.net"];

function gigahost(zone: object = {}, options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", options);
  simulator.seed("gigahost", { zones: [{ name: "example.com", registered: true, ...zone }] });
  return simulator;
}

function artnet(domain: object = {}): Simulator {
  const simulator = new Simulator();
  const before = { manageable: true, dns_servers: ["a.example.org", "b.example.org"] };
  simulator.seed("artnet", {
    services: [{ id: 4104, type: "domain", name: "example.com", domain: { ...before, ...domain } }],
  });
  return simulator;
}

const program =
  (args: Partial<DomainDelegationArgs> = {}) =>
  () => {
    const moved = new DomainDelegation("moved", {
      vendor: "gigahost",
      domain: "example.com",
      nameServers: servers,
      ...args,
    });
    return { readable: moved.readable };
  };
const nameServersAt = (simulator: Simulator): string[] =>
  (simulator.inspect("gigahost").zones as { nameservers: string[] }[])[0]!.nameservers;

describe("at Gigahost, which does not tell the name servers", () => {
  test("the state has those that were written, and nothing is sent when nothing differs", async () => {
    const simulator = gigahost();
    const stack = await start(program(), { simulator });
    const { outputs } = await well(stack.up());
    expect(outputs).toEqual({ readable: false });
    expect(lines.join("\n")).toMatch(
      /had the name servers ns1\.gigahost\.no, .*does not come back \(onDestroy: keep/s,
    );
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    simulator.requests.resetCounts();
    stack.edit(program({ onDestroy: "restore" }));
    await well(stack.up());
    expect(simulator.requests.counts().writes).toBe(0);
    await well(stack.destroy());
    expect(nameServersAt(simulator)).toEqual(["ns1.gigahost.no", "ns2.gigahost.no", "ns3.gigahost.no"]);
  });

  test("those that were elsewhere before are not known, and cannot be put back", async () => {
    const simulator = gigahost({ external: true });
    const stack = await start(program({ onDestroy: "restore" }), { simulator });
    await well(stack.up());
    expect(lines.join("\n")).toMatch(/what was there before is not known, and cannot be put back/);
    await well(stack.destroy());
    expect(nameServersAt(simulator)).toEqual(servers);
    expect(lines.join("\n")).toMatch(/is left as it is: what was there before is not known/);
  });

  test("a domain that goes elsewhere while the vendor's own are declared is drift", async () => {
    const simulator = gigahost();
    const own = ["ns1.gigahost.no", "ns2.gigahost.no"];
    const stack = await start(program({ nameServers: own }), { simulator });
    await well(stack.up());
    expect(simulator.requests.counts().writes).toBe(0);
    simulator.seed("gigahost", { zones: [{ name: "example.com", external: true }] });
    await well(stack.refresh());
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(nameServersAt(simulator)).toEqual(own);
  });

  test("name servers that do not answer for the domain are refused by name, and nothing is in the state", async () => {
    const simulator = gigahost({}, { nameserversAuthoritative: false });
    const stack = await start(program(), { simulator });
    expect(await failing(stack.up())).toMatch(
      /ns1\.example\.net is not authoritative.*argument nameServers/s,
    );
    expect(JSON.stringify(stack.state)).not.toContain("gigahost:example.com");
  });

  test("a domain that is not registered here is refused before any write", async () => {
    const simulator = gigahost({ registered: false });
    const stack = await start(program(), { simulator });
    expect(await failing(stack.up())).toMatch(/is not registered through this account/);
    expect(simulator.requests.counts().writes).toBe(0);
    stack.edit(program({ domain: "exmaple.com" }));
    expect(await failing(stack.up())).toMatch(/did you mean example\.com\?/);
  });
});

describe("at Artnet", () => {
  const there = (args: Partial<DomainDelegationArgs> = {}) => program({ vendor: "artnet", ...args });
  const serversAt = (simulator: Simulator) =>
    (simulator.inspect("artnet").services as { domain: { dns_servers?: string[] } }[])[0]!.domain.dns_servers;

  test("those of before are put back, unless somebody has changed them since", async () => {
    const simulator = artnet();
    const stack = await start(there({ onDestroy: "restore" }), { simulator });
    await well(stack.up());
    const before = stack.state;
    await well(stack.destroy());
    expect(serversAt(simulator)).toEqual(["a.example.org", "b.example.org"]);
    simulator.seed("artnet", {
      services: [{ id: 4104, domain: { manageable: true, dns_servers: ["x.example.org", "y.example.org"] } }],
    });
    stack.state = before;
    await well(stack.destroy());
    expect(serversAt(simulator)).toEqual(["x.example.org", "y.example.org"]);
    expect(lines.join("\n")).toMatch(
      /changed by somebody else since the last run \(now the name servers x\./,
    );
  });

  test("a domain that customer service alone can change is refused before any write", async () => {
    const simulator = artnet({ manageable: false });
    const stack = await start(there(), { simulator });
    expect(await failing(stack.up())).toMatch(
      /example\.com can be changed by the vendor's customer service only/,
    );
    expect(simulator.requests.counts().writes).toBe(0);
  });

  test("a list that the vendor does not know is written, kept and not put back", async () => {
    const simulator = artnet({ dns_servers: undefined });
    const stack = await start(there({ onDestroy: "restore" }), { simulator });
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    await well(stack.destroy());
    expect(serversAt(simulator)).toEqual(servers);
  });

  test.each(["reset-after", "reset-before"] as const)(
    "an edit without an answer (%s) is looked for",
    async (kind) => {
      const simulator = artnet();
      simulator.faults.add({ vendor: "artnet", endpoint: "domain/edit-dns-servers", kind });
      const stack = await start(there(), { simulator });
      await well(stack.up());
      expect(serversAt(simulator)).toEqual(servers);
      const sent = simulator.requests.find({ endpoint: "domain/edit-dns-servers" }).length;
      expect(sent).toBe(kind === "reset-after" ? 1 : 2);
    },
  );

  test("an edit that the vendor accepts and does not carry out is no success", async () => {
    const simulator = artnet();
    const endpoint = "domain/edit-dns-servers";
    const body = { success: true };
    simulator.faults.add({ vendor: "artnet", endpoint, kind: "status", status: 200, body });
    const stack = await start(there({ onDestroy: "restore" }), { simulator });
    expect(await failing(stack.up())).toMatch(
      /accepted the name servers of example\.com and shows others; run again/,
    );
    await well(stack.up());
    expect(serversAt(simulator)).toEqual(servers);
    await well(stack.destroy());
    expect(serversAt(simulator)).toEqual(["a.example.org", "b.example.org"]);
  });
});

test.each([
  ["create", {}, { nameServers: servers }, /answered for by ns1\.example\.net, ns2/],
  ["update", { nameServers: servers }, { nameServers: [...servers].reverse() }, /answered for by ns2/],
  ["update", { nameServers: servers }, { nameServers: servers, onDestroy: "restore" }, undefined],
  ["delete", { nameServers: servers, onDestroy: "restore" }, {}, /back to the name servers/],
  ["delete", { nameServers: servers, onDestroy: "keep" }, {}, undefined],
])("plan-guard: a %s of %j to %j", (op, inputs, news, reason) => {
  const { traffic } = domainDelegationProfile.removal;
  if (traffic === "nothing") throw new Error("nothing is guarded");
  const change = { op, removed: op === "delete", id: "gigahost:example.com", inputs, outputs: {}, news };
  const cost = traffic.cost(change);
  if (reason) expect(cost?.reason).toMatch(reason);
  else expect(cost).toBeUndefined();
});
