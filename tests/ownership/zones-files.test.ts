import * as pulumi from "@pulumi/pulumi";
import { DnsRecord, DnsZone, DnsZoneFile, type DnsZoneFileRecord } from "../../index";
import { Simulator } from "../../simulator";
import { changesOf, failing, useStacks, well } from "../support/stack";
import { editOutside, rowsAt } from "../support/zones";

const start = useStacks();
const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  jest.spyOn(console, "log").mockImplementation((...parts: unknown[]) => void lines.push(parts.join(" ")));
});
afterEach(() => jest.restoreAllMocks());

const vendors = [
  { vendor: "gigahost", domain: "example.no" },
  { vendor: "artnet", domain: "example.pl" },
] as const;

const www: DnsZoneFileRecord = { name: "www", type: "A", value: "192.0.2.10" };
const spf: DnsZoneFileRecord = { type: "TXT", value: "v=spf1 -all" };

describe.each(vendors)("a zone file at $vendor", ({ vendor, domain }) => {
  const file =
    (records: pulumi.Input<DnsZoneFileRecord[]>, more: object = {}) =>
    () => {
      new DnsZone("zone", { vendor, domain, adopt: true });
      new DnsZoneFile("rows", { zone: `${vendor}:${domain}`, records, ...more });
    };
  const only = () => void new DnsZone("zone", { vendor, domain, adopt: true });
  const beginning = async (program: () => unknown) => {
    const simulator = new Simulator();
    simulator.seed(
      vendor,
      vendor === "gigahost" ? { zones: [{ name: domain }] } : { zones: [{ domain, type: "primary" }] },
    );
    return start(program, { simulator });
  };
  const texts = (simulator: Simulator) =>
    rowsAt(simulator, vendor, domain)
      .map(({ name, type, value }) => `${name} ${type} ${value.replaceAll('"', "")}`)
      .sort();

  test("what it takes over is told with its number", async () => {
    const stack = await beginning(file([]));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }],
    });
    stack.edit(file([www, spf]));
    await well(stack.up());
    expect(lines.join("\n")).toMatch(/1 of the declared rows are there already and are taken over.*\n.*www/);
    lines.length = 0;
    stack.edit(file([www, { ...spf, ttl: 60 }]));
    await well(stack.up());
    expect(lines.join("\n")).not.toMatch(/taken over/);
  });

  test("rows of a zone that was made anew are somebody else's, to every verb", async () => {
    const stack = await beginning(file([www, spf]));
    await well(stack.up());
    stack.simulator.seed(
      vendor,
      vendor === "gigahost" ? { removeZones: [domain] } : { zones: [{ domain, removed: true }] },
    );
    stack.simulator.seed(
      vendor,
      vendor === "gigahost" ? { zones: [{ name: domain }] } : { zones: [{ domain, type: "primary" }] },
    );
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }],
    });
    const theirs = texts(stack.simulator);
    stack.simulator.requests.resetCounts();
    stack.edit(file([{ ...www, ttl: 60 }, spf]));
    expect(await failing(stack.up())).toMatch(/is another one now.*pulumi refresh/);
    stack.edit(only);
    await well(stack.up());
    expect(texts(stack.simulator)).toEqual(theirs);
    expect(stack.simulator.requests.counts().writes).toBe(0);
  });

  test("a row that was edited by hand is not overwritten or left to nobody before a refresh has shown it", async () => {
    const stack = await beginning(file([www, spf]));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
      add: [{ name: "www", type: "A", value: "198.51.100.7", ttl: 3600 }],
    });
    stack.simulator.requests.resetCounts();
    stack.edit(file([www, { ...spf, ttl: 60 }]));
    expect(await failing(stack.up())).toMatch(/www\.example\.\w+ A 198\.51\.100\.7.*pulumi refresh/);
    stack.edit(only);
    expect(await failing(stack.up())).toMatch(/nothing was changed. pulumi refresh/);
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(changesOf(await well(stack.refresh()))).toEqual({ update: 1 });
    expect(lines.join("\n")).toMatch(/taken for those, edited/);
    await well(stack.up());
    expect(texts(stack.simulator)).toEqual([]);
  });

  test("a secret table: rows are told by their names, and nothing of their values leaves the state's encryption", async () => {
    const records = (value: string, address = "198.51.100.77") =>
      pulumi.secret<DnsZoneFileRecord[]>([
        { name: "_key", type: "TXT", value },
        { name: "office", type: "A", value: address },
      ]);
    const values = [
      "hidden-token-1",
      "hidden-token-2",
      "198.51.100.77",
      "198.51.100.78",
      "198.51.100.99",
      "nonsense",
    ];
    const said: string[] = [];
    const run = async (program: () => unknown) => {
      stack.edit(program);
      said.push(JSON.stringify((await stack.up()).diagnostics));
    };
    const stack = await beginning(only);
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "office", type: "A", value: "198.51.100.77", ttl: 60 }],
    });
    await run(file(records("hidden-token-1")));
    await run(file(records("hidden-token-1"), { adopt: true }));
    await run(file(records("hidden-token-2"), { adopt: true }));
    await run(file(records("hidden-token-2", "nonsense"), { adopt: true }));
    await run(
      file(
        records("hidden-token-2").apply((all) => [...all, ...all]),
        { adopt: true },
      ),
    );
    const { deployment } = stack.state as unknown as {
      deployment: { resources: { urn: string; outputs: Record<string, unknown> }[] };
    };
    const saved = deployment.resources.find(({ urn }) => urn.endsWith("::rows"))!;
    for (const name of ["__managed", "records"])
      expect(JSON.stringify(saved.outputs[name])).toMatch(/ciphertext/);
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "office", type: "A", value: "198.51.100.77" }],
      add: [{ name: "office", type: "A", value: "198.51.100.99", ttl: 3600 }],
    });
    await run(file(records("hidden-token-2", "198.51.100.78"), { adopt: true }));
    said.push(JSON.stringify((await stack.refresh()).diagnostics));
    await run(file(records("hidden-token-2", "198.51.100.78"), { adopt: true }));
    expect(texts(stack.simulator)).toEqual(["_key TXT hidden-token-2", "office A 198.51.100.78"]);
    const all = [...said, ...lines].join("\n");
    for (const value of values) expect(all.includes(value)).toBe(false);
    expect(all).toMatch(/\+ _key\.example/);
    expect(all).toMatch(/office\.example/);
    await well(stack.destroy());
  });
});

