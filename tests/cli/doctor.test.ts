import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Check } from "../../cli/doctor/check";
import { skewCheck } from "../../cli/doctor/clock-skew";
import { atLeast } from "../../cli/doctor/semver";
import { versionChecks } from "../../cli/doctor/versions";
import { processIo } from "../../cli/io";
import { Simulator } from "../../simulator";
import { runCli } from "./run-cli";
import { fakePulumi } from "./support/fake-pulumi";

const simulator = new Simulator();
let folder: string;
let environment: Record<string, string>;

beforeAll(() => simulator.listen());
afterAll(() => simulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rackform-doctor-"));
  environment = {
    ...simulator.environment(),
    RACKFORM_RETRY_BASE_MS: "1",
    PULUMI_BIN: join(folder, "no-pulumi"),
  };
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const doctor = (env: Record<string, string>, ...args: string[]) =>
  runCli(["doctor", ...args], { env, cwd: folder });
const checksOf = async (env: Record<string, string>, ...args: string[]) => {
  const { code, out } = await doctor(env, "--format", "json", ...args);
  const report = JSON.parse(out) as { version: number; ok: boolean; checks: Check[] };
  expect({ version: report.version, ok: report.ok }).toEqual({ version: 1, ok: code === 0 });
  const about = (subject: string) => report.checks.filter((check) => check.subject === subject);
  return { code, about };
};

function project(settings?: string): void {
  writeFileSync(join(folder, "Pulumi.yaml"), "name: t\nruntime: nodejs\n");
  for (const [name, version] of [
    ["rackform", "0.1.0"],
    ["@pulumi/pulumi", "3.248.0"],
  ] as const) {
    mkdirSync(join(folder, "node_modules", name), { recursive: true });
    writeFileSync(join(folder, "node_modules", name, "package.json"), JSON.stringify({ name, version }));
  }
  if (settings !== undefined) writeFileSync(join(folder, "Pulumi.dev.yaml"), settings);
}

test("all is well: one read a vendor and one for its account, nothing written, exit 0", async () => {
  simulator.requests.resetCounts();
  const { code, out, err } = await doctor(environment);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  for (const vendor of ["gigahost", "terrahost", "i3d", "artnet", "gigacloud"]) {
    expect(out).toMatch(new RegExp(`^ok +${vendor} +reachable, credentials accepted: .*; account \\d+`, "m"));
  }
  expect(out).toMatch(/^warn +pulumi .*no-pulumi was not found.* -> see https/m);
  expect(out).toMatch(/\n1 to consider\.\n$/);
  expect(out.includes("\u001b")).toBe(false);
  expect(out).toMatch(/^ok +gigahost .*; may read DNS zones and servers$/m);
  // One question each, what else the key may read, and whose account it is: Artnet's credentials say it, and TerraHost's log-in, which comes first.
  const { vendors } = simulator.requests.counts();
  expect(
    Object.entries(vendors)
      .map(([vendor, { total }]) => [vendor, total])
      .sort(),
  ).toEqual([
    ["artnet", 2],
    ["gigacloud", 3],
    ["gigahost", 3],
    ["i3d", 3],
    ["terrahost", 2],
  ]);
});

test("wrong credentials are named with what to set, and never shown; other vendors are checked all the same", async () => {
  const wrong = "wrong-wrong-wrong";
  const env = {
    ...environment,
    GIGAHOST_API_KEY: wrong,
    TERRAHOST_PASSWORD: wrong,
    I3D_API_KEY: wrong,
    ARTNET_API_KEY: wrong,
    GIGACLOUD_PASSWORD: wrong,
  };
  const { code, out } = await doctor(env);
  expect(code).toBe(1);
  for (const vendor of ["gigahost", "terrahost", "i3d", "artnet", "gigacloud"]) {
    const variable = vendor.toUpperCase() + "_\\w+";
    expect(out).toMatch(
      new RegExp(
        `^fail +${vendor} .*; the credentials are .*${variable} of the environment -> read -rs ${variable} && export`,
        "m",
      ),
    );
  }
  expect(out).not.toMatch(wrong);
  expect(
    out
      .trimEnd()
      .split("\n")
      .filter((line) => line.startsWith("fail")),
  ).toHaveLength(5);
});

test("half of a vendor's credentials, none, and a base URL that is none", async () => {
  const { ARTNET_CUSTOMER_ID: _, ...rest } = environment;
  const env = {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith("I3D"))),
    GIGACLOUD_BASE_URL: "not a url",
  } as Record<string, string>;
  const { code, about } = await checksOf(env);
  expect(code).toBe(1);
  expect(about("i3d")).toEqual([{ subject: "i3d", status: "skipped", message: "no credentials" }]);
  expect(about("artnet")).toMatchObject([
    {
      status: "error",
      message: expect.stringMatching(/set customerId \(ARTNET_CUSTOMER_ID\) and apiKey/) as unknown,
    },
  ]);
  expect(about("gigacloud")).toMatchObject([
    {
      status: "error",
      message: expect.stringMatching(/is not a URL/) as unknown,
      fix: expect.stringMatching(/GIGACLOUD_BASE_URL/) as unknown,
    },
  ]);
});

