import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import { masterFile } from "../resources/dns/master-file";
import { runCli } from "./run-cli";
import { fakePulumi } from "./support/fake-pulumi";
import { seedAwkward } from "./support/awkward";
import { isPretty } from "./support/pretty";

jest.setTimeout(60_000);

/** Stands still until everything is seeded, so that golden files hold no time of day. */
const beginning = Date.parse("2035-01-01T00:00:00Z");
let started: number | undefined;
const simulator = new Simulator({
  clock: { now: () => beginning + (started === undefined ? 0 : Date.now() - started) },
});
let folder: string;
let environment: Record<string, string>;

beforeAll(async () => {
  seedAwkward(simulator);
  started = Date.now();
  await simulator.listen();
  environment = { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" };
});
afterAll(() => simulator.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rackform-export-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const exporting = (...args: string[]) => runCli(["export", ...args], { env: environment, cwd: folder });
const read = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const filesIn = (name: string) =>
  Object.fromEntries(readdirSync(join(folder, name)).map((file) => [file, read(name, file)]));

/** Holds files against those in the repository; RACKFORM_GOLDEN=write writes them. */
function expectGolden(name: string, files: Record<string, string>): void {
  const golden = join(__dirname, "golden", "export", name);
  if (process.env.RACKFORM_GOLDEN === "write") {
    rmSync(golden, { recursive: true, force: true });
    mkdirSync(golden, { recursive: true });
    for (const [file, text] of Object.entries(files)) writeFileSync(join(golden, `${file}.golden`), text);
  }
  const kept = Object.fromEntries(
    readdirSync(golden).map((file) => [
      file.replace(/\.golden$/, ""),
      readFileSync(join(golden, file), "utf8"),
    ]),
  );
  expect(files).toEqual(kept);
}

test("writes the program of the golden files, as prettier would, without a write at the vendors", async () => {
  simulator.requests.resetCounts();
  const { code, out, err } = await exporting("--out", "infra");
  expect({ code, out }).toEqual({ code: 0, out: "" });
  expect(err).toMatch(/^56 objects in infra: Pulumi\.yaml, index\.ts/);
  expect(err).toMatch(
    /Next: cd infra && npm install && pulumi stack init && pulumi import --file import\.json --generate-code=false && pulumi preview/,
  );
  expect(simulator.requests.counts().writes).toBe(0);
  const files = filesIn("infra");
  delete files["package.json"];
  expectGolden("account", files);
  isPretty(join(folder, "infra"));
});

test("writes the same program again, and one that adopts without an import file", async () => {
  await exporting("--out", "one");
  await exporting("--out", "two", "--project", "one");
  expect(filesIn("two")).toEqual({ ...filesIn("one"), "package.json": read("one", "package.json") });
  const { code } = await exporting("--out", "adopting", "--adopt");
  expect(code).toBe(0);
  expect(existsSync(join(folder, "adopting", "import.json"))).toBe(false);
  expectGolden("adopting", { "index.ts": read("adopting", "index.ts") });
  isPretty(join(folder, "adopting"));
});

test("no credential is in any file or message", async () => {
  const { err } = await exporting("--out", "infra");
  const all = [err, ...Object.values(filesIn("infra"))].join("\n");
  const secrets = Object.entries(simulator.environment()).filter(
    ([name, value]) => !name.endsWith("_BASE_URL") && value.length > 5,
  );
  expect(secrets.length).toBeGreaterThan(4);
  for (const [, value] of secrets) expect(all.includes(value)).toBe(false);
});

test("overwrites nothing that differs without --force", async () => {
  await exporting("--out", "infra");
  expect((await exporting("--out", "infra")).code).toBe(0);
  writeFileSync(join(folder, "infra", "index.ts"), "// mine\n");
  const refused = await exporting("--out", "infra");
  expect(refused).toMatchObject({
    code: 1,
    err: expect.stringMatching(/exist already and differ: infra\/index\.ts; --force/) as unknown,
  });
  expect(read("infra", "index.ts")).toBe("// mine\n");
  expect((await exporting("--out", "infra", "--force")).code).toBe(0);
  expect(read("infra", "index.ts")).toMatch(/new DnsZone/);
});

test("filters by vendor, kind and glob; reads nothing else", async () => {
  simulator.requests.resetCounts();
  await exporting(
    "--out",
    "dns",
    "--vendor",
    "gigahost",
    "--kind",
    "dnszone,DnsRecord",
    "--include",
    "*:example.no",
    "--exclude",
    "**/TXT/*",
  );
  expect(simulator.requests.counts().reads).toBeLessThan(10);
  const { resources } = JSON.parse(read("dns", "import.json")) as { resources: { id: string }[] };
  expect(resources).toHaveLength(16);
  expect(resources.every(({ id }) => id.startsWith("gigahost:example.no"))).toBe(true);

  await exporting("--out", "records", "--kind", "DnsRecord", "--vendor", "artnet");
  expect(read("records", "index.ts")).toMatch(
    /for \(const \[zone, entries\] of Object\.entries\(records\)\)/,
  );
  isPretty(join(folder, "records"));
  expect(await exporting("--out", "x", "--kind", "Zone")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--kind Zone is unknown; there are DnsZone/) as unknown,
  });
  expect(await exporting("--out", "x", "--vendor", "aws")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--vendor aws is unknown/) as unknown,
  });
  expect(await exporting()).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--out is missing/) as unknown,
  });
});

