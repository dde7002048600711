import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./run-cli";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-plan-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Step = Record<string, unknown>;

/** A step as Pulumi prints it: what exists before and, unless it goes, after. */
const step = (
  op: string,
  kind: string,
  name: string,
  state: Step,
  news: Step | undefined = op === "delete" ? undefined : state,
): Step => {
  const type = `pulumi-nodejs:dynamic/rackform:${kind}`;
  return {
    op,
    urn: `urn:pulumi:prod::dns::${type}::${name}`,
    ...(op === "create" ? {} : { oldState: { type, ...state } }),
    ...(news ? { newState: { type, ...news } } : {}),
  };
};
const record = (op: string, at: number, zone = "gigahost:example.no") =>
  step(op, "DnsRecord", `r${at}`, {
    id: `gigahost:example.no/r${at}/A/00000000`,
    inputs: { zone, name: `r${at}`, type: "A", value: "192.0.2.1" },
  });
const many = (op: string, count: number, from = 0) =>
  Array.from({ length: count }, (_, at) => record(op, from + at));
const server = (op: string) =>
  step(op, "FlexMetalServer", "web", { id: "i3d:0001", inputs: { name: "web-1" }, outputs: {} });
const snapshot = (op: string) =>
  step(op, "Snapshot", "kept", {
    id: "gigahost:2201/before",
    inputs: { serverId: 2201, name: "before" },
    outputs: {},
  });
const zone = (op: string, isProtected: boolean) =>
  step(op, "DnsZone", "no", {
    id: "gigahost:example.no",
    inputs: { domain: "example.no" },
    outputs: { protected: isProtected },
  });
const moved = (count: number, to: Step) =>
  many("replace", count).map((one) => {
    const { inputs } = one.newState as { inputs: Step };
    return { ...one, newState: { ...(one.newState as Step), inputs: { ...inputs, ...to } } };
  });

const rows = (count: number, value = "192.0.2.1") =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`A f${at} ${value}`, 3600]));
const zoneFile = (op: string, before: unknown, after: unknown = before, news: Step = {}) => {
  const inputs = { zone: "artnet:example.pl", unmanaged: "keep" };
  const count = before && typeof before === "object" ? Object.keys(before).length : 40;
  return step(
    op,
    "DnsZoneFile",
    "pl",
    { id: "artnet:example.pl/*", inputs: { ...inputs, records: before }, outputs: { rows: count } },
    op === "delete" ? undefined : { inputs: { ...inputs, records: after, ...news } },
  );
};
const retained = (one: Step): Step => ({
  ...one,
  oldState: { ...(one.oldState as Step), retainOnDelete: true },
  ...(one.newState ? { newState: { ...(one.newState as Step), retainOnDelete: true } } : {}),
});
/** The stack itself, which Pulumi always shows, whatever the flags. */
const root: Step = {
  op: "same",
  urn: "urn:pulumi:prod::dns::pulumi:pulumi:Stack::dns-prod",
  oldState: { type: "pulumi:pulumi:Stack" },
};

async function guard(steps: Step[], ...args: string[]) {
  const file = join(folder, "plan.json");
  writeFileSync(
    file,
    JSON.stringify({
      steps: [root, ...steps],
      changeSummary: { same: 1 + steps.filter(({ op }) => op === "same").length },
    }),
  );
  return runCli(["plan-guard", file, ...args]);
}

