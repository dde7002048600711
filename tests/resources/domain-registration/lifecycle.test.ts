import { DnsRecord, DnsZone, DomainRegistration, type DomainRegistrationArgs } from "../../../index";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import {
  domainsAt,
  order as args,
  organization,
  seedDomains,
} from "../../contract/cells/domain-registration";
import { MiniStack } from "../../reliability/support/mini-stack";
import { mishaps } from "../../support/mishaps";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const order = { vendor: "gigahost", endpoint: "POST /dns/domains/register" } as const;
const other = "other.no renewed";

type Args = Partial<DomainRegistrationArgs>;
const program =
  (more: Args = {}) =>
  () => {
    const domain = new DomainRegistration("no", { ...args, ...more });
    return { id: domain.id, zoneId: domain.zoneId, expiresAt: domain.expiresAt, status: domain.status };
  };

function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  seedDomains(simulator);
  simulator.options("gigahost", options);
  return simulator;
}
const spentAt = (simulator: Simulator) =>
  (simulator.inspect("gigahost").spent as { what: string }[]).map(({ what }) => what);
const ordered = (simulator: Simulator) => simulator.requests.find(order).length;
const comes = (simulator: Simulator) =>
  void simulator.seed("gigahost", { zones: [{ name: "example.no", registered: true }] });

test("a domain that is there already needs neither registrant, declaration nor limit; one to be registered does", async () => {
  const none = { registrant: undefined, acceptsDeclaration: undefined, spend: undefined, adopt: true };
  const simulator = account();
  const stack = await start(program(none), { simulator });
  expect(await failing(stack.up())).toMatch(/example\.no is not registered in this account, and adopt: true/);
  expect(ordered(simulator)).toBe(0);
  comes(simulator);
  await well(stack.up());
  expect(changesOf(await well(stack.preview()))).toEqual({});
  stack.edit(program({ ...none, domain: "another.no", adopt: false }));
  expect(await failing(stack.preview())).toMatch(/registrant is missing|registrant.*is missing/s);
});

test("looks at availability and price, registers once, and stops the renewal at the end", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.preview());
  expect(lines()).toEqual([
    "DomainRegistration: registers example.no at gigahost for a year, which costs money, at most 200 NOK and cannot be called off; it is renewed every year for money (autoRenew)",
  ]);
  expect(simulator.requests.counts().total).toBe(0);
  const { outputs } = await well(stack.up());
  expect(outputs).toMatchObject({ id: "gigahost:example.no/registration", status: "active" });
  expect(lines()).toContain("gigahost: example.no is free, for 149 NOK");
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  await well(stack.destroy());
  expect(lines().at(-1)).toMatch(
    /example\.no stays registered until .*, and is not renewed any more; anybody can/,
  );
  expect(domainsAt(simulator)).toEqual(["example.no ending", other]);
  expect(spentAt(simulator)).toEqual(["register example.no"]);
});

test("adopt: true never orders, which neither preview nor plan-guard would have asked about", async () => {
  const simulator = account();
  const stack = await start(program({ adopt: true }), { simulator });
  await well(stack.preview());
  expect(lines().join()).not.toMatch(/registers/);
  expect(await failing(stack.up())).toMatch(/adopt: true takes over and never orders.*Leave adopt out/s);
  comes(simulator);
  await well(stack.up());
  stack.edit(program({ adopt: true, domain: "another.no" }));
  expect(await failing(stack.up())).toMatch(/another\.no is not registered in this account/);
  expect([ordered(simulator), domainsAt(simulator)]).toEqual([0, ["example.no renewed", other]]);
});

test.each([
  [{ reads: null, seconds: 30 }, /registration of example\.no exists already.*adopt: true takes it over/s],
  [
    { reads: null, seconds: 3600 },
    /cannot be registered.*a run that was killed may have ordered it, and adopt: true takes it once its zone shows/s,
  ],
])(
  "killed after its order, whose zone shows late (%j): not ordered again, and the ways out cost nothing",
  async (registrationShows, message) => {
    const simulator = account({ registrationShows });
    const stack = new MiniStack(simulator);
    const program = (more: object = {}) => [
      { name: "no", kind: "DomainRegistration", args: { ...args, ...more } },
    ];
    await stack.up(program(), {
      fate: (_, method) => (method === "POST" ? { applied: true, then: "kill" } : undefined),
    });
    const up = async (more: object = {}) => (await stack.up(program(more))).errors.map(String).join();
    expect(await up()).toMatch(message);
    simulator.advance(3_600_000);
    expect(await up({ adopt: true })).toBe("");
    expect([ordered(simulator), spentAt(simulator)]).toEqual([1, ["register example.no"]]);
  },
);