test("a vendor that cannot be reached, one that answers nonsense, and one that is down", async () => {
  const faults = [
    simulator.faults.add({ vendor: "artnet", kind: "html", status: 200, times: Infinity }),
    simulator.faults.add({ vendor: "i3d", kind: "status", status: 503, times: Infinity }),
  ];
  const { code, about } = await checksOf({ ...environment, GIGAHOST_BASE_URL: "http://127.0.0.1:9/api/v0" });
  for (const fault of faults) fault.remove();
  expect(code).toBe(1);
  expect(about("gigahost")).toMatchObject([
    {
      status: "error",
      message: expect.stringMatching(/cannot be reached/) as unknown,
      fix: "curl -sSI https://api.gigahost.no/api/v0",
    },
  ]);
  expect(about("artnet")).toMatchObject([{ status: "error" }]);
  expect(about("i3d")).toMatchObject([{ status: "error" }]);
  expect(about("terrahost")).toMatchObject([{ status: "ok" }]);
});

test("a key that may do less is no error", async () => {
  const seeded = simulator.seed("gigahost", {
    apiKeys: [{ label: "servers only", permissions: { servers: { mode: "r", all: true } } }],
  }) as { apiKeys: { secret: string }[] };
  const { code, about } = await checksOf({ ...environment, GIGAHOST_API_KEY: seeded.apiKeys[0]!.secret });
  expect(code).toBe(0);
  expect(about("gigahost")).toMatchObject([
    {
      status: "warning",
      message: expect.stringMatching(/credentials accepted, but they may not do this/) as unknown,
    },
  ]);
});

test("settings: plain credentials are warned of, unknown keys are errors, encrypted ones are fine", async () => {
  project(
    [
      "config:",
      "  rackform:gigahost:",
      "    apiKey:",
      "      secure: v1:abc:def",
      "    baseUrl: https://api.gigahost.no/api/v0",
      "  rackform:artnet:",
      "    customerId: '1'",
      "    apiKey: plain-plain-plain",
      "    apikey: x",
      "  rackform:gigahots:",
      "    apiKey: y",
      "  other:key: z",
      "",
    ].join("\n"),
  );
  const { code, out } = await doctor(environment);
  expect(code).toBe(1);
  expect(out).not.toMatch(/plain-plain-plain/);
  const { about } = await checksOf(environment);
  expect(about("configuration").map(({ status, message, fix }) => [status, message, fix])).toEqual([
    [
      "warning",
      "Pulumi.dev.yaml: rackform:artnet.apiKey is stored in plain text; change it at the vendor if others saw the file",
      '(v=$(pulumi config get --path rackform:artnet.apiKey --stack dev) && printf %s "$v" | pulumi config set --secret --path rackform:artnet.apiKey --stack dev)',
    ],
    [
      "error",
      "Pulumi.dev.yaml: rackform:artnet.apikey is unknown; did you mean apiKey?; its place is taken, and only you know which of the two is right",
      "pulumi config --stack dev",
    ],
    [
      "error",
      "Pulumi.dev.yaml: rackform:gigahots is unknown; did you mean gigahost?; its place is taken, and only you know which of the two is right",
      "pulumi config --stack dev",
    ],
  ]);
  expect(about("rackform")).toMatchObject([{ status: "ok" }]);
  expect(about("@pulumi/pulumi")).toMatchObject([{ status: "ok", message: "3.248.0" }]);
});