const cases: [string, Step[], string[], number, RegExp][] = [
  ["nothing planned", [], [], 0, /nothing forbidden/],
  ["ten of ten records deleted", many("delete", 10), [], 0, /nothing forbidden/],
  [
    "eleven of eleven records deleted",
    many("delete", 11),
    [],
    2,
    /11 of 11 records would be deleted; --allow-mass-delete gigahost:example\.no allows it/,
  ],
  [
    "eleven of forty records deleted",
    [...many("delete", 11), ...many("same", 29, 50)],
    [],
    0,
    /nothing forbidden/,
  ],
  [
    "created records do not dilute",
    [...many("delete", 11), ...many("create", 100, 50)],
    [],
    2,
    /11 of 11 records/,
  ],
  [
    "one zone in two notations",
    [
      ...many("delete", 6),
      ...Array.from({ length: 6 }, (_, at) => record("delete", 20 + at, "gigahost:Example.NO.")),
    ],
    [],
    2,
    /12 of 12 records/,
  ],
  [
    "a mass deletion that is allowed",
    many("delete", 30),
    ["--allow-mass-delete", "gigahost:example.no"],
    0,
    /nothing forbidden/,
  ],
  [
    "allowed by the bare domain",
    many("delete", 30),
    ["--allow-mass-delete", "other.no,Example.no"],
    0,
    /nothing forbidden/,
  ],
  ["allowed everywhere", many("delete", 30), ["--allow-mass-delete", "*"], 0, /nothing forbidden/],
  [
    "allowed in another zone only",
    many("delete", 30),
    ["--allow-mass-delete", "gigahost:other.no"],
    2,
    /30 of 30/,
  ],
  [
    "allowed at another vendor only",
    many("delete", 30),
    ["--allow-mass-delete", "artnet:example.no"],
    2,
    /30 of 30/,
  ],
  ["records replaced within their zone", moved(30, { name: "new" }), [], 0, /nothing forbidden/],
  ["records that move to another zone", moved(30, { zone: "artnet:example.pl" }), [], 2, /30 of 30/],
  ["records that the program lets go of", many("delete", 30).map(retained), [], 0, /nothing forbidden/],
  [
    "a zone file deleted",
    [zoneFile("delete", rows(5000))],
    [],
    2,
    /DnsZoneFile artnet:example\.pl[\s\S]*5000 of 5000 records/,
  ],
  ["a secret zone file deleted", [zoneFile("delete", "[secret]")], [], 2, /40 of 40 records/],
  ["a zone file replaced", [zoneFile("replace", rows(20))], [], 2, /20 of 20 records/],
  ["a zone file that shrinks", [zoneFile("update", rows(40), rows(5))], [], 2, /35 of 40 records/],
  ["a zone file that shrinks a little", [zoneFile("update", rows(40), rows(29))], [], 0, /nothing forbidden/],
  [
    "a zone file with other values",
    [zoneFile("update", rows(40), rows(40, "192.0.2.2"))],
    [],
    0,
    /nothing forbidden/,
  ],
  [
    "a zone file that shrinks, beside records",
    [zoneFile("update", rows(11), {}), ...many("same", 40)],
    [],
    2,
    /11 of 11 records/,
  ],
  [
    "a zone file that is allowed to",
    [zoneFile("update", rows(40), {})],
    ["--allow-mass-delete", "artnet:example.pl"],
    0,
    /nothing forbidden/,
  ],
  [
    "rows that the plan does not count, guarded by up",
    [zoneFile("update", rows(40), rows(40), { unmanaged: "remove" })],
    [],
    0,
    /nothing forbidden/,
  ],
  [
    "rows that nobody counts",
    [zoneFile("update", rows(40), rows(40), { unmanaged: "remove", allowMassDelete: true })],
    [],
    2,
    /any number of rows/,
  ],
  [
    "a secret zone file that nobody counts",
    [zoneFile("update", "[secret]", "[secret]", { allowMassDelete: true })],
    [],
    2,
    /any number of rows/,
  ],
  ["a server released", [server("delete")], [], 2, /web-1[\s\S]*would be released/],
  [
    "a server replaced, told once",
    [server("create-replacement"), server("replace"), server("delete-replaced")],
    [],
    2,
    /1 forbidden/,
  ],
  [
    "a server release that is allowed",
    [server("delete")],
    ["--allow-server-release"],
    0,
    /nothing forbidden/,
  ],
  ["a server that the program lets go of", [retained(server("delete"))], [], 0, /nothing forbidden/],
  [
    "a server replaced by one that is not to be kept",
    [{ ...retained(server("replace")), newState: server("replace").newState }],
    [],
    2,
    /would be replaced/,
  ],
  [
    "a snapshot deleted",
    [snapshot("delete")],
    [],
    2,
    /before of server 2201[\s\S]*cannot be made again; --allow-snapshot-delete/,
  ],
  [
    "a snapshot deletion that is allowed",
    [snapshot("replace")],
    ["--allow-snapshot-delete"],
    0,
    /nothing forbidden/,
  ],
  ["a zone deleted", [zone("delete", false)], [], 2, /with every record in it/],
  [
    "a zone deletion that is allowed",
    [zone("delete", false)],
    ["--allow-zone-delete"],
    0,
    /nothing forbidden/,
  ],
  [
    "a protected zone is never allowed",
    [zone("delete", true)],
    ["--allow-zone-delete"],
    2,
    /the vendor refuses to delete it/,
  ],
  [
    "a protected zone that the program lets go of",
    [retained(zone("delete", true))],
    [],
    0,
    /nothing forbidden/,
  ],
  [
    "updates are fine",
    [record("update", 1), server("update"), zone("update", true), snapshot("update")],
    [],
    0,
    /nothing forbidden/,
  ],
];

