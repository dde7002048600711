import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { manifest } from "../../reference/files";
import { Simulator } from "../../simulator";
import { packed } from "../package/installed";
import { findPulumi } from "./find-pulumi";
import { Project } from "./project";

jest.setTimeout(900_000);

const { writeLaunchers } = jest.requireActual<{ writeLaunchers(folder: string, source?: string): string[] }>(
  "../../scripts/launcher.js",
);
const cli = existsSync(join(__dirname, "../../dist/provider/plugin/main.js")) ? findPulumi() : undefined;
/** The launcher has npm fetch what the package depends on. */
const hasRegistry = (): boolean =>
  spawnSync("npm", ["view", "@pulumi/pulumi", "version"], { timeout: 30_000 }).status === 0;
const isTried = cli !== undefined && hasRegistry();
afterAll(() =>
  process.stderr.write(
    `launcher: ${isTried ? `ran on the Pulumi CLI ${cli.version}` : "no Pulumi CLI (PULUMI_BIN, PATH), package or registry was found: not tried"}\n`,
  ),
);

const program = (url: string) => `
resources:
  zone:
    type: rackform:index:DnsZone
    properties: { vendor: gigahost, domain: far.example }
    options: { version: ${manifest().version}, pluginDownloadURL: "${url}" }
`;

(isTried ? test : test.skip)(
  "a machine that has nothing but the state destroys what another one has made",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "rackform-launchers-"));
    writeLaunchers(folder, `file:${packed(folder)}`);
    const asked: string[] = [];
    const archives = createServer(({ url = "" }, response) => {
      asked.push(basename(url));
      const file = join(folder, basename(url));
      if (!existsSync(file)) return void response.writeHead(404).end();
      response.end(readFileSync(file));
    });
    await new Promise<void>((resolve) => archives.listen(0, "127.0.0.1", resolve));
    const url = `http://127.0.0.1:${(archives.address() as AddressInfo).port}`;
    const simulator = new Simulator();
    await simulator.listen();
    const zones = () => (simulator.inspect("gigahost") as { zones: unknown[] }).zones;
    const project = new Project(
      cli!.binary,
      {
        ...simulator.environment(),
        PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: "false",
        npm_config_audit: "false",
        npm_config_cache: join(folder, "npm"),
      },
      "yaml",
    );
    try {
      project.write("plugin", {});
      project.append(program(url));
      await project.ends(0, "stack", "init");
      await project.up();
      expect(zones()).toHaveLength(1);

      // Another machine: no plugin, and no program.
      rmSync(join(project.scratch, "home"), { recursive: true });
      project.write("dynamic", {});
      asked.length = 0;
      await project.ends(0, "destroy", "--yes", "--skip-preview");
      expect(zones()).toEqual([]);
      expect(asked.filter((name) => name.startsWith("pulumi-resource-rackform-v"))).toHaveLength(1);
    } finally {
      await simulator.close();
      archives.close();
      project.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