test("a vendor that cannot be read ends it, with nothing written", async () => {
  const fault = simulator.faults.add({ vendor: "artnet", kind: "status", status: 500, times: Infinity });
  const result = await exporting("--out", "infra");
  fault.remove();
  expect(result.code).toBe(1);
  expect(existsSync(join(folder, "infra"))).toBe(false);
});

test("vendors without credentials are named and not read; without any there is an error", async () => {
  const some = Object.fromEntries(
    Object.entries(environment).filter(([name]) => !name.startsWith("ARTNET") && !name.startsWith("I3D")),
  );
  const { code, err } = await runCli(["export", "--out", "infra"], { env: some, cwd: folder });
  expect(code).toBe(0);
  expect(err).toMatch(/no credentials, not read: i3d, artnet\n/);
  expect(await runCli(["export", "--out", "x"], { env: {}, cwd: folder })).toMatchObject({
    code: 1,
    err: expect.stringMatching(/rackform doctor/) as unknown,
  });
});

test("objects that cannot be declared are left out and named", async () => {
  const odd = new Simulator();
  odd.seed("artnet", {
    zones: [
      {
        domain: "example.pl",
        records: [
          { name: "www", type: "A", data1: "192.0.2.1" },
          { name: "www", type: "A", data1: "192.0.2.1", ttl: 60 },
          { name: "x", type: "TXT", data1: "" },
        ],
      },
    ],
  });
  odd.seed("gigahost", {
    servers: [
      { id: "7", ipv4: ["192.0.2.7"], snapshots: [{ name: "twice" }, { name: "twice" }, { name: "once" }] },
    ],
  });
  odd.seed("i3d", { servers: [{ name: "no-stored-key" }] });
  await odd.listen();
  const { code, err } = await runCli(["export", "--out", "infra"], {
    env: { ...environment, ...odd.environment() },
    cwd: folder,
  });
  await odd.close();
  expect(code).toBe(0);
  expect(err).toMatch(
    /left out: artnet DnsRecord www\.example\.pl A 192\.0\.2\.1: two DnsRecord resources of this program are the same object/,
  );
  // Empty, which Artnet does not refuse.
  expect(err).not.toMatch(/x\.example\.pl/);
  expect(read("infra", "records.ts")).toMatch(/name: "x", type: "TXT", value: ""/);
  expect(err).toMatch(/left out: gigahost Snapshot twice of server 7/);
  expect(err).toMatch(/left out: i3d FlexMetalServer no-stored-key .*sshKeys is missing/);
  expect(read("infra", "index.ts")).toMatch(
    /^\/\/ Not in this program, though it exists:\n\/\/ - artnet DnsRecord/m,
  );
  isPretty(join(folder, "infra"));
});

