import type { TestStackOptions } from "../../../testing";
import {
  DnsRecord,
  DnsZone,
  DnsZoneFile,
  type DnsZoneFileArgs,
  type DnsZoneFileRecord,
} from "../../../index";
import { changesOf, failing, useStacks, well } from "../../support/stack";
import { editOutside, rowsAt } from "../../support/zones";
import { bothVendors, gigahostOnly } from "../dns-record/forms";

const start = useStacks();

type Records = DnsZoneFileRecord[];
type Options = Pick<DnsZoneFileArgs, "ignore" | "unmanaged" | "adopt" | "allowMassDelete">;

const cases = [
  {
    vendor: "gigahost",
    domain: "example.no",
    forms: { ...bothVendors("example.no"), ...gigahostOnly("example.no") },
  },
  { vendor: "artnet", domain: "example.pl", forms: bothVendors("example.pl") },
] as const;

const base: Records = [
  { name: "www", type: "A", value: "192.0.2.10" },
  { type: "MX", value: "mx1.example.net", priority: 10 },
  { type: "MX", value: "mx2.example.net", priority: 20 },
  { type: "TXT", value: "v=spf1 -all" },
];
const hosts = (count: number): Records =>
  Array.from({ length: count }, (_, index) => ({
    name: `host-${index}`,
    type: "A",
    value: `192.0.2.${index + 1}`,
  }));

interface Saved {
  urn: string;
  inputs: Record<string, unknown>;
}
const resourcesOf = (state: unknown): Saved[] =>
  (state as { deployment: { resources: Saved[] } }).deployment.resources;