test.each([
  [
    "rackform:gigahost.apiKey: {secure: v1:a}",
    /set without --path/,
    "rackform:gigahost.apiKey",
    "--path rackform:gigahost.apiKey",
  ],
  [
    "rackform:gigahost: {api_key: {secure: v1:a}}",
    /did you mean apiKey\?/,
    "--path rackform:gigahost.api_key",
    "--path rackform:gigahost.apiKey",
  ],
  [
    "rackform:i3d.apikey: {secure: v1:a}",
    /set without --path/,
    "rackform:i3d.apikey",
    "--path rackform:i3d.apiKey",
  ],
  [
    "t:gigahost: {apiKey: {secure: v1:a}}",
    /t:gigahost is not read; it belongs to rackform:gigahost\.apiKey/,
    "--path t:gigahost.apiKey",
    "--path rackform:gigahost.apiKey",
  ],
  [
    "gigahost:apiKey: {secure: v1:a}",
    /gigahost:apiKey is not read/,
    "gigahost:apiKey",
    "--path rackform:gigahost.apiKey",
  ],
  ["rackform:readonly: true", /did you mean readOnly\?/, "rackform:readonly", "rackform:readOnly"],
  [
    "rackform:alowMassDelete: artnet:example.pl",
    /did you mean allowMassDelete\?/,
    "rackform:alowMassDelete",
    "rackform:allowMassDelete",
  ],
])("a key that nothing reads is one line, and its fix moves it: %s", async (line, message, from, to) => {
  project(`config:\n  ${line}\n`);
  const { code, about } = await checksOf({ PULUMI_BIN: environment.PULUMI_BIN! });
  expect(code).toBe(1);
  const [only, ...more] = [...about("configuration"), ...about("gigahost"), ...about("i3d")].filter(
    ({ status }) => status !== "skipped",
  );
  expect([only?.status, more]).toEqual(["error", []]);
  expect(only?.message).toMatch(message);
  expect(only?.fix).toBe(
    `pulumi config get ${to} --stack dev >/dev/null 2>&1 || (v=$(pulumi config get ${from} --stack dev) && printf %s "$v" | pulumi config set --secret ${to} --stack dev && pulumi config rm ${from} --stack dev)`,
  );
});

test("a misspelt key that the CLI tells, too, is one line, whatever the other vendors have", async () => {
  project("config:\n  rackform:gigahost: {apikey: flux_live_x}\n");
  const config = JSON.stringify({
    "rackform:gigahost": { value: '{"apikey":"flux_live_x"}', secret: false },
  });
  const cli = fakePulumi(folder, `case "$1" in version) echo v3.256.0;; config) echo '${config}';; esac`);
  const { out } = await doctor({ PULUMI_BIN: cli });
  expect(out.match(/^fail .*/gm)).toEqual([
    expect.stringMatching(/^fail +configuration .*apikey is unknown; did you mean apiKey\?/),
  ]);
  expect(out.match(/^skip .*no credentials$/gm)).toHaveLength(4);
});

