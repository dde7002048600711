import { DnsRecord, type DnsRecordArgs, DnsZone } from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { editOutside, rowsAt } from "../../support/zones";

type Entry = Omit<DnsRecordArgs, "zone">;
const start = useStacks();

const cases = [
  { vendor: "gigahost", domain: "example.no" },
  { vendor: "artnet", domain: "example.pl" },
] as const;

const base: Record<string, Entry> = {
  www: { name: "www", type: "A", value: "192.0.2.10" },
  mx1: { type: "MX", value: "mx1.example.net", priority: 10 },
  mx2: { type: "MX", value: "mx2.example.net", priority: 20 },
  spf: { type: "TXT", value: "v=spf1 -all" },
};

describe.each(cases)("records at $vendor and others", ({ vendor, domain }) => {
  const program = (entries: Record<string, Entry>) => () => {
    const zone = new DnsZone("zone", { vendor, domain });
    for (const [key, entry] of Object.entries(entries)) new DnsRecord(key, { zone, ...entry });
  };
  const foreign = [
    { name: "www", type: "A", value: "203.0.113.1", ttl: 77 },
    { name: "other", type: "TXT", value: "somebody's own", ttl: 78 },
  ];

  test("rows of others stay as they are, in their order, whatever the program does", async () => {
    const stack = await start(program({}));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, { add: foreign });
    const theirs = () =>
      rowsAt(stack.simulator, vendor, domain).filter(({ ttl }) => ttl === 77 || ttl === 78);
    const before = theirs();
    expect(before).toHaveLength(2);

    stack.edit(program(base));
    await well(stack.up());
    expect(theirs()).toEqual(before);

    const { www: _, ...rest } = base;
    stack.edit(
      program({
        ...rest,
        spf: { type: "TXT", value: "v=spf1 mx -all", ttl: 60 },
        extra: { name: "new", type: "A", value: "192.0.2.44" },
      }),
    );
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1, delete: 1, create: 1 });
    expect(theirs()).toEqual(before);
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(6);
  });

  test("adding, changing and removing one record touches one row", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    const rows = () => rowsAt(stack.simulator, vendor, domain);
    const before = rows();
    stack.edit(program({ ...base, new: { name: "new", type: "A", value: "192.0.2.99" } }));
    await well(stack.up());
    expect(rows().filter(({ name }) => name !== "new")).toEqual(before);
    stack.edit(program({ ...base, new: { name: "new", type: "A", value: "192.0.2.98", ttl: 5 } }));
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(rows().filter(({ name }) => name !== "new")).toEqual(before);
    stack.edit(program(base));
    await well(stack.up());
    expect(rows()).toEqual(before);
  });

  test("an outside change of value, TTL or priority is found and healed", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    const before = rowsAt(stack.simulator, vendor, domain);
    editOutside(stack.simulator, vendor, domain, {
      remove: [
        { name: "www", type: "A", value: "192.0.2.10" },
        { name: "@", type: "MX", value: "mx2.example.net" },
      ],
      add: [
        { name: "www", type: "A", value: "198.51.100.7", ttl: 3600 },
        { name: "@", type: "MX", value: "mx2.example.net", ttl: 300, priority: 99 },
      ],
    });
    const found = await well(stack.refresh());
    const drift = found.steps.filter(({ keys }) => keys && keys.length > 0);
    expect(Object.fromEntries(drift.map(({ urn, keys }) => [urn.split("::")[3], [...keys!].sort()]))).toEqual(
      {
        mx2: ["priority", "ttl"],
        www: ["value"],
      },
    );
    expect(changesOf(await well(stack.up()))).toEqual({ update: 2 });
    const sorted = (rows: typeof before) => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(rowsAt(stack.simulator, vendor, domain))).toEqual(sorted(before));
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("a record deleted behind the back is created again", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    expect(changesOf(await well(stack.up()))).toEqual({ create: 1 });
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(4);
  });

  test("a record whose row is gone does not cost a later one its row, whose resource comes after it", async () => {
    const both = (value: string) => () => {
      const zone = new DnsZone("zone", { vendor, domain });
      const a = new DnsRecord("a", { zone, name: "www", type: "A", value });
      if (value !== "192.0.2.1" || second)
        new DnsRecord("b", { zone, name: "www", type: "A", value: "192.0.2.2" }, { dependsOn: a });
    };
    let second = false;
    const stack = await start(both("192.0.2.1"));
    await well(stack.up());
    second = true;
    stack.edit(both("192.0.2.1"));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "www", type: "A", value: "192.0.2.1" }],
    });
    stack.edit(both("192.0.2.3"));
    // The other one is to come only after this one: until a refresh shows it, it may be this one, edited.
    expect(await failing(stack.up())).toMatch(/192\.0\.2\.1 is gone, and .*192\.0\.2\.2 stands in its place/);
    await well(stack.refresh());
    await well(stack.up());
    expect(
      rowsAt(stack.simulator, vendor, domain)
        .map(({ value }) => value)
        .sort(),
    ).toEqual(["192.0.2.2", "192.0.2.3"]);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("MX rows of others with our target and another priority are none of ours", async () => {
    const mx = (priority: number, ttl?: number) => ({ type: "MX", value: "mx.example.net", priority, ttl });
    const stack = await start(program({}));
    const rows = () => rowsAt(stack.simulator, vendor, domain).map(({ value }) => value.replace(/\.$/, ""));
    const target = { name: "@", type: "MX", value: "mx.example.net" };
    stack.edit(program({ mx: mx(20) as Entry }));
    await well(stack.up());
    // In this order, so that ours is not the first one that is found.
    editOutside(stack.simulator, vendor, domain, {
      remove: [target],
      add: [mx(10, 77), mx(20, 3600), mx(30, 77)].map((row) => ({ name: "@", ...row })),
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    stack.edit(program({ mx: { ...mx(20), ttl: 60 } as Entry }));
    await well(stack.up());
    stack.edit(program({ mx: mx(40) as Entry }));
    await well(stack.up());
    expect(rows().sort()).toEqual(["10 mx.example.net", "30 mx.example.net", "40 mx.example.net"]);
    stack.edit(program({}));
    await well(stack.up());
    expect(rows().sort()).toEqual(["10 mx.example.net", "30 mx.example.net"]);
  });

  test("a foreign row beside a deleted one is not mistaken for it", async () => {
    const stack = await start(program({}));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, { add: [foreign[0]!] });
    stack.edit(program({ www: base.www! }));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({ delete: 1 });
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(2);
  });

  test("a row that somebody gave the zone's name twice is neither the apex nor a name below it", async () => {
    const stack = await start(program({}));
    await well(stack.up());
    const twice = [
      { name: domain, type: "A", value: "192.0.2.10", ttl: 77 },
      { name: `www.${domain}`, type: "A", value: "192.0.2.10", ttl: 77 },
    ];
    editOutside(stack.simulator, vendor, domain, { add: twice });
    stack.edit(program({ apex: { type: "A", value: "192.0.2.10" }, www: base.www! }));
    await well(stack.up());
    const names = () => rowsAt(stack.simulator, vendor, domain).map(({ name }) => name.replace(/\.$/, ""));
    expect(names().sort()).toEqual(["@", "www", domain, `www.${domain}`].sort());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(program({}));
    await well(stack.up());
    expect(names().sort()).toEqual([domain, `www.${domain}`].sort());
  });

  test("a record under the zone's name twice, written in full, is what it says", async () => {
    const stack = await start(
      program({ twice: { name: `www.${domain}.${domain}.`, type: "A", value: "192.0.2.10" } }),
    );
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toMatchObject([{ name: `www.${domain}` }]);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.destroy());
  });

  test("a row that exists already is an error with the ways out; adopt takes it over and gives it the TTL", async () => {
    const stack = await start(program({}));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 3600 }],
    });
    stack.edit(program({ www: { ...base.www!, ttl: 60 } }));
    expect(await failing(stack.up())).toMatch(
      /www\.example\.(no|pl) A 192\.0\.2\.10 in .* exists already in the .* account .* with TTL 3600 instead of TTL 60.*adopt: true/,
    );
    stack.edit(program({ www: { ...base.www!, ttl: 60, adopt: true } }));
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toMatchObject([{ ttl: 60 }]);
  });

  test("two records that are the same row are an error, in the first run and later", async () => {
    const twice = { a: base.www!, b: { ...base.www!, name: `WWW.${domain}.` } };
    const stack = await start(program(twice));
    expect(await failing(stack.preview())).toMatch(
      /two DnsRecord resources of this program are the same object/,
    );
    expect(await failing(stack.up())).toMatch(/two DnsRecord resources of this program are the same object/);
    stack.edit(program({ a: base.www! }));
    await well(stack.up());
    stack.edit(program(twice));
    expect(await failing(stack.up())).toMatch(/same object/);
    stack.edit(program({ b: base.www!, a: base.www! }));
    expect(await failing(stack.up())).toMatch(/same object/);
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(1);
  });

  test("another resource name takes the row over with adopt only, and leaves it alone", async () => {
    const stack = await start(program({ old: base.www! }));
    await well(stack.up());
    stack.simulator.requests.resetCounts();
    stack.edit(program({ new: base.www! }));
    expect(await failing(stack.up())).toMatch(/exists already in .*give it an alias/);
    stack.edit(program({ new: { ...base.www!, adopt: true } }));
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(1);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.preview()))).toEqual({});
  });

  test("two records exchange their values", async () => {
    const stack = await start(
      program({
        a: { name: "x", type: "A", value: "192.0.2.1" },
        b: { name: "x", type: "A", value: "192.0.2.2" },
      }),
    );
    await well(stack.up());
    stack.edit(
      program({
        a: { name: "x", type: "A", value: "192.0.2.2" },
        b: { name: "x", type: "A", value: "192.0.2.1" },
      }),
    );
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(2);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("a change of name or type replaces, in a way that leaves one row", async () => {
    const stack = await start(program({ www: base.www! }));
    await well(stack.up());
    stack.edit(program({ www: { ...base.www!, name: "web" } }));
    expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
    stack.edit(program({ www: { name: "web", type: "CNAME", value: "target.example.net" } }));
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toMatchObject([{ name: "web", type: "CNAME" }]);
  });

  test("a CNAME beside other rows is refused with the reason", async () => {
    const stack = await start(program({ a: { name: "x", type: "A", value: "192.0.2.1" } }));
    await well(stack.up());
    stack.edit(
      program({
        a: { name: "x", type: "A", value: "192.0.2.1" },
        b: { name: "x", type: "CNAME", value: "y.example.net" },
      }),
    );
    expect(await failing(stack.up())).toMatch(/a CNAME must be the only record at its name/);
  });

  test("notation is no change", async () => {
    const stack = await start(
      program({
        v6: { name: "v6", type: "AAAA", value: "2001:DB8::0:1" },
        c: { name: "c", type: "CNAME", value: "Host.Example.net." },
      }),
    );
    await well(stack.up());
    stack.edit(
      program({
        v6: { name: `V6.${domain}.`, type: "AAAA", value: "2001:db8:0:0:0:0:0:1" },
        c: { name: "C", type: "CNAME", value: "host.example.net" },
      }),
    );
    expect(changesOf(await well(stack.preview()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
  });
});
