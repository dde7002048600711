import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  expect(read("Pulumi.yaml")).toBe('name: "dns"\nruntime: nodejs\n');
  expect(Object.keys((JSON.parse(read("package.json")) as { dependencies: object }).dependencies)).toEqual([
    "@pulumi/pulumi",
    "rackform",
  ]);
  expect(err).toMatch(/by hand: pulumi stack init dev/);
  expect(err).toMatch(/Next: cd dns && pulumi up\n$/);
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
    err: expect.stringMatching(/--vendor is missing/) as unknown,
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
  expect((await init(["--vendor", "artnet"])).code).toBe(0);
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

test("a vendor without DNS gets a program that says what there is", async () => {
  expect((await init(["--vendor", "i3d"])).code).toBe(0);
  expect(read("index.ts")).toMatch(/Kinds at i3d: .*FlexMetalServer/);
});