test("servers that are made alike can be imported and not adopted; a password is never written", async () => {
  const fleet = new Simulator();
  fleet.seed("i3d", {
    sshKeys: [
      {
        uuid: "0190a0aa-0000-7000-8000-000000000001",
        name: "ops",
        publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIExampleExampleExampleExampleExampleExampleE ops",
      },
    ],
    servers: [{ name: "twin" }, { name: "twin" }, { name: "win-1", os: "windows-server-2022" }],
  });
  await fleet.listen();
  const env = { ...environment, ...fleet.environment() };
  const imported = await runCli(["export", "--out", "imported", "--vendor", "i3d"], { env, cwd: folder });
  const adopting = await runCli(["export", "--out", "adopting", "--vendor", "i3d", "--adopt"], {
    env,
    cwd: folder,
  });
  await fleet.close();
  const { resources } = JSON.parse(read("imported", "import.json")) as {
    resources: { name: string; outputs: Record<string, unknown> }[];
  };
  expect({ codes: [imported.code, adopting.code], left: imported.err.match(/left out/g) }).toEqual({
    codes: [0, 0],
    left: null,
  });
  expect(resources.map(({ name }) => name.replace(/-[0-9a-f]{8}$/, ""))).toEqual(
    expect.arrayContaining(["i3d:twin", "i3d:twin", "i3d:win-1"]),
  );
  expect(new Set(resources.map(({ name }) => name)).size).toBe(4);
  for (const { outputs } of resources) expect(outputs).not.toHaveProperty("rootPassword");
  expect(adopting.err.match(/left out: i3d FlexMetalServer twin .*adopt cannot tell which/g)).toHaveLength(2);
  expect(read("adopting", "index.ts")).toMatch(/new FlexMetalServer\(|win-1/);
  isPretty(join(folder, "adopting"));
});

test("a zone as a zone file, and a program from it", async () => {
  const { code, out, err } = await exporting("--zone", "example.no", "--format", "bind");
  expect(code).toBe(0);
  expect(err).toBe(
    "only a comment: alias ALIAS: ALIAS is no type of DNS, and other name servers do not know it\n",
  );
  expectGolden("bind", { "example.no.zone": out });
  // What other name servers do not know is a comment that rackform reads when somebody takes its mark away.
  writeFileSync(join(folder, "zone.db"), out.replace("; alias ", "alias "));
  const from = await exporting("--from-file", "zone.db", "--zone", "gigahost:example.no", "--out", "dns");
  expect(from.code).toBe(0);
  expect(existsSync(join(folder, "dns", "import.json"))).toBe(false);
  await exporting("--zone", "gigahost:example.no", "--out", "same", "--project", "dns");
  expect(read("dns", "records.ts")).toBe(read("same", "records.ts"));
  isPretty(join(folder, "dns"));
});

test("a zone file with mistakes is refused with its lines, a zone that is nowhere with the vendors", async () => {
  writeFileSync(
    join(folder, "bad.db"),
    "www 300 IN A 192.0.2.1\nftp.example.com. IN A 192.0.2.1\n@ IN TLSA 3 1 1 ab\n",
  );
  const bad = await exporting("--from-file", "bad.db", "--zone", "gigahost:example.org", "--out", "dns");
  expect(bad).toMatchObject({
    code: 1,
    err: expect.stringMatching(/bad\.db: line 2: .*; line 3: TLSA/) as unknown,
  });
  writeFileSync(join(folder, "caa.db"), 'www 300 IN A 192.0.2.1\n@ IN CAA 0 issue "letsencrypt.org"\n');
  const limit = await exporting("--from-file", "caa.db", "--zone", "artnet:example.org", "--out", "dns");
  expect(limit).toMatchObject({
    code: 1,
    err: expect.stringMatching(/caa\.db: line 2: type CAA is not possible at artnet/) as unknown,
  });
  expect(await exporting("--from-file", "bad.db", "--zone", "example.org", "--out", "dns")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/gigahost:example\.no/) as unknown,
  });
  expect(await exporting("--zone", "nowhere.example", "--format", "bind")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/in none of the accounts \(gigahost, artnet\)/) as unknown,
  });
  expect(await exporting("--format", "bind")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--zone is missing/) as unknown,
  });
  expect(await exporting("--format", "tf", "--out", "x")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/argument 'tf' is invalid\. Allowed choices are program, bind/) as unknown,
  });
});

test("what a form does not take is refused, and a file that exists is not overwritten in silence", async () => {
  expect(
    await exporting("--zone", "example.no", "--format", "bind", "--adopt", "--kind", "DnsZone"),
  ).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^rackform: --adopt, --kind cannot be given with --format bind: leave it out/,
    ) as unknown,
  });
  writeFileSync(join(folder, "zone.txt"), "mine");
  expect(await exporting("--zone", "example.no", "--format", "bind", "--out", "zone.txt")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/exist already and differ: zone\.txt; --force overwrites them/) as unknown,
  });
  expect(
    await exporting("--zone", "example.no", "--format", "bind", "--out", "zone.txt", "--force"),
  ).toMatchObject({ code: 0 });
  expect(read("zone.txt")).toMatch(/^\$ORIGIN example\.no\./);
});