test("a person's id is a secret however it is given, and the names go along", async () => {
  const pid = "N.PRI.31415926";
  const simulator = account();
  const registrant = { ...organization, type: "person", firstName: "Kari", lastName: "Nordmann" } as const;
  const stack = await start(
    program({ registrant: { ...registrant, orgNumber: undefined, companyName: undefined }, personId: pid }),
    { simulator },
  );
  await well(stack.up());
  expect(domainsAt(simulator)).toEqual(["example.no renewed", other]);
  expect(JSON.stringify(stack.state)).not.toContain(pid);
  expect(lines().join("\n")).not.toContain(pid);
  stack.edit(
    program({
      personId: `${pid}x`,
      registrant: { ...registrant, orgNumber: undefined, companyName: undefined },
    }),
  );
  const told = await failing(stack.up());
  expect(told).toMatch(/personId.*of the form N\.PRI\./);
  expect(told).not.toContain(pid);
});

test("nor does it stand in the state of an order without a clear answer", async () => {
  const personId = "N.PRI.27182818";
  const names = { firstName: "Kari", lastName: "Nordmann", orgNumber: undefined, companyName: undefined };
  const simulator = account();
  const registrant = { ...organization, ...names, type: "person" as const };
  const stack = await start(program({ personId, registrant }), { simulator });
  simulator.faults.add({ ...order, kind: "reset-before" });
  const told = await failing(stack.up());
  expect(`${told}${JSON.stringify(stack.state)}${lines().join()}`).not.toContain(personId);
  await well(stack.up());
  expect(spentAt(simulator)).toEqual(["register example.no"]);
});

describe("nothing is ordered", () => {
  test.each<[string, Record<string, unknown>, Args, RegExp]>([
    [
      "beyond the price",
      {},
      { spend: { maxPrice: 148 } },
      /price of example\.no is 149 NOK, more than spend\.maxPrice 148/,
    ],
    [
      "in another currency",
      {},
      { spend: { maxPrice: 999, currency: "EUR" } },
      /in another currency than EUR/,
    ],
    [
      "where no price is told",
      { domainPrice: "untold" },
      {},
      /price of example\.no is not told.*spend\.unknownPrice: "allow"/s,
    ],
  ])("%s", async (_, options, more, message) => {
    const simulator = account(options);
    const stack = await start(program(more), { simulator });
    expect(await failing(stack.up())).toMatch(message);
    expect([ordered(simulator), spentAt(simulator)]).toEqual([0, []]);
  });

  test("for a domain that somebody has", async () => {
    const simulator = account();
    simulator.seed("gigahost", { takenDomains: ["example.no"] });
    const stack = await start(program(), { simulator });
    expect(await failing(stack.up())).toMatch(
      /example\.no cannot be registered \(Domain is already registered\); nothing/,
    );
    expect(ordered(simulator)).toBe(0);
  });

  test("and nothing before the applicant's declaration", async () => {
    const simulator = account();
    const stack = await start(program({ acceptsDeclaration: false }), { simulator });
    expect(await failing(stack.up())).toMatch(/applicant's declaration to Norid/);
    expect(simulator.requests.counts().total).toBe(0);
  });
});

test("a price that nobody tells is let pass when that was said", async () => {
  const simulator = account({ domainPrice: "untold", registerAnswer: "empty" });
  const stack = await start(program({ spend: { maxPrice: 0, unknownPrice: "allow" } }), { simulator });
  await well(stack.up());
  expect(spentAt(simulator)).toEqual(["register example.no"]);
});

test("other name servers, no renewal, and a zone that the same program declares", async () => {
  const simulator = account();
  const stack = await start(
    () => {
      const domain = new DomainRegistration("no", { ...args, autoRenew: false });
      const zone = new DnsZone(
        "no",
        { vendor: "gigahost", domain: "example.no", adopt: true },
        { dependsOn: domain },
      );
      new DnsRecord("mail", { zone, name: "mail", type: "A", value: "192.0.2.10" });
    },
    { simulator },
  );
  await well(stack.up());
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(domainsAt(simulator)).toEqual(["example.no ending", other]);
});

test.each(mishaps)("an order %s: one domain, never paid twice", async (_, fault) => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  const struck = simulator.faults.add({ ...order, ...fault });
  if ((await stack.up()).failed) await well(stack.up());
  expect(struck.struck).toBe(1);
  expect(spentAt(simulator)).toEqual(["register example.no"]);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
});

