import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Stack } from "../../engine";
import { Simulator } from "../../simulator";
import { manifest, packed, root, scratch, unpackInto, write } from "./installed";

const folder = scratch();
let tarball: string;
let simulator: Simulator;
let environment: Record<string, string>;

beforeAll(async () => {
  tarball = packed(folder);
  simulator = new Simulator();
  await simulator.listen();
  environment = { ...simulator.environment(), RACKFORM_POLL_INTERVAL_MS: "1", RACKFORM_RETRY_BASE_MS: "1" };
}, 60_000);

afterAll(() => simulator.close());

const project = (main: string, typescript = false) =>
  `name: consumer\nruntime:\n  name: nodejs\n  options:\n    typescript: ${typescript}\nmain: ${main}\n`;

const body = (domain: string) => `
const zone = new DnsZone("zone", { vendor: "gigahost", domain: "${domain}" });
const www = new DnsRecord("www", { zone, name: "www", type: "A", value: "192.0.2.10" });
`;

/** How a program may be written: its files, and where its Pulumi.yaml lies. */
const programs: Record<string, { files: Record<string, string>; within?: string; domain: string }> = {
  "a JavaScript program": {
    domain: "javascript.example.no",
    files: {
      "package.json": '{ "name": "consumer" }',
      "Pulumi.yaml": project("index.js"),
      "index.js": `const { DnsRecord, DnsZone } = require("rackform");\n${body("javascript.example.no")}\nexports.fqdn = www.fqdn;\n`,
    },
  },
  "a TypeScript program": {
    domain: "typescript.example.no",
    files: {
      "package.json": '{ "name": "consumer" }',
      "tsconfig.json":
        '{ "compilerOptions": { "target": "es2022", "module": "node16", "moduleResolution": "node16", "strict": true, "skipLibCheck": true, "types": ["node"] } }',
      "Pulumi.yaml": project("index.ts", true),
      "index.ts": `import { DnsRecord, DnsZone } from "rackform";\n${body("typescript.example.no")}\nexport const fqdn = www.fqdn;\n`,
    },
  },
  "an ESM program": {
    domain: "esm.example.no",
    files: {
      "package.json": '{ "name": "consumer", "type": "module" }',
      "Pulumi.yaml": project("index.js"),
      "index.js": `import { DnsRecord, DnsZone } from "rackform";\n${body("esm.example.no")}\nexport const fqdn = www.fqdn;\n`,
    },
  },
  "a program in a workspace": {
    domain: "workspace.example.no",
    within: "packages/infra",
    files: {
      "package.json": '{ "name": "company", "private": true, "workspaces": ["packages/*"] }',
      "packages/infra/package.json": '{ "name": "infra" }',
      "packages/infra/Pulumi.yaml": project("index.js"),
      "packages/infra/index.js": `const { DnsRecord, DnsZone } = require("rackform");\n${body("workspace.example.no")}\nexports.fqdn = www.fqdn;\n`,
    },
  },
};