test("a TTL that the vendor clamps: kept as unfinished, told with both values, and gone with the resource", async () => {
  const simulator = new Simulator();
  simulator.seed("gigahost", { zones: [{ name: "example.no" }] });
  simulator.options("gigahost", { ttlMinimum: 300, ttlOutOfBounds: "clamp" });
  const file = (ttl?: number) => () => {
    new DnsZone("zone", { vendor: "gigahost", domain: "example.no", adopt: true });
    if (ttl) new DnsZoneFile("rows", { zone: "gigahost:example.no", records: [{ ...www, ttl }, spf] });
  };
  const rows = () => rowsAt(simulator, "gigahost", "example.no");
  const stack = await start(file(60), { simulator });
  for (let time = 0; time < 2; time++) {
    expect(await failing(stack.up())).toMatch(
      /stores them in another form.*declare them as they stand.*www\.example\.no A 192\.0\.2\.10 \(TTL 60\): stands as .*TTL 300/s,
    );
    expect(rows()).toHaveLength(2);
  }
  stack.edit(file(300));
  await well(stack.up());
  expect(changesOf(await well(stack.refresh()))).toEqual({});
  stack.edit(file(60));
  await failing(stack.up());
  stack.edit(file());
  await well(stack.up());
  expect(rows()).toEqual([]);
});

describe.each(vendors)("a zone at $vendor", ({ vendor, domain }) => {
  const ids = (simulator: Simulator) => JSON.stringify(simulator.inspect(vendor).zones);

  test("a run that is broken off after the creation: the next one says exactly what to adopt", async () => {
    const zone =
      (more: object = {}) =>
      () =>
        void new DnsZone("zone", { vendor, domain, ...more });
    const stack = await start(zone());
    await well(stack.up());
    stack.state = undefined;
    const before = ids(stack.simulator);
    expect(await failing(stack.up())).toMatch(
      new RegExp(`the zone ${domain} exists already in .*adopt: true takes it over.*give it an alias`),
    );
    expect(ids(stack.simulator)).toBe(before);
    stack.edit(zone({ adopt: true }));
    await well(stack.up());
    expect(lines.join("\n")).toMatch(/was there already and is taken over: adopt: true/);
    expect(ids(stack.simulator)).toBe(before);
  });

  test("an answer that is lost belongs to the call that asked", async () => {
    const stack = await start(() => void new DnsZone("zone", { vendor, domain }));
    stack.simulator.faults.add({ vendor, only: "writes", kind: "reset-after" });
    await well(stack.up());
    expect(JSON.parse(ids(stack.simulator))).toHaveLength(1);
  });

  test("it is not replaced over rows that would not come back, unless that is allowed", async () => {
    const zone = (at: string) => () => {
      const made = new DnsZone("zone", { vendor, domain: at });
      new DnsRecord("www", { zone: made, name: "www", type: "A", value: "192.0.2.10" });
    };
    const stack = await start(zone(domain));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "theirs", type: "A", value: "203.0.113.1", ttl: 60 }],
    });
    stack.edit(zone("new.example"));
    expect(await failing(stack.up())).toMatch(
      /would lose 1 rows.*theirs\.example\.\w+ A.*RACKFORM_ALLOW_MASS_DELETE/,
    );
    expect(rowsAt(stack.simulator, vendor, domain).map(({ name }) => name)).toContain("theirs");
    process.env.RACKFORM_ALLOW_MASS_DELETE = domain;
    await well(stack.up()).finally(() => delete process.env.RACKFORM_ALLOW_MASS_DELETE);
    expect(rowsAt(stack.simulator, vendor, "new.example").map(({ name }) => name)).toEqual(["www"]);
  });
});