test("a declined card whose order stands: found, and not ordered again", async () => {
  const simulator = account({ cardDeclined: true, declinedRegistration: "kept" });
  const stack = await start(program(), { simulator });
  await well(stack.up());
  expect([ordered(simulator), spentAt(simulator)]).toEqual([1, ["register example.no"]]);
});

test("a declined card: not asked for again, since the vendor may keep the order", async () => {
  const simulator = account({ cardDeclined: true });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(/payment for example\.no was declined.*not asked for again/s);
  simulator.options("gigahost", { cardDeclined: false });
  expect(await failing(stack.up())).toMatch(/payment for example\.no was declined/);
  expect(ordered(simulator)).toBe(1);
  comes(simulator);
  stack.edit(program({ adopt: true }));
  await well(stack.up());
  expect([ordered(simulator), spentAt(simulator)]).toEqual([1, []]);
});

test("accepted and not shown yet: kept, not asked for again, and gone on with", async () => {
  const simulator = account({ registrationShows: { reads: 18, seconds: null } });
  const stack = await start(program(), { simulator });
  expect(await failing(stack.up())).toMatch(
    /accepted the registration of example\.no and does not show it yet/,
  );
  await stack.refresh();
  expect(await failing(stack.destroy())).toMatch(/does not show it yet, so its renewal cannot be stopped/);
  for (let run = 0; run < 4 && (await stack.up()).failed; run++) expect(ordered(simulator)).toBe(1);
  await well(stack.refresh());
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(spentAt(simulator)).toEqual(["register example.no"]);
});

describe("what has come since an unclear answer", () => {
  async function unclear() {
    const simulator = account();
    const stack = await start(program(), { simulator });
    simulator.faults.add({ ...order, kind: "reset-before" });
    expect(await failing(stack.up())).toMatch(/asks for it again only if nobody has the domain/);
    return { simulator, stack };
  }

  test("is taken with a proof only", async () => {
    const { simulator, stack } = await unclear();
    comes(simulator);
    expect(await failing(stack.up())).toMatch(/registration of example\.no exists already/);
    stack.edit(program({ adopt: true }));
    await well(stack.up());
    expect(ordered(simulator)).toBe(1);
    await well(stack.destroy());
    expect(domainsAt(simulator)).toEqual(["example.no ending", other]);
  });

  test.each(["destroy", "refresh and destroy"])("keeps its renewal: %s", async (how) => {
    const { simulator, stack } = await unclear();
    comes(simulator);
    if (how !== "destroy") await stack.refresh();
    expect(await failing(stack.destroy())).toMatch(
      /nothing proves that it is that order, so its renewal was left/,
    );
    expect(domainsAt(simulator)).toEqual(["example.no renewed", other]);
  });

  test("is somebody else's where another account has it", async () => {
    const { simulator, stack } = await unclear();
    simulator.seed("gigahost", { takenDomains: ["example.no"] });
    expect(await failing(stack.up())).toMatch(/Domain is already registered/);
    expect(ordered(simulator)).toBe(1);
  });
});

test("a domain whose zone is another one by now is not touched", async () => {
  const simulator = account();
  const stack = await start(program(), { simulator });
  await well(stack.up());
  simulator.seed("gigahost", { removeZones: ["example.no"] });
  comes(simulator);
  await well(stack.destroy());
  expect(domainsAt(simulator)).toEqual(["example.no renewed", other]);
});

test("plan-guard is told what a year costs, and when a domain is left to end", () => {
  const { bill, removal } = profiles.get("DomainRegistration")!;
  const change = (op: string, inputs: object, news: object = inputs) => ({
    op,
    id: "",
    inputs: { ...inputs },
    outputs: {},
    news: { ...news },
    removed: op === "delete",
  });
  const charge = (...given: Parameters<typeof change>) => bill !== "nothing" && bill.charge(change(...given));
  expect(charge("create", {}, args)).toEqual({
    says: "registers example.no for a year",
    price: { amount: 200, currency: "NOK", per: "year", atMost: true },
  });
  // What is taken over costs nothing, and adopt: true orders nothing.
  expect(charge("create", {}, { ...args, adopt: true })).toBeUndefined();
  expect(charge("update", { ...args, autoRenew: false }, { ...args, autoRenew: true })).toMatchObject({
    says: "has example.no renewed every year",
  });
  const ends = (...given: Parameters<typeof change>) =>
    removal.data !== "nothing" && removal.data.cost(change(...given))?.reason;
  expect(ends("delete", args)).toMatch(/would not be renewed any more/);
  expect(ends("delete", { ...args, onDestroy: "keep" })).toBeUndefined();
  expect(ends("update", args, { ...args, autoRenew: false })).toMatch(/would not be renewed/);
});