test("what a setting may not be is told with a command; that nothing may be changed is told", async () => {
  project("config:\n  rackform:retries: often\n  rackform:readOnly: true\n");
  const { about } = await checksOf({ PULUMI_BIN: environment.PULUMI_BIN!, RACKFORM_TIMEOUT_MS: "1s" });
  expect([...about("configuration"), ...about("environment")]).toMatchObject([
    {
      status: "error",
      message: 'Pulumi.dev.yaml: rackform:retries may be a whole number from 0 to 20, not "often"',
      fix: "pulumi config set rackform:retries 8 --stack dev",
    },
    { status: "ok", message: "Pulumi.dev.yaml: rackform:readOnly refuses every change of this stack" },
    { status: "error", fix: "export RACKFORM_TIMEOUT_MS=120000" },
  ]);
});

test("settings of a program's own that are called as a vendor is are left alone", async () => {
  project("config:\n  t:gigahost: yes\n  t:artnet: {zone: example.pl}\n  gigahost:region: no\n");
  const { code, about } = await checksOf(environment);
  expect([code, about("configuration")]).toMatchObject([0, [{ status: "ok" }]]);
});

test("no credentials at all is not well", async () => {
  const { out, code } = await doctor({ PULUMI_BIN: environment.PULUMI_BIN! });
  expect(code).toBe(0);
  expect(out).toMatch(
    /^warn +credentials +none, .* -> pulumi config set --secret --path rackform:gigahost\.apiKey$/m,
  );
  expect(out).not.toMatch(/All is well/);
});

test("a refused key of the stack's configuration is told as that", async () => {
  project("config:\n  rackform:i3d:\n    apiKey:\n      secure: v1:abc:def\n");
  const config = JSON.stringify({ "rackform:i3d": { value: '{"apiKey":"no-such-key"}', secret: true } });
  const cli = fakePulumi(folder, `case "$1" in version) echo v3.256.0;; config) echo '${config}';; esac`);
  const { about } = await checksOf({ PULUMI_BIN: cli, I3D_BASE_URL: environment.I3D_BASE_URL! });
  expect(about("i3d")).toMatchObject([
    {
      status: "error",
      message: expect.stringMatching(
        /the credentials are rackform:i3d of the stack's configuration$/,
      ) as unknown,
      fix: "pulumi config set --secret --path rackform:i3d.apiKey",
    },
  ]);
});

test.each([
  [
    "terrahost",
    { username: "eva" },
    /has username alone, and what is there counts in place of the environment$/,
    "pulumi config set --secret --path rackform:terrahost.password --stack dev",
  ],
  [
    "artnet",
    { apiKey: "k" },
    /has apiKey alone/,
    "pulumi config set --secret --path rackform:artnet.customerId --stack dev",
  ],
])("of %s the configuration has %j alone: the rest is asked for", async (vendor, given, message, fix) => {
  project("config:\n");
  const config = JSON.stringify({ [`rackform:${vendor}`]: { value: JSON.stringify(given), secret: true } });
  const cli = fakePulumi(folder, `case "$1" in version) echo v3.256.0;; config) echo '${config}';; esac`);
  const { about } = await checksOf({ ...environment, PULUMI_BIN: cli }, "--stack", "dev");
  expect(about(vendor)).toMatchObject([
    { status: "error", message: expect.stringMatching(message) as unknown, fix },
  ]);
});

test("of the environment the variable is asked for that is missing", async () => {
  const { ARTNET_CUSTOMER_ID: _, ...rest } = environment;
  expect((await checksOf(rest)).about("artnet")).toMatchObject([
    {
      message: expect.stringMatching(/the credentials are ARTNET_API_KEY of the environment$/) as unknown,
      fix: "read -rs ARTNET_CUSTOMER_ID && export ARTNET_CUSTOMER_ID",
    },
  ]);
});

test.each([
  ["no CLI", undefined],
  [
    "a wrong passphrase",
    `case "$1" in version) echo v3.256.0;; *) echo "error: incorrect passphrase" >&2; exit 1;; esac`,
  ],
])("%s: what the stack has is not taken for nothing", async (_, body) => {
  project("config:\n  rackform:gigahost:\n    secure: v1:abc:def\n");
  const cli = body === undefined ? join(folder, "none") : fakePulumi(folder, body);
  const { about } = await checksOf({ PULUMI_BIN: cli });
  expect(about("gigahost")).toMatchObject([
    { status: "skipped", message: "what Pulumi.dev.yaml has could not be read" },
  ]);
  expect(about("i3d")).toMatchObject([{ status: "skipped", message: "no credentials" }]);
  expect(about("credentials")).toEqual([]);
});