test.each(cases)("%s", async (_, steps, args, code, message) => {
  const result = await guard(steps, ...args);
  expect(result).toMatchObject({ code, err: "" });
  expect(result.out).toMatch(message);
});

test("a plan without the resources that stay says that it does not know the zone's size", async () => {
  const file = join(folder, "plan.json");
  writeFileSync(
    file,
    JSON.stringify({ steps: [root, ...many("delete", 11)], changeSummary: { delete: 11, same: 990 } }),
  );
  const { code, out } = await runCli(["plan-guard", file]);
  expect(code).toBe(2);
  expect(out).toMatch(
    /11 of 11 records would be deleted, as far as this plan shows them \(pulumi preview --show-sames shows all\)/,
  );
});

test("a plan from standard input, and files named from the command's folder", async () => {
  const plan = JSON.stringify({ steps: [server("delete")], changeSummary: {} });
  expect(await runCli(["plan-guard", "--output", "guard.txt"], { in: plan, cwd: folder })).toEqual({
    code: 2,
    out: "",
    err: "plan of the preview: 1 forbidden\n",
  });
  writeFileSync(join(folder, "here.json"), plan);
  expect(await runCli(["plan-guard", "here.json"], { cwd: folder })).toMatchObject({ code: 2 });
});

test("a plan is never in sync", async () => {
  const steps = many("delete", 11);
  expect((await guard(steps, "--format", "junit")).out).not.toMatch(/in sync/);
  expect(JSON.parse((await guard(steps, "--format", "json")).out)).not.toHaveProperty("inSync");
});

test("other providers' resources are not judged", async () => {
  const foreign = {
    op: "delete",
    urn: "urn:pulumi:prod::dns::aws:s3/bucket:Bucket::b",
    oldState: { type: "aws:s3/bucket:Bucket", id: "b" },
  };
  expect((await guard([foreign])).code).toBe(0);
});

test("what is no plan is refused", async () => {
  const file = join(folder, "x.json");
  writeFileSync(file, '{"version":3}');
  expect(await runCli(["plan-guard", file])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/the plan has no steps/) as unknown,
  });
  writeFileSync(file, "Previewing update");
  expect(await runCli(["plan-guard", file])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/the plan is not JSON/) as unknown,
  });
});

