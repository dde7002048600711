import { inventoryAt } from "../../../cli/inventory";
import { DnsRecord, DnsRedirect, DnsZone, DnsZoneFile } from "../../../index";
import { ProcessRun } from "../../../provider/process-run";
import { Simulator } from "../../../simulator";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { rowsAt } from "../../support/zones";

const start = useStacks();
const domain = "example.no";
const zone = `gigahost:${domain}`;
const target = "https://www.example.com/";
const parking = "185.125.168.166";

beforeEach(() => void jest.spyOn(console, "log").mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

/** A zone with an address, and a redirect of somebody else's. */
function account(options: Record<string, unknown> = {}): Simulator {
  const simulator = new Simulator();
  simulator.options("gigahost", options);
  simulator.seed("gigahost", {
    zones: [
      {
        name: domain,
        records: [{ name: "extra", value: "192.0.2.66" }],
        redirects: [{ source: "old", targetUrl: target }],
      },
    ],
  });
  return simulator;
}

const addresses = (simulator: Simulator): string[] =>
  rowsAt(simulator, "gigahost", domain)
    .filter(({ type }) => type === "A")
    .map(({ name, value }) => `${name} ${value}`)
    .sort();
const asked = (simulator: Simulator) =>
  simulator.requests.find({ endpoint: "GET /dns/zones/{id}/redirect" }).length;
const zoneFile =
  (unmanaged: "keep" | "remove", ...values: string[]) =>
  () =>
    void new DnsZoneFile("rows", {
      zone,
      unmanaged,
      allowMassDelete: true,
      records: values.map((value) => ({ name: "www", type: "A", value })),
    });
const redirect = (args: object = {}) =>
  new DnsRedirect("shop", { zone, source: "shop", targetUrl: target, ...args });

describe("rows that redirects make, to a zone file", () => {
  test("that removes what is not declared: they stay, and redirects are listed once a run", async () => {
    const simulator = account();
    const stack = await start(zoneFile("remove", "192.0.2.1"), { simulator });
    await well(stack.up());
    expect(addresses(simulator)).toEqual([`old ${parking}`, "www 192.0.2.1"]);
    expect(asked(simulator)).toBe(1);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
  });

  test("that keeps what is not declared: nothing is asked", async () => {
    const simulator = account();
    const stack = await start(zoneFile("keep", "192.0.2.1"), { simulator });
    await well(stack.up());
    await well(stack.destroy());
    expect(asked(simulator)).toBe(0);
  });

  test("in the program of the redirect, at the same time: no row of it goes", async () => {
    const simulator = account();
    const stack = await start(
      () => {
        zoneFile("remove", "192.0.2.1", "192.0.2.2")();
        redirect();
      },
      { simulator },
    );
    await well(stack.up());
    expect(addresses(simulator)).toEqual([
      `old ${parking}`,
      `shop ${parking}`,
      "www 192.0.2.1",
      "www 192.0.2.2",
    ]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("that declares one: refused, and it stays", async () => {
    const simulator = account();
    const records = [{ name: "old", type: "A", value: parking }] as const;
    const stack = await start(() => void new DnsZoneFile("rows", { zone, records: [...records] }), {
      simulator,
    });
    expect(await failing(stack.up())).toMatch(/the vendor's redirects make rows .*old\.example\.no A 185/s);
  });
});

describe("rows that redirects make, to a record", () => {
  test("an equal one is not taken over, whatever adopt says", async () => {
    const simulator = account();
    const stack = await start(
      () => void new DnsRecord("it", { zone, name: "old", type: "A", value: parking, adopt: true }),
      { simulator },
    );
    expect(await failing(stack.up())).toMatch(/old\.example\.no A 185\S+: a redirect of the vendor's makes/);
    expect(addresses(simulator)).toContain(`old ${parking}`);
  });

  test("one that came where the record's row was, is not the record's, edited", async () => {
    const simulator = account();
    const record = () => void new DnsRecord("it", { zone, name: "shop", type: "A", value: "192.0.2.7" });
    const stack = await start(record, { simulator });
    await well(stack.up());
    simulator.seed("gigahost", { removeRecords: [{ zone: domain, name: "shop" }] });
    simulator.seed("gigahost", { zones: [{ name: domain, redirects: [{ source: "shop" }] }] });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(await failing(stack.up())).toMatch(/a redirect of the vendor's makes that row/);
    await well(stack.destroy());
    expect(addresses(simulator)).toContain(`shop ${parking}`);
  });

  test("nothing is asked where no address stands at the name, or the stack's own only", async () => {
    const simulator = account();
    const stack = await start(
      () => {
        for (const value of ["192.0.2.1", "192.0.2.2"])
          new DnsRecord(value, { zone, name: "www", type: "A", value });
      },
      { simulator },
    );
    await well(stack.up());
    await well(stack.refresh());
    await well(stack.destroy());
    expect(asked(simulator)).toBe(0);
  });
});

test("commands list redirects as such, and their rows not at all", async () => {
  const simulator = account();
  await simulator.listen();
  try {
    const run = new ProcessRun(
      () => undefined,
      simulator.environment(),
      () => undefined,
    );
    const found: string[] = [];
    for await (const { kind, object } of inventoryAt({ run, limits: {} }, "gigahost"))
      found.push(`${kind} ${object}`);
    expect(found).toEqual([
      "DnsZone example.no",
      "DnsRecord extra.example.no A 192.0.2.66",
      `DnsRedirect old.example.no to ${target}`,
    ]);
    expect(asked(simulator)).toBe(1);
  } finally {
    await simulator.close();
  }
});

describe("an address in the way of a redirect", () => {
  const record = (name: string, value = "192.0.2.7") =>
    new DnsRecord("row", { zone, name, type: "A", value });
  const kept = () => new DnsRedirect("kept", { zone, source: "kept", targetUrl: target });

  test("in one program is told in the preview, without a call", async () => {
    const simulator = account();
    const stack = await start(
      () => {
        record("shop");
        redirect();
      },
      { simulator },
    );
    expect(await failing(stack.preview())).toMatch(
      /shop\.example\.no A 192\.0\.2\.7.* cannot stand beside|a redirect makes the A row of its name itself/s,
    );
    expect(simulator.requests.counts().total).toBe(0);
  });

  test("is named, with the way to go on; two updates go well", async () => {
    const simulator = account();
    const stack = await start(() => void (record("shop"), kept()), { simulator });
    await well(stack.up());
    stack.edit(() => void (redirect(), kept()));
    expect(await failing(stack.up())).toMatch(
      /shop\.example\.no cannot be redirected while shop\.example\.no A 192\.0\.2\.7 stands there.*make two/s,
    );
    stack.edit(() => void kept());
    await well(stack.up());
    stack.edit(() => void (redirect(), kept()));
    await well(stack.up());
    expect(addresses(simulator)).toContain(`shop ${parking}`);
  });

  test("is waited for where its record is being replaced in this run", async () => {
    const simulator = account();
    const stack = await start(() => void (record("shop"), kept()), { simulator });
    await well(stack.up());
    stack.edit(() => void (redirect(), record("web"), kept()));
    await well(stack.up());
    expect(addresses(simulator)).toEqual(expect.arrayContaining([`shop ${parking}`, "web 192.0.2.7"]));
  });

  test.each(["refuse", "leave"] as const)(
    "at www, for the zone itself, where the vendor would %s",
    async (answer) => {
      const simulator = account({ redirectWwwTaken: answer });
      const stack = await start(
        () => {
          const www = record("www");
          new DnsRedirect("root", { zone, targetUrl: "https://www.example.no/" }, { dependsOn: www });
        },
        { simulator },
      );
      if (answer === "refuse") {
        expect(await failing(stack.up())).toMatch(
          /cannot be redirected while www\.example\.no A 192\.0\.2\.7/,
        );
        return;
      }
      await well(stack.up());
      expect(changesOf(await well(stack.refresh()))).toEqual({});
      await well(stack.destroy());
      expect(addresses(simulator)).toEqual(["extra 192.0.2.66", `old ${parking}`]);
    },
  );
});

test("many at once in one zone, records among them: one write after another", async () => {
  const simulator = account();
  const names = ["a", "b", "c", "d"];
  const stack = await start(
    () => {
      for (const name of names) {
        new DnsRedirect(name, { zone, source: name, targetUrl: target });
        new DnsRecord(name, { zone, name: `web-${name}`, type: "A", value: "192.0.2.7" });
      }
    },
    { simulator },
  );
  await well(stack.up());
  expect(addresses(simulator)).toHaveLength(2 + 2 * names.length);
  expect(simulator.requests.log.filter(({ status }) => Number(status) >= 400)).toEqual([]);
  await well(stack.destroy());
  expect(addresses(simulator)).toEqual(["extra 192.0.2.66", `old ${parking}`]);
});

test("one whose answer was lost is found, and not asked for again", async () => {
  const simulator = account();
  simulator.faults.add({
    vendor: "gigahost",
    endpoint: "POST /dns/zones/{id}/redirect",
    kind: "reset-after",
  });
  const stack = await start(() => void redirect(), { simulator });
  await well(stack.up());
  expect(simulator.requests.find({ endpoint: "POST /dns/zones/{id}/redirect" })).toHaveLength(1);
});

test("a zone is not deleted while a redirect in it is declared by its id", async () => {
  const simulator = new Simulator();
  const other = () => new DnsZone("other", { vendor: "gigahost", domain: "example.com" });
  const stack = await start(
    () => {
      const dependsOn = [new DnsZone("zone", { vendor: "gigahost", domain }), other()];
      new DnsRedirect("shop", { zone, source: "shop", targetUrl: target }, { dependsOn });
    },
    { simulator },
  );
  await well(stack.up());
  stack.edit(() => void (redirect(), other()));
  expect(await failing(stack.up())).toMatch(/the program declares rows in it: test\/test\/DnsRedirect\/shop/);
});

test("a domain whose name servers went elsewhere: none is made, and what was made is kept until it is let go", async () => {
  const simulator = account();
  const stack = await start(() => void redirect(), { simulator });
  await well(stack.up());
  simulator.seed("gigahost", { zones: [{ name: domain, external: true }] });
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  expect(await failing(stack.destroy())).toMatch(/has its name servers elsewhere.*pulumi state delete/s);
  const other = await start(() => void redirect({ source: "new" }), { simulator });
  expect(await failing(other.up())).toMatch(/redirects work with the vendor's own only; nothing was changed/);
});

test("one that was pointed elsewhere by hand stays at the end, unless the change was taken in", async () => {
  const simulator = account();
  const stack = await start(() => void redirect(), { simulator });
  await well(stack.up());
  simulator.seed("gigahost", {
    zones: [{ name: domain, redirects: [{ source: "shop", targetUrl: "https://example.org/" }] }],
  });
  const before = stack.state;
  await well(stack.destroy());
  expect(addresses(simulator)).toContain(`shop ${parking}`);
  stack.state = before;
  await well(stack.refresh());
  await well(stack.destroy());
  expect(addresses(simulator)).not.toContain(`shop ${parking}`);
});