const inPlace =
  'pulumi config get --path rackform:gigahost.apiKey --stack dev >/dev/null 2>&1 || (v=$(pulumi config get rackform:gigahost --stack dev) && printf %s "$v" | pulumi config set --secret --path rackform:gigahost.apiKey --stack dev)';

test("a key that stands in place of its object is kept by the fix, encrypted or not", async () => {
  project("config:\n  rackform:gigahost: flux_live_x\n");
  const { about } = await checksOf({ PULUMI_BIN: environment.PULUMI_BIN! });
  expect(about("configuration")).toMatchObject([
    {
      message: "Pulumi.dev.yaml: rackform:gigahost is not an object; the fix takes it for apiKey",
      fix: inPlace,
    },
  ]);
  project("config:\n  rackform:gigahost: {secure: v1:abc:def}\n");
  const config = JSON.stringify({ "rackform:gigahost": { value: "flux_live_x", secret: true } });
  const cli = fakePulumi(folder, `case "$1" in version) echo v3.256.0;; config) echo '${config}';; esac`);
  const read = await checksOf({ PULUMI_BIN: cli }, "--stack", "dev");
  expect(read.about("gigahost")).toMatchObject([{ status: "error", fix: inPlace }]);
});

test.each(["flux_live_x", "{secure: v1:a}", '\'{"apiKey": "x"}\''])(
  "no fix sets a field in place of %s",
  async (text) => {
    project(`config:\n  rackform:gigahost: ${text}\n  rackform:gigahost.apiKey: y\n`);
    const { about } = await checksOf({ PULUMI_BIN: environment.PULUMI_BIN! });
    const [lost] = about("configuration").filter(({ message }) => /without --path/.test(message));
    expect(lost).toMatchObject({
      message: expect.stringMatching(/its place is taken/) as unknown,
      fix: "pulumi config --stack dev",
    });
  },
);

