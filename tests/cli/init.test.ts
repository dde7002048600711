import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { Simulator } from "../../simulator";
import { runCli } from "./run-cli";
import { fakePulumi } from "./support/fake-pulumi";

const simulator = new Simulator();
let folder: string;
beforeAll(() => simulator.listen());
afterAll(() => simulator.close());
beforeEach(() => {
  simulator.reset();
  folder = mkdtempSync(join(tmpdir(), "rackform-init-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const read = (file: string) => readFileSync(join(folder, "dns", file), "utf8");
const init = (args: string[], env: Record<string, string> = simulator.environment()) =>
  runCli(["init", "dns", "--no-install", ...args], {
    env: { PULUMI_BIN: join(folder, "none"), ...env },
    cwd: folder,
  });

test("a project with a first record in the account's zone, and what is to be done by hand without a CLI", async () => {
  simulator.seed("gigahost", { zones: [{ name: "example.org" }] });
  const { code, out, err } = await init(["--vendor", "gigahost"]);
  expect(code).toBe(0);
  expect(read("index.ts")).toMatch(/zone: "gigahost:example\.org"/);
  expect(read("Pulumi.yaml")).toBe('name: "dns"\nruntime: nodejs\nmain: index.ts\n');
  expect(Object.keys((JSON.parse(read("package.json")) as { dependencies: object }).dependencies)).toEqual([
    "@pulumi/pulumi",
    "rackform",
  ]);
  expect(out).toMatch(
    /^warn +stack +dev was not made: there is no Pulumi CLI yet -> pulumi stack init dev$/m,
  );
  expect(out).not.toMatch(/All is well/);
  expect(err).toMatch(/Next: cd dns && pulumi stack init dev && pulumi up\n$/);
  expect(out).toMatch(/^ok +gigahost/m);
});

test("several zones: one has to be named, and one that is not there is told with the nearest", async () => {
  simulator.seed("gigahost", { zones: [{ name: "example.org" }, { name: "example.net" }] });
  expect((await init(["--vendor", "gigahost"])).err).toMatch(
    /--zone is missing: .*example\.net, example\.org/,
  );
  expect((await init(["--vendor", "gigahost", "--zone", "exmaple.org"])).err).toMatch(
    /did you mean example\.org\?/,
  );
  expect(readdirSync(folder)).toEqual([]);
  expect((await init(["--vendor", "gigahost", "--zone", "example.net"])).code).toBe(0);
  expect(read("index.ts")).toMatch(/gigahost:example\.net/);
});

test("without a terminal what is missing is named, a refused key ends it, and nothing is written", async () => {
  expect(await init([], {})).toMatchObject({
    code: 1,
    err: expect.stringMatching(/--vendor is missing.*or --simulate, which needs no account/) as unknown,
  });
  expect((await init(["--vendor", "artnet"], {})).err).toMatch(
    /set ARTNET_CUSTOMER_ID and ARTNET_API_KEY, or give --simulate/,
  );
  const wrong = { ...simulator.environment(), GIGAHOST_API_KEY: "wrong-wrong" };
  const refused = await init(["--vendor", "gigahost"], wrong);
  expect([refused.code, refused.err.includes("wrong-wrong")]).toEqual([1, false]);
  expect(readdirSync(folder)).toEqual([]);
});

test("files that differ are not touched", async () => {
  simulator.seed("artnet", { zones: [{ domain: "example.pl" }] });
  await init(["--vendor", "artnet"]);
  writeFileSync(join(folder, "dns", "index.ts"), "// mine\n");
  expect((await init(["--vendor", "artnet"])).err).toMatch(/exist already and differ: dns\/index\.ts/);
  expect(read("index.ts")).toBe("// mine\n");
});

test("--simulate needs no account: a state of its own, a stack, and the command that goes on", async () => {
  const cli = fakePulumi(
    folder,
    `echo "$PULUMI_CONFIG_PASSPHRASE|$*" >> '${folder}/calls'; case "$1" in version) echo v3.256.0;; config) echo '{}';; esac`,
  );
  const { err, out } = await init(["--simulate"], { PULUMI_BIN: cli });
  expect(err).toMatch(/Next: cd dns && PULUMI_CONFIG_PASSPHRASE= npx rackform simulate -- pulumi up\n$/);
  expect(out).toMatch(/^ok +gigahost +reachable/m);
  expect(read("index.ts")).toMatch(/gigahost:example\.org/);
  expect(read("Pulumi.yaml")).toMatch(/backend:\n {2}url: file:\/\/\.\/state/);
  expect(readFileSync(join(folder, "calls"), "utf8")).toMatch(/^\|stack init dev --non-interactive$/m);
});

test.each([
  ["artnet", /zone: "artnet:/],
  ["i3d", /getServersOutput\(\{ vendor: "i3d"/],
  ["gigacloud", /getServersOutput/],
  ["terrahost", /getServersOutput/],
])("--simulate --vendor %s has a first program of what its demo has", async (vendor, program) => {
  expect(await init(["--simulate", "--vendor", vendor], {})).toMatchObject({ code: 0 });
  expect(read("index.ts")).toMatch(program);
});

test("what is to be pasted takes the names of folders and stacks as words", async () => {
  const { out, err } = await runCli(["init", "my dns", "--no-install", "--simulate", "--stack", "x$(id)"], {
    env: { PULUMI_BIN: join(folder, "none") },
    cwd: folder,
  });
  expect(out).toContain("-> pulumi stack init 'x$(id)'\n");
  expect(err).toMatch(/Next: cd 'my dns' && PULUMI_CONFIG_PASSPHRASE= pulumi stack init 'x\$\(id\)' && /);
});

const answers = (body: string) =>
  fakePulumi(folder, `case "$*" in version*) echo v3.256.0;; config*) echo '{}';; ${body} esac`);

test.each([
  [
    "passphrase must be set with PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE",
    "read -rs PULUMI_CONFIG_PASSPHRASE && export PULUMI_CONFIG_PASSPHRASE && pulumi stack init dev",
  ],
  [
    "PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions",
    "pulumi login && pulumi stack init dev",
  ],
])("a stack that was not made is to fix, with the command: %s", async (words, fix) => {
  simulator.seed("gigahost", { zones: [{ name: "example.org" }] });
  const env = {
    ...simulator.environment(),
    PULUMI_BIN: answers(`"stack init"*) echo 'error: ${words}' >&2; exit 255;;`),
  };
  const { code, out, err } = await init(["--vendor", "gigahost"], env);
  expect(code).toBe(1);
  expect(out).toContain(`${words} -> ${fix}\n`);
  expect(err).toContain(`Next: cd dns && ${fix} && pulumi up\n`);
});

test("a stack that is there already is taken", async () => {
  simulator.seed("gigahost", { zones: [{ name: "example.org" }] });
  const body = `"stack init"*) echo "error: stack 'dev' already exists" >&2; exit 255;; "stack select dev"*) ;;`;
  const { out, err } = await init(["--vendor", "gigahost"], {
    ...simulator.environment(),
    PULUMI_BIN: answers(body),
  });
  expect(out).not.toMatch(/^fail +stack/m);
  expect(err).toMatch(/Next: cd dns && pulumi up\n$/);
});

test("a trial keeps to its own state and passphrase, whatever the environment has", async () => {
  const cli = fakePulumi(
    folder,
    `echo "$PULUMI_CONFIG_PASSPHRASE|$PULUMI_BACKEND_URL|$*" >> '${folder}/calls'; case "$1" in version) echo v3.256.0;; config) echo '{}';; esac`,
  );
  const { err } = await init(["--simulate"], {
    ...{ PULUMI_BIN: cli, PULUMI_CONFIG_PASSPHRASE: "ours", PULUMI_BACKEND_URL: "s3://production" },
  });
  expect(readFileSync(join(folder, "calls"), "utf8")).toMatch(/^\|\|stack init dev --non-interactive$/m);
  expect(err).toContain(
    "Next: cd dns && PULUMI_BACKEND_URL=file://./state PULUMI_CONFIG_PASSPHRASE= npx rackform simulate -- pulumi up\n",
  );
});

test("in YAML the project's file is the program, carried out by the plugin", async () => {
  await init(["--simulate", "--language", "yaml"]);
  expect(readdirSync(join(folder, "dns")).sort()).toEqual([
    ".gitignore",
    "Pulumi.yaml",
    "package.json",
    "state",
  ]);
  expect(load(read("Pulumi.yaml"))).toEqual({
    name: "dns",
    runtime: "yaml",
    plugins: { providers: [{ name: "rackform", path: "node_modules/rackform/plugin" }] },
    backend: { url: "file://./state" },
    resources: {
      hello: {
        type: "rackform:index:DnsRecord",
        properties: {
          zone: "gigahost:example.org",
          name: "hello",
          type: "TXT",
          value: "from Pulumi",
          ttl: 300,
        },
      },
    },
  });
});

test("in Python the classes are made from the plugin, or it is said how", async () => {
  await init(["--simulate", "--language", "python"]);
  expect(read("__main__.py")).toMatch(/zone="gigahost:example\.org"/);
  expect(read("requirements.txt")).toMatch(/^pulumi>=/);
  expect(read(".gitignore")).toMatch(/^\/venv\/$/m);
  const { devDependencies } = JSON.parse(read("package.json")) as { devDependencies?: object };
  expect(devDependencies).toBeUndefined();
  expect(read("Pulumi.yaml")).toMatch(/name: python/);
});

test.each([
  ["typescript", "index.ts", /getServersOutput\(\{ vendor: "i3d" \}\)\.servers/],
  ["python", "__main__.py", /pulumi\.export\("servers", get_servers_output\(vendor="i3d"\)\.servers\)/],
  [
    "yaml",
    "Pulumi.yaml",
    /function: rackform:index:getServers\n\s+arguments:\n\s+vendor: "i3d"\n\s+return: servers/,
  ],
])(
  "a vendor without DNS gets a program that shows its servers and says what there is: %s",
  async (language, file, lookUp) => {
    await init(["--vendor", "i3d", "--language", language]);
    expect(read(file)).toMatch(/Kinds at i3d: .*FlexMetalServer/);
    expect(read(file)).toMatch(lookUp);
  },
);