test("the same notations as drift", async () => {
  const { out } = await guard([server("delete")], "--format", "sarif");
  expect(JSON.parse(out)).toMatchObject({
    version: "2.1.0",
    runs: [{ results: [{ ruleId: "forbidden", level: "error" }] }],
  });
  expect((await guard([server("delete")], "--format", "markdown")).out).toMatch(/^### Plan of/);
});

test.each([
  [
    { diagnostics: [{ severity: "error", message: "  the program failed\n" }] },
    /the preview failed.*the program failed/,
  ],
  [{ diagnostics: [{ severity: "error" }] }, /the preview failed/],
  [{ maybeCorrupt: true }, /the preview failed/],
])("a plan of a preview that failed is an error, whatever is in it: %j", async (more, message) => {
  for (const steps of [[], [zone("delete", false)], undefined]) {
    const plan = JSON.stringify({ steps, changeSummary: {}, duration: 1, ...more });
    const { code, out, err } = await runCli(["plan-guard"], { in: plan });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toMatch(message);
  }
});

test("what is cut off or missing in a pipe is an error, and warnings are none", async () => {
  const plan = JSON.stringify({
    steps: [],
    changeSummary: {},
    diagnostics: [{ severity: "warning", message: "x" }],
  });
  expect((await runCli(["plan-guard"], { in: plan })).code).toBe(0);
  for (const cut of ["", plan.slice(0, -1)]) expect((await runCli(["plan-guard"], { in: cut })).code).toBe(1);
});

test.each([
  ["name", "web-2"],
  ["os", { slug: "debian-13" }],
  ["sshKeys", ["other"]],
])("a server that is installed anew for its %s is guarded like a release", async (name, value) => {
  const before = { name: "web-1", os: { slug: "debian-12" }, sshKeys: ["key"] };
  const change = (news: Step) =>
    JSON.stringify({
      steps: [
        step(
          "update",
          "FlexMetalServer",
          "web",
          { id: "i3d:0001", inputs: before },
          { inputs: { ...before, ...news } },
        ),
      ],
      changeSummary: {},
    });
  const wiping = change({ [name]: value, reinstallOnChange: true });
  const { code, out } = await runCli(["plan-guard"], { in: wiping });
  expect(code).toBe(2);
  expect(out).toContain("its disks are wiped; --allow-server-release allows it");
  expect((await runCli(["plan-guard", "--allow-server-release"], { in: wiping })).code).toBe(0);
  expect((await runCli(["plan-guard"], { in: change({ tags: ["a"], reinstallOnChange: true }) })).code).toBe(
    0,
  );
});

test.each(["delete", "replace", "delete-replaced"])("a BGP session's %s stops traffic", async (op) => {
  const state = { id: "gigahost:192.0.2.20", inputs: { asn: 64500, ipv4: "192.0.2.20" }, outputs: {} };
  const plan = JSON.stringify({ steps: [step(op, "BgpSession", "bgp", state)], changeSummary: {} });
  const { code, out } = await runCli(["plan-guard"], { in: plan });
  expect(code).toBe(2);
  expect(out).toMatch(/AS64500 at 192\.0\.2\.20/);
  expect(out).toMatch(/the BGP session would be \w+: .*; --allow-session-delete allows it/);
  expect((await runCli(["plan-guard", "--allow-session-delete"], { in: plan })).code).toBe(0);
});

describe("the plan in Markdown", () => {
  const markdown = async (steps: Step[], ...args: string[]) =>
    (await guard(steps, "--format", "markdown", ...args)).out;

  test("every resource and property, old and new, and what stays out of it", async () => {
    const out = await markdown(
      [
        root,
        record("same", 1),
        step(
          "update",
          "DnsRecord",
          "www",
          {
            id: "gigahost:example.no/www/A/1",
            inputs: {
              zone: "gigahost:example.no",
              name: "www",
              type: "A",
              value: "192.0.2.1",
              ttl: 3600,
              __owner: "o",
            },
          },
          {
            inputs: {
              zone: "gigahost:example.no",
              name: "www",
              type: "A",
              value: "192.0.2.2",
              ttl: 3600,
              __owner: "p",
            },
          },
        ),
        step("create", "FlexMetalServer", "web", {
          inputs: {
            name: "web-1",
            instanceType: "bm7.std.8",
            location: "EU: Rotterdam",
            sshKeys: "04da6b54-80e4-46f7-96ec-b56ff0331ba9",
          },
        }),
        ...["create-replacement", "replace", "delete-replaced"].map((op) => snapshot(op)),
        {
          op: "create",
          urn: "urn:pulumi:prod::dns::random:index:Pet::pet",
          newState: { type: "random:index:Pet", inputs: { length: 2 } },
        },
      ],
      "--allow-snapshot-delete",
    );
    expect(out).toMatch(/\*\*1\*\* to replace, \*\*1\*\* to update, \*\*2\*\* to create/);
    expect(out).toMatch(
      /\| `DnsRecord www` \| `www\.example\.no A 192\.0\.2\.2` \| `value` \| `192\.0\.2\.1` \| `192\.0\.2\.2` \|/,
    );
    expect(out).not.toMatch(/__owner|`ttl`|r1\.example/);
    expect(out).toMatch(
      /#### Costs money\n\n- `FlexMetalServer` `web`: `orders a server that is billed: bm7\.std\.8 at EU: Rotterdam \(price not known\)`/,
    );
    expect(out).toMatch(/`sshKeys` \| {2}\| `\(known after apply\)`/);
    expect(out).toMatch(
      /#### Allowed in spite of the policy\n\n- `Snapshot` .*\(allowed by --allow-snapshot-delete\)/,
    );
    expect(out).toMatch(/`random:index:Pet pet`/);
  });

  test("secrets are hidden, whichever way they are told", async () => {
    const secret = {
      "4dabf18193072939515e22adb298388d": "1b47061264138c4ac30d75fd1eb44270",
      plaintext: '"hush-1"',
    };
    const out = await markdown([
      step("create", "DnsRecord", "t", {
        inputs: {
          zone: "gigahost:example.no",
          name: "t",
          type: "TXT",
          value: "hush-2",
          __secrets: ["value"],
          nested: [{ deep: secret }],
        },
      }),
    ]);
    expect(out).not.toMatch(/hush/);
    expect(out.match(/\[secret\]/g)?.length).toBeGreaterThan(1);
  });

  test("long tables are folded, and a cut one is closed", async () => {
    const few = await markdown(many("create", 3));
    expect(few).not.toMatch(/<details>/);
    const long = await markdown(many("create", 1500));
    expect(long).toMatch(/<details><summary><b>Create \(1500\)<\/b><\/summary>/);
    expect(long.length).toBeLessThan(65_536);
    expect(long.split("<details>").length).toBe(long.split("</details>").length);
  });
});

describe("a plan that nobody can read as a whole is not allowed", () => {
  const type = "rackform:index:NewKind";
  const foreign = { urn: `urn:pulumi:d::p::${type}::it`, newState: { type, inputs: {} } };
  const unread: [what: string, plan: object, why: RegExp][] = [
    [
      "a step that is null",
      { steps: [record("delete", 1), null] },
      /step 2 has no operation, no URN or no state/,
    ],
    ["a step that is a text", { steps: ["delete"] }, /step 1 has no operation/],
    ["a step without a state", { steps: [{ op: "delete", urn: "urn:x" }] }, /step 1 has no operation/],
    ["a step without a URN", { steps: [{ ...record("delete", 1), urn: undefined }] }, /step 1 has no op/],
    [
      "no step of what is counted",
      { steps: [], changeSummary: { delete: 3 } },
      /counts 3 of "delete", and 0 of them are/,
    ],
    ["no steps at all", { changeSummary: { replace: 1 } }, /counts 1 of "replace"/],
    [
      "fewer than are counted",
      { steps: [record("delete", 1)], changeSummary: { delete: 2 } },
      /and 1 of them is among/,
    ],
    [
      "a kind of a later version",
      { steps: [{ ...foreign, op: "create" }] },
      /has a NewKind, .* does not know: run the plan-guard of/,
    ],
  ];
  test.each(unread)("%s", async (_what, plan, why) => {
    const file = join(folder, "plan.json");
    writeFileSync(file, JSON.stringify(plan));
    const { code, err } = await runCli(["plan-guard", file]);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(why) as unknown });
    expect(err).toMatch(/cannot be judged, and so it is not allowed/);
  });

  test("what stays is not judged, and a summary may count what no step is shown of", async () => {
    const file = join(folder, "plan.json");
    const plan = { steps: [{ ...foreign, op: "same" }], changeSummary: { same: 40, read: 2 } };
    writeFileSync(file, JSON.stringify(plan));
    expect((await runCli(["plan-guard", file])).code).toBe(0);
  });
});

test.each([
  ["created first", ["create-replacement", "replace", "delete-replaced"]],
  ["deleted first", ["delete-replaced", "replace", "create-replacement"]],
])("records that are replaced in their zone, %s, are not counted as deleted", async (_order, ops) => {
  const steps = ops.flatMap((op) =>
    many(op, 12).map((one) => (op === "delete-replaced" ? { ...one, newState: undefined } : one)),
  );
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify({ steps, changeSummary: { replace: 12 } }));
  const { code, out } = await runCli(["plan-guard", file]);
  expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/nothing forbidden/) as unknown });
});
