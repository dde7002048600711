import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { Simulator } from "../../simulator";
import { findPulumi } from "./find-pulumi";
import { Project } from "./project";

jest.setTimeout(240_000);

const root = join(__dirname, "../..");
const cli = existsSync(join(root, "dist/provider/plugin/main.js")) ? findPulumi() : undefined;
afterAll(() =>
  process.stderr.write(
    `Ctrl-C and debugging: ${cli ? `ran on the Pulumi CLI ${cli.version}` : "no Pulumi CLI was found (PULUMI_BIN, PATH), or the package is not built: not tried"}\n`,
  ),
);
const withCli = cli ? test : test.skip;

let project: Project | undefined;
const simulator = new Simulator();
beforeAll(() => simulator.listen());
afterEach(() => project?.close());
afterAll(() => simulator.close());

const server = `
const { FlexMetalServer } = require("rackform");
new FlexMetalServer("web", {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKeys: ["ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops"],
});
`;

/** Between two looks at a delivery; also the time that an order waits for what earlier runs may have sent. */
const paceMs = 8000;

withCli("Ctrl-C while a server is delivered ends at once; it is kept, and the next up goes on", async () => {
  project = new Project(cli!.binary, {
    ...simulator.environment(),
    RACKFORM_POLL_INTERVAL_MS: String(paceMs),
  });
  project.write("plugin", { "index.js": server });
  await project.ends(0, "stack", "init");
  simulator.options("i3d", { stepEveryReads: 0 });
  const servers = () => simulator.inspect("i3d").servers as { uuid: string }[];
  const { ended, interrupt } = project.begin("up", "--yes", "--skip-preview");
  while (servers().length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  // By now it has been seen in the list, and the next look is seconds away.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  const interrupted = performance.now();
  interrupt();
  const { code, output } = await ended;
  const took = performance.now() - interrupted;
  process.stderr.write(`Ctrl-C: ended after ${Math.round(took)} ms\n`);
  expect({ isCode: code !== 0, output }).toEqual({
    isCode: true,
    output: expect.stringContaining("cancelled after") as string,
  });
  expect(took).toBeLessThan(paceMs / 2);

  const { deployment } = await project.export();
  expect(deployment.pending_operations ?? []).toEqual([]);
  const [kept] = deployment.resources!.filter(({ type }) => type === "rackform:index:FlexMetalServer");
  expect(kept).toMatchObject({ id: `i3d:${servers()[0]!.uuid}` });
  expect(kept!.initErrors).toHaveLength(1);

  simulator.options("i3d", { stepEveryReads: 1 });
  project.set("RACKFORM_POLL_INTERVAL_MS", "5");
  await project.up();
  expect(servers()).toHaveLength(1);
  await project.ends(0, "preview", "--expect-no-changes");
  await project.ends(0, "destroy", "--yes", "--skip-preview");
});

const zone = `
resources:
  zone:
    type: rackform:index:DnsZone
    properties: { vendor: gigahost, domain: attached.example }
  www:
    type: rackform:index:DnsRecord
    properties: { zone: "\${zone.id}", name: www, type: A, value: 192.0.2.10 }
`;

withCli("an engine attaches itself to a plugin that was started by hand, run after run", async () => {
  const environment = simulator.environment();
  const debugged = spawn(process.execPath, [join(root, "plugin/index.js")], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "ignore"],
  });
  try {
    const port = await new Promise<string>((resolve) =>
      debugged.stdout.once("data", (data) => resolve(String(data).trim())),
    );
    // The project names no plugin, and the commands have no credentials: what is started by hand does it all.
    project = new Project(cli!.binary, { PULUMI_DEBUG_PROVIDERS: `rackform:${port}` }, "yaml");
    project.write("dynamic", {});
    project.append(zone);
    await project.ends(0, "stack", "init");
    await project.up();
    await project.ends(0, "preview", "--expect-no-changes");
    expect(simulator.inspect("gigahost")).toMatchObject({ zones: [{ name: "attached.example" }] });
    await project.ends(0, "destroy", "--yes", "--skip-preview");
    expect(simulator.inspect("gigahost")).toMatchObject({ zones: [] });
    expect(debugged.exitCode).toBeNull();
  } finally {
    debugged.kill();
  }
});