test("words of a shell in the name of a stack's file stay words", async () => {
  project();
  writeFileSync(join(folder, "Pulumi.x$(id).yaml"), "config:\n  rackform:gigahots: y\n");
  const { about } = await checksOf({ PULUMI_BIN: environment.PULUMI_BIN! });
  expect(about("configuration")[0]?.fix).toMatch(/--stack 'x\$\(id\)' >/);
  expect(about("configuration")[0]?.fix).not.toMatch(/[^']x\$\(id\)/);
});

test("--program names zones that cannot exist, with the nearest one, by one list an account", async () => {
  project();
  simulator.seed("gigahost", { zones: [{ name: "example.org" }] });
  const kind = (name: string) => `pulumi-nodejs:dynamic/rackform:${name}`;
  const create = (type: string, name: string, inputs: object, provider?: string) => ({
    op: "create",
    urn: `urn:pulumi:dev::t::${kind(type)}::${name}`,
    newState: { type: kind(type), inputs, ...(provider && { provider }) },
  });
  const steps = [
    create("DnsZone", "new", { vendor: "gigahost", domain: "new.example" }),
    create("DnsRecord", "made", { zone: "gigahost:new.example" }),
    create("DnsRecord", "there", { zone: "gigahost:Example.org" }),
    create("DnsRecord", "www", { zone: "gigahost:exmaple.org" }),
    create("DnsRecord", "mail", { zone: "gigahost:exmaple.org" }),
    create("DnsRecord", "pl", { zone: "artnet:elsewhere.pl" }),
    create(
      "DnsRecord",
      "other",
      { zone: "artnet:other.pl" },
      "urn:pulumi:dev::t::pulumi:providers:pulumi-nodejs::prod::1",
    ),
  ];
  const plan = JSON.stringify({ steps, changeSummary: {} });
  const cli = fakePulumi(
    folder,
    `case "$1" in version) echo v3.256.0;; preview) echo '${plan}';; config) echo '{}';; esac`,
  );
  simulator.requests.resetCounts();
  const { code, about } = await checksOf({ ...environment, PULUMI_BIN: cli }, "--program");
  expect(code).toBe(1);
  expect(about("program").map(({ message }) => message)).toEqual([
    "www (gigahost:exmaple.org): the zone exmaple.org does not exist in this account; did you mean example.org?",
    "pl (artnet:elsewhere.pl): the zone elsewhere.pl does not exist in this account; it has none",
  ]);
  const failing = fakePulumi(
    folder,
    `case "$1" in version) echo v3.256.0;; *) echo "error: no stack selected" >&2; exit 1;; esac`,
  );
  const failed = await checksOf({ ...environment, PULUMI_BIN: failing }, "--program");
  expect(failed.about("program")).toMatchObject([
    { status: "error", message: expect.stringMatching(/no stack selected/) as unknown },
  ]);
});

test("a project without packages, with old ones, and settings that are no YAML", async () => {
  project("config: [\n");
  rmSync(join(folder, "node_modules", "rackform"), { recursive: true });
  writeFileSync(
    join(folder, "node_modules", "@pulumi/pulumi", "package.json"),
    JSON.stringify({ name: "@pulumi/pulumi", version: "3.100.0" }),
  );
  const { code, about } = await checksOf(environment);
  expect(code).toBe(1);
  expect(about("rackform")).toMatchObject([
    { status: "error", fix: expect.stringMatching(/npm install rackform/) as unknown },
  ]);
  expect(about("@pulumi/pulumi")).toMatchObject([
    { status: "error", message: expect.stringMatching(/3\.100\.0 is too old/) as unknown },
  ]);
  expect(about("configuration")).toMatchObject([
    { status: "error", message: expect.stringMatching(/not YAML/) as unknown },
  ]);
});

const providers = (path: string) => `plugins:\n  providers:\n    - name: rackform\n      path: ${path}\n`;
const pluginAt = (path: string, version = "0.1.0") => {
  mkdirSync(join(folder, path, "plugin"), { recursive: true });
  writeFileSync(join(folder, path, "plugin/pulumi-resource-rackform"), "");
  writeFileSync(join(folder, path, "package.json"), JSON.stringify({ name: "rackform", version }));
};

test.each([
  ["nodejs", "", "ok", /dynamic/],
  ["nodejs", providers("node_modules/rackform/plugin"), "ok", /plugin 0\.1\.0 at node_modules/],
  ["nodejs", providers("old/plugin"), "warning", /is 0\.0\.9, and 0\.1\.0 runs here/],
  ["nodejs", providers("nowhere"), "error", /names the plugin at nowhere, and there is none/],
  ["python", "packages:\n  rackform: ./node_modules/rackform/plugin\n", "ok", /plugin 0\.1\.0 at/],
  ["python", "packages:\n  rackform: rackform@0.1.0\n", "ok", /gets from its source/],
  ["yaml", "", "warning", /a program in yaml needs the plugin/],
] as const)("front end, %s with %j: %s", async (runtime, lines, status, message) => {
  project();
  pluginAt("node_modules/rackform");
  pluginAt("old", "0.0.9");
  writeFileSync(join(folder, "Pulumi.yaml"), `name: t\nruntime: ${runtime}\n${lines}`);
  const { about } = await checksOf({ ...environment, PATH: "/nowhere" });
  expect(about("front end")).toMatchObject([{ status, message: expect.stringMatching(message) as unknown }]);
  expect(about("@pulumi/pulumi")).toHaveLength(runtime === "nodejs" ? 1 : 0);
});

test("front end: a program in YAML finds the plugin on the PATH", async () => {
  pluginAt("global");
  writeFileSync(join(folder, "Pulumi.yaml"), "name: t\nruntime: yaml\n");
  const { about } = await checksOf({ ...environment, PATH: `/nowhere:${join(folder, "global/plugin")}` });
  expect(about("front end")).toMatchObject([{ status: "ok", message: "plugin, found on the PATH" }]);
});

test("the allowance of mass deletions is a setting like any other", async () => {
  project("config:\n  rackform:allowMassDelete: gigahost:example.no\n");
  const { code, about } = await checksOf(environment);
  expect(code).toBe(0);
  expect(about("configuration")).toEqual([
    { subject: "configuration", status: "ok", message: "Pulumi.dev.yaml: credentials are encrypted" },
  ]);
});

test.each([
  ["v3.100.0", "error", 1],
  ["v3.250.0", "warning", 0],
  ["v3.256.0", "ok", 0],
])(
  "a Pulumi CLI %s is %s, and its stack's configuration is read in any case",
  async (version, status, expected) => {
    project("config:\n  rackform:gigahost:\n    secure: v1:abc:def\n");
    const apiKey = JSON.stringify(
      JSON.stringify({ apiKey: environment.GIGAHOST_API_KEY, baseUrl: environment.GIGAHOST_BASE_URL }),
    );
    const cli = fakePulumi(
      folder,
      `case "$1" in version) echo ${version};; config) echo '{"rackform:gigahost":{"value":${apiKey},"secret":true}}';; esac`,
    );
    const { code, about } = await checksOf({ PULUMI_BIN: cli });
    expect(code).toBe(expected);
    expect(about("pulumi")).toMatchObject([{ status }]);
    expect(about("gigahost")).toMatchObject([{ status: "ok" }]);
  },
);

test("a clock that is off is named, by how much and for what it matters", () => {
  const at = Date.parse("2026-01-01T00:02:00Z");
  expect(skewCheck("gigahost", "Thu, 01 Jan 2026 00:01:59 GMT", at, true)).toEqual([]);
  expect(skewCheck("gigahost", undefined, at, true)).toEqual([]);
  expect(skewCheck("gigahost", "Thu, 01 Jan 2026 00:00:00 GMT", at, true)).toMatchObject([
    {
      status: "warning",
      message: "this machine's clock is 120 s ahead of the vendor's; one-time passwords are refused",
    },
  ]);
  expect(skewCheck("i3d", "Thu, 01 Jan 2026 00:03:00 GMT", at, false)).toMatchObject([
    { message: "this machine's clock is 60 s behind the vendor's" },
  ]);
});

test("the clock is held against what the vendors say", async () => {
  const date = new Date(Date.now() + 90_000).toUTCString();
  const fault = simulator.faults.add({
    vendor: "terrahost",
    kind: "mutate",
    times: Infinity,
    mutate: (reply) => ({ ...reply, headers: { ...reply.headers, date } }),
  });
  const { code, about } = await checksOf({ ...environment, TERRAHOST_TOTP_SECRET: "JBSWY3DPEHPK3PXP" });
  fault.remove();
  expect(code).toBe(0);
  expect(about("terrahost")).toMatchObject([
    { status: "ok" },
    {
      status: "warning",
      message: expect.stringMatching(
        /clock is (89|90|91) s behind the vendor's; one-time passwords are refused/,
      ) as unknown,
    },
  ]);
});

test("versions are compared by number", async () => {
  expect([
    atLeast("v3.254.0", "3.254.0"),
    atLeast("3.1000.0-alpha.1", "3.254.0"),
    atLeast("3.99.9", "3.254.0"),
    atLeast("dev", "0.0.1"),
  ]).toEqual([true, true, false, false]);
  const [node] = await versionChecks({ ...processIo(), env: environment, cwd: folder }, "v18.20.0");
  expect(node).toMatchObject({ subject: "node", status: "error", fix: "install Node.js 20.0.0 or later" });
});

test("an unknown format is refused", async () => {
  expect(await doctor(environment, "--format", "xml")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/argument 'xml' is invalid\. Allowed choices are pretty, json/) as unknown,
  });
});