test("within a project the selected stack's credentials are taken", async () => {
  writeFileSync(join(folder, "Pulumi.yaml"), "name: t\nruntime: nodejs\n");
  writeFileSync(join(folder, "Pulumi.dev.yaml"), "config: {}\n");
  const account = JSON.stringify(
    JSON.stringify({ apiKey: environment.GIGAHOST_API_KEY, baseUrl: environment.GIGAHOST_BASE_URL }),
  );
  const run = (body: string) =>
    runCli(["export", "--vendor", "gigahost", "--kind", "DnsZone", "--out", "dns", "--force"], {
      env: { PULUMI_BIN: fakePulumi(folder, body) },
      cwd: folder,
    });
  expect(await run(`echo '{"rackform:gigahost":{"value":${account},"secret":true}}'`)).toMatchObject({
    code: 0,
  });
  // What is wrong with a vendor that nobody asked for is no matter.
  const other = JSON.stringify(JSON.stringify({ apikey: "x" }));
  const both = `echo '{"rackform:gigahost":{"value":${account},"secret":true},"rackform:artnet":{"value":${other}}}'`;
  expect(await run(both)).toMatchObject({ code: 0 });
  expect(await run("echo 'error: no stack selected' >&2; exit 255")).toMatchObject({
    code: 1,
    err: expect.stringMatching(
      /^credentials come from the environment alone, as the selected stack cannot be read: pulumi config failed: no stack selected\n/,
    ) as unknown,
  });
});

test("the program compiles", async () => {
  const inside = join(__dirname, "..", ".tmp", "compiles");
  rmSync(inside, { recursive: true, force: true });
  for (const args of [[], ["--adopt"], ["--kind", "DnsRecord"]]) {
    expect((await exporting("--out", join(inside, String(args.length)), ...args)).code).toBe(0);
  }
  const compiler = {
    strict: true,
    module: "node16",
    moduleResolution: "node16",
    target: "ES2022",
    noEmit: true,
    skipLibCheck: true,
    types: ["node"],
    noUncheckedIndexedAccess: true,
  };
  writeFileSync(
    join(inside, "tsconfig.json"),
    JSON.stringify({
      compilerOptions: { ...compiler, paths: { rackform: ["../../../index.ts"] } },
      include: ["*/*.ts"],
    }),
  );
  execFileSync(process.execPath, [require.resolve("typescript/bin/tsc"), "-p", inside], { encoding: "utf8" });
  rmSync(inside, { recursive: true, force: true });
});

test("what is not known for certain, or no name server takes, is told and not guessed", async () => {
  const odd = new Simulator();
  odd.seed("gigahost", {
    zones: [
      {
        name: "example.no",
        records: [
          { name: "sure", type: "TXT", value: "v=spf1 -all" },
          { name: "odd", type: "TXT", value: 'a \\"quoted\\" text' },
          { name: "alias", type: "ALIAS", value: "example.net" },
        ],
      },
    ],
  });
  const evil = { name: "evil", type: "CNAME", data1: "x.example.net.\nwww 60 IN A 203.0.113.66" };
  odd.seed("artnet", {
    zones: [{ domain: "example.pl", records: [{ name: "sure", type: "A", data1: "192.0.2.1" }, evil] }],
  });
  await odd.listen();
  const env = { ...environment, ...odd.environment() };
  const bind = (zone: string) => runCli(["export", "--zone", zone, "--format", "bind"], { env, cwd: folder });
  const files = [await bind("gigahost:example.no"), await bind("artnet:example.pl")];
  const program = await runCli(["export", "--out", "odd", "--kind", "DnsZone,DnsRecord"], {
    env,
    cwd: folder,
  });
  await odd.close();
  expect([...files, program].map(({ code }) => code)).toEqual([0, 0, 0]);
  expect(files.map(({ err }) => err)).toEqual([
    expect.stringMatching(
      /^only a comment: alias ALIAS: .*no type of DNS.*\nonly a comment: odd TXT: .*not known for certain.*\n$/,
    ),
    expect.stringMatching(/^only a comment: evil CNAME: .*not a host name.*\n$/),
  ]);
  for (const { out } of files) expect(masterFile(out).map(({ owner }) => owner)).toEqual(["sure"]);
  expect(program.err).toMatch(/left out: gigahost DnsRecord odd\.example\.no TXT .*not known for certain/);
  expect(program.err).toMatch(/left out: artnet DnsRecord evil\.example\.pl CNAME .*not a host name/);
  expect(read("odd", "records.ts")).not.toMatch(/odd|evil|203/);
});