describe.each(cases)("a zone file at $vendor", ({ vendor, domain, forms }) => {
  const program =
    (records: Records, options: Options = {}) =>
    () => {
      const zone = new DnsZone("zone", { vendor, domain });
      new DnsZoneFile("rows", { zone, records, ...options });
    };
  const text =
    (file: string, options: Options = {}) =>
    () => {
      const zone = new DnsZone("zone", { vendor, domain });
      new DnsZoneFile("rows", { zone, file, ...options });
    };
  const names = (stack: Awaited<ReturnType<typeof start>>) =>
    rowsAt(stack.simulator, vendor, domain)
      .map(({ name, type }) => `${name} ${type}`)
      .sort();
  const foreign = { name: "other", type: "TXT", value: "somebody's own", ttl: 78 };

  test("every type and odd form is stored, nothing drifts, and all goes with it", async () => {
    const stack = await start(program(Object.values(forms)));
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(Object.keys(forms).length);
    stack.simulator.requests.resetCounts();
    expect(changesOf(await well(stack.preview()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
    expect(stack.simulator.requests.counts().total).toBe(0);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(changesOf(await well(stack.up()))).toEqual({});
    await well(stack.destroy());
    expect(stack.at(vendor)).toMatchObject({ zones: [] });
  });

  test("the same rows from a list and from a zone file are no change", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    const file =
      '$TTL 1h\n@ IN SOA ns1.x. h.x. (1 2 3 4 5)\n  NS ns1.x.\n  MX 10 MX1.example.net.\n  IN 3600 MX 20 mx2.example.net.\n  TXT "v=spf1 " "-all" ; mail\nWWW A 192.0.2.10\n';
    stack.edit(text(file));
    expect(changesOf(await well(stack.up()))).toEqual({});
  });

  test("one changed row among many is named by the engine and written alone; rows of others stay", async () => {
    const stack = await start(program([...base, ...hosts(20)]));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, { add: [foreign] });
    const before = rowsAt(stack.simulator, vendor, domain);
    const next = [
      ...base.slice(1),
      { name: "www", type: "A", value: "192.0.2.10", ttl: 60 },
      { name: "new", type: "A", value: "192.0.2.99" },
      ...hosts(19),
    ];
    stack.edit(program(next as Records));
    const preview = await well(stack.preview());
    expect(changesOf(preview)).toEqual({ update: 1 });
    stack.simulator.requests.resetCounts();
    const messages = (await well(stack.up())).diagnostics;
    expect(messages.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(stack.simulator.requests.counts().writes).toBe(vendor === "artnet" ? 1 : 3);
    const after = rowsAt(stack.simulator, vendor, domain);
    expect(after).toHaveLength(before.length);
    expect(after.filter(({ name }) => name === "other")).toEqual(
      before.filter(({ name }) => name === "other"),
    );
    expect(after.find(({ name }) => name === "www")).toMatchObject({ ttl: 60 });
    expect(after.map(({ name }) => name)).toContain("new");
    expect(after.map(({ name }) => name)).not.toContain("host-19");
  });

  test("outside changes of every sort are found row by row and healed", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [
        { name: "www", type: "A", value: "192.0.2.10" },
        { name: "@", type: "MX", value: "mx2.example.net" },
      ],
      add: [
        { name: "www", type: "A", value: "198.51.100.7", ttl: 3600 },
        { name: "@", type: "MX", value: "mx2.example.net", ttl: 300, priority: 99 },
        foreign,
      ],
    });
    const found = await well(stack.refresh());
    expect(changesOf(found)).toEqual({ update: 1 });
    const rows = resourcesOf(stack.state).find(({ urn }) => urn.endsWith("::rows"))!;
    expect(rows.inputs.records).toEqual({
      "A www 198.51.100.7": 3600,
      "MX @ 10 mx1.example.net": 3600,
      "MX @ 99 mx2.example.net": 300,
      "TXT @ v=spf1 -all": 3600,
    });
    await well(stack.up());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(5);
    expect(names(stack)).toContain("other TXT");
  });

  test("a row deleted behind the back is drift, and comes back", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      remove: [{ name: "www", type: "A", value: "192.0.2.10" }],
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({ update: 1 });
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(4);
  });

  test("with unmanaged: remove, rows of others are drift and go; ignored ones stay", async () => {
    const options: Options = { unmanaged: "remove", ignore: ["_acme-challenge* TXT"] };
    const stack = await start(program(base, options));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [foreign, { name: "_acme-challenge.www", type: "TXT", value: "token", ttl: 60 }],
    });
    expect(changesOf(await well(stack.refresh()))).toEqual({ update: 1 });
    await well(stack.up());
    expect(names(stack)).toEqual(["@ MX", "@ MX", "@ TXT", "_acme-challenge.www TXT", "www A"].sort());
    expect(changesOf(await well(stack.refresh()))).toEqual({});
  });

  test("rows of others that a refresh saw are spared when remove becomes keep", async () => {
    const stack = await start(program(base, { unmanaged: "remove" }));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, { add: [foreign] });
    await well(stack.refresh());
    stack.edit(program(base.slice(0, 2), { unmanaged: "keep" }));
    await well(stack.up());
    expect(names(stack)).toEqual(["@ MX", "other TXT", "www A"]);
  });

  test("ignoring rows hands them over without deleting them", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    stack.edit(program(base.slice(1), { ignore: ["www A"] }));
    await well(stack.up());
    await well(stack.refresh());
    stack.edit(program(base.slice(2), { ignore: ["www A"] }));
    await well(stack.up());
    expect(names(stack)).toEqual(["@ MX", "@ TXT", "www A"]);
  });

  test("a mass deletion is refused before anything is written, and allowed by name", async () => {
    const stack = await start(program(hosts(30)));
    await well(stack.up());
    stack.edit(program(hosts(10)));
    stack.simulator.requests.resetCounts();
    expect(await failing(stack.up())).toMatch(
      /this would delete 20 of the 30 rows that this resource has in example\.(no|pl).*allowMassDelete: true/,
    );
    expect(stack.simulator.requests.counts().writes).toBe(0);
    stack.edit(program(hosts(10), { allowMassDelete: true }));
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(10);
  });

  test("equal rows are taken over; others with another TTL need adopt", async () => {
    const stack = await start(() => void new DnsZone("zone", { vendor, domain }));
    await well(stack.up());
    editOutside(stack.simulator, vendor, domain, {
      add: [{ name: "www", type: "A", value: "192.0.2.10", ttl: 60 }, foreign],
    });
    stack.edit(program(base));
    expect(await failing(stack.up())).toMatch(
      /www\.example\.(no|pl) A 192\.0\.2\.10 with TTL 60 instead of TTL 3600\) exists already in .*; nothing was changed.*adopt: true/,
    );
    stack.edit(program(base, { adopt: true }));
    await well(stack.up());
    expect(rowsAt(stack.simulator, vendor, domain)).toHaveLength(5);
    stack.edit(() => void new DnsZone("zone", { vendor, domain }));
    await well(stack.up());
    expect(names(stack)).toEqual(["other TXT"]);
  });

  test("records become a zone file and the other way round without a row going", async () => {
    const records = () => {
      const zone = new DnsZone("zone", { vendor, domain });
      base.forEach((record, index) => new DnsRecord(`r${index}`, { zone, ...record }));
    };
    const options: TestStackOptions = {};
    const stack = await start(records, options);
    await well(stack.up());
    const before = names(stack);
    stack.edit(program(base));
    stack.simulator.requests.resetCounts();
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(records);
    expect(await failing(stack.up())).toMatch(/exists already in .*adopt: true/);
    options.config = { "rackform:adopt": "equal" };
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(names(stack)).toEqual(before);
  });

  test("a record of its own for a row of the zone file is an error", async () => {
    const both = (first: boolean) => () => {
      const zone = new DnsZone("zone", { vendor, domain });
      const record = () => new DnsRecord("www", { zone, ...base[0]! });
      if (first) record();
      new DnsZoneFile("rows", { zone, records: base });
      if (!first) record();
    };
    expect(await failing((await start(both(true))).preview())).toMatch(
      /www\/A\/192\.0\.2\.10 is (managed by|a resource of its own)/,
    );
    expect(await failing((await start(both(false))).preview())).toMatch(
      /www\/A\/192\.0\.2\.10 is (managed by|a resource of its own)/,
    );
  });

  test("renaming the resource writes nothing; two for one zone are an error", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    stack.simulator.requests.resetCounts();
    stack.edit(() => {
      const zone = new DnsZone("zone", { vendor, domain });
      new DnsZoneFile("renamed", { zone, records: base });
    });
    await well(stack.up());
    expect(stack.simulator.requests.counts().writes).toBe(0);
    expect(changesOf(await well(stack.refresh()))).toEqual({});
    stack.edit(() => {
      const zone = new DnsZone("zone", { vendor, domain });
      new DnsZoneFile("renamed", { zone, records: base });
      new DnsZoneFile("twin", { zone, records: [] });
    });
    expect(await failing(stack.preview())).toMatch(
      /two DnsZoneFile resources of this program are the same object/,
    );
  });

  test("an A becomes a CNAME, and rows of others in the way are a clear error", async () => {
    const stack = await start(program(base));
    await well(stack.up());
    stack.edit(program([{ name: "www", type: "CNAME", value: "web.example.net" }, ...base.slice(1)]));
    await well(stack.up());
    expect(names(stack)).toContain("www CNAME");
    editOutside(stack.simulator, vendor, domain, { add: [foreign] });
    stack.edit(program([{ name: "other", type: "CNAME", value: "web.example.net" }, ...base.slice(1)]));
    expect(await failing(stack.up())).toMatch(
      /other\.example\.(no|pl) CNAME web\.example\.net cannot stand beside other\.example\.(no|pl) TXT/,
    );
  });
});