/** Up, an empty preview, and destroy of a program under the embedded engine, in processes of their own. */
async function lives(directory: string, domain: string): Promise<void> {
  const stack = () =>
    new Stack({
      stack: "dev",
      program: { dir: directory },
      state: { file: join(directory, "state.json") },
      passphrase: "x",
      env: environment,
    });
  const zones = () => JSON.stringify(simulator.inspect("gigahost"));
  const up = await stack().up();
  expect(up.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(up.outputs).toEqual({ fqdn: `www.${domain}` });
  expect(zones()).toContain(domain);
  const again = await stack().preview();
  expect(Object.entries(again.changes).filter(([op, count]) => op !== "same" && count > 0)).toEqual([]);
  expect((await stack().destroy()).failed).toBe(false);
  expect(zones()).not.toContain(domain);
}

test.each(Object.entries(programs))(
  "%s works with the package",
  async (name, { files, within = ".", domain }) => {
    const directory = join(folder, name.replaceAll(" ", "-"));
    write(directory, files);
    unpackInto(directory, tarball);
    await lives(join(directory, within), domain);
  },
  120_000,
);

test("every way in can be imported from an ESM module, with its names", () => {
  const directory = join(folder, "imports");
  write(directory, {
    "package.json": '{ "type": "module" }',
    "index.js": `
      import { DnsZone, Provider } from "rackform";
      import { GigahostClient, RackformError } from "rackform/sdk";
      import { Simulator } from "rackform/simulator";
      import { testStack } from "rackform/testing";
      import { provider } from "rackform/runtime";
      import { createRequire } from "node:module";
      const { version } = createRequire(import.meta.url)("rackform/package.json");
      const { name } = createRequire(import.meta.url)("rackform/schema.json");
      console.log([DnsZone, Provider, GigahostClient, RackformError, Simulator, testStack, provider].map((item) => typeof item).join(" "), version, name);
    `,
  });
  unpackInto(directory, tarball);
  const out = execFileSync(process.execPath, ["index.js"], { cwd: directory, encoding: "utf8" });
  expect(out.trim()).toBe(`${Array(7).fill("function").join(" ")} ${manifest.version} rackform`);
}, 60_000);

/** How a project may look sub-paths up; older Pulumi templates say `node`. */
const resolutions = {
  node16: { module: "node16", moduleResolution: "node16" },
  node: { module: "commonjs", moduleResolution: "node10", ignoreDeprecations: "6.0" },
  bundler: { module: "esnext", moduleResolution: "bundler" },
};

test.each(Object.entries(resolutions))(
  "every way in type-checks with moduleResolution %s",
  (name, resolution) => {
    const directory = join(folder, `resolution-${name}`);
    write(directory, {
      "package.json": "{}",
      "tsconfig.json": JSON.stringify({
        compilerOptions: {
          target: "es2022",
          strict: true,
          noEmit: true,
          skipLibCheck: true,
          types: ["node"],
          ...resolution,
        },
      }),
      "index.ts": `
      import { DnsZone } from "rackform";
      import { GigahostClient } from "rackform/sdk";
      import { Simulator } from "rackform/simulator";
      import { testStack, type RunResult } from "rackform/testing";
      import { provider } from "rackform/runtime";
      export const found = [DnsZone, GigahostClient, provider, async (): Promise<RunResult> => (await testStack(() => 1, { simulator: new Simulator() })).up()];
    `,
    });
    unpackInto(directory, tarball);
    const tsc = join(root, "node_modules/typescript/bin/tsc");
    const { stdout } = spawnSync(process.execPath, [tsc, "-p", directory], { encoding: "utf8" });
    expect(stdout).toBe("");
  },
  120_000,
);

test("the demo runs from the package", () => {
  const directory = join(folder, "demo");
  write(directory, { "package.json": "{}" });
  unpackInto(directory, tarball);
  const bin = join(directory, "node_modules/rackform/dist/cli/main.js");
  const out = execFileSync(process.execPath, [bin, "demo"], {
    cwd: directory,
    encoding: "utf8",
    env: { ...process.env, NODE_PATH: "" },
  });
  expect(out).toContain("7/7 destroy");
  expect(out).toMatch(/Done in \d+ s/);
}, 120_000);

/** Package managers that are to be tried for real, against their registry: `RACKFORM_INSTALL_WITH=npm,pnpm,yarn`. */
const managers: Record<string, string[]> = {
  npm: ["install", "--no-audit", "--no-fund"],
  pnpm: ["install"],
  yarn: ["install", "--non-interactive"],
};
const wanted = (process.env.RACKFORM_INSTALL_WITH ?? "").split(",").filter((name) => name in managers);

if (wanted.length > 0) {
  test.each(wanted)(
    "%s installs the package into an empty project, where a program works",
    async (manager) => {
      const directory = join(folder, `with-${manager}`);
      const domain = `${manager}.example.no`;
      const peer = (
        JSON.parse(readFileSync(join(root, "node_modules/@pulumi/pulumi/package.json"), "utf8")) as {
          version: string;
        }
      ).version;
      write(directory, {
        "package.json": JSON.stringify({
          name: "consumer",
          private: true,
          dependencies: { rackform: `file:${tarball}`, "@pulumi/pulumi": peer },
        }),
        "Pulumi.yaml": project("index.js"),
        "index.js": `const { DnsRecord, DnsZone } = require("rackform");\n${body(domain)}\nexports.fqdn = www.fqdn;\n`,
      });
      execFileSync(manager, managers[manager]!, { cwd: directory, stdio: "pipe" });
      await lives(directory, domain);
    },
    300_000,
  );
}
