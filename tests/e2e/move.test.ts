import { existsSync } from "node:fs";
import { join } from "node:path";
import { demo, Simulator } from "../../simulator";
import { rowsAt } from "../support/zones";
import { findPulumi } from "./find-pulumi";
import { Project } from "./project";

jest.setTimeout(240_000);

const cli = existsSync(join(__dirname, "../../dist/provider/plugin/main.js")) ? findPulumi() : undefined;
afterAll(() =>
  process.stderr.write(
    `moving a stack: ${cli ? `ran on the Pulumi CLI ${cli.version}` : "no Pulumi CLI was found (PULUMI_BIN, PATH), or the package is not built: not tried"}\n`,
  ),
);
const withCli = cli ? test : test.skip;

/** Every form of resource: plain, with a parent, with an explicit provider, and a setting that remembers. */
const program = (
  names: { www: string; reverse: string } = { www: "www", reverse: "reverse" },
  formerly?: typeof names,
) => `
const pulumi = require("@pulumi/pulumi");
const { DnsRecord, DnsZone, DnsZoneFile, Provider, ReverseDns } = require("rackform");
class Site extends pulumi.ComponentResource {
  constructor() {
    super("trial:Site", "site");
    new DnsRecord("in-site", { zone, name: "site", type: "A", value: "192.0.2.12" }, { parent: this });
  }
}
const zone = new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
new DnsRecord("${names.www}", { zone, name: "www", type: "A", value: "192.0.2.10"${names.www === "www" || formerly ? "" : ", adopt: true"} }${aliases(formerly?.www)});
new Site();
const file = new DnsZone("pl", { vendor: "artnet", domain: "example.pl" });
new DnsZoneFile("pl", { zone: file, records: [{ name: "www", type: "A", value: "192.0.2.10" }] });
new ReverseDns("${names.reverse}", { vendor: "gigahost", ip: "192.0.2.10", hostname: "www.example.no" }${aliases(formerly?.reverse)});
const account = JSON.parse(process.env.TRIAL_ACCOUNT);
const provider = new Provider("second", { gigahost: account });
const own = new DnsZone("own", { vendor: "gigahost", domain: "example.com" }, { provider });
new DnsRecord("own", { zone: own, name: "www", type: "A", value: "192.0.2.11" }, { provider });
`;

const aliases = (name?: string): string => (name === undefined ? "" : `, { aliases: [{ name: "${name}" }] }`);

describe("under the real CLI", () => {
  const simulator = new Simulator();
  demo(simulator);
  let project: Project;
  beforeAll(async () => {
    await simulator.listen();
    const environment = simulator.environment();
    const { GIGAHOST_API_KEY: apiKey, GIGAHOST_BASE_URL: baseUrl } = environment;
    if (!cli) return;
    project = new Project(cli.binary, { ...environment, TRIAL_ACCOUNT: JSON.stringify({ apiKey, baseUrl }) });
  });
  afterAll(async () => {
    await simulator.close();
    project?.close();
  });

  const writesOf = async (work: () => Promise<unknown>) => {
    simulator.requests.resetCounts();
    await work();
    return simulator.requests.counts().writes;
  };
  /** The packages of the stack's resources and of its providers. */
  const packagesOf = async () => {
    const { deployment } = await project.export();
    const types = deployment.resources!.map(({ type }) => type);
    const packages = types.map((type) => type.split(":")[type.startsWith("pulumi:providers:") ? 2 : 0]!);
    return [...new Set(packages)].filter((name) => name !== "pulumi" && name !== "trial").sort();
  };
  const standing = () => ({
    gigahost: simulator.inspect("gigahost").zones,
    artnet: rowsAt(simulator, "artnet", "example.pl"),
    reverse: JSON.stringify(simulator.inspect("gigahost").servers),
  });

  withCli("a stack moves to the plugin and back without a write at a vendor, accounts included", async () => {
    project.write("dynamic", { "index.js": program() });
    await project.ends(0, "stack", "init");
    await project.up();
    const made = standing();
    expect(await packagesOf()).toEqual(["pulumi-nodejs"]);

    project.write("plugin", {});
    // Neither a resource nor an account differs.
    await project.ends(0, "preview", "--expect-no-changes");
    expect(await writesOf(project.up)).toBe(0);
    expect(await packagesOf()).toEqual(["rackform"]);
    expect(await writesOf(() => project.ends(0, "refresh", "--yes", "--skip-preview"))).toBe(0);
    await project.ends(0, "preview", "--expect-no-changes");
    expect(JSON.stringify(await project.export())).not.toContain('"__provider"');

    project.write("dynamic", {});
    // Each resource gets back what the other host finds its handlers by.
    expect(await project.ends(0, "preview")).toMatch(/~ 8 to update/);
    expect(await writesOf(project.up)).toBe(0);
    expect(await packagesOf()).toEqual(["pulumi-nodejs"]);
    await project.ends(0, "preview", "--expect-no-changes");
    await project.ends(0, "refresh", "--yes", "--skip-preview", "--expect-no-changes");
    expect(standing()).toEqual(made);
  });

  withCli("an alias finds a resource that is renamed in the same update", async () => {
    const [made, before, meanwhile] = [
      standing(),
      { www: "www", reverse: "reverse" },
      { www: "w", reverse: "r" },
    ];
    const remembered = async () =>
      (await project.export()).deployment.resources!.find(({ type }) => type.endsWith(":ReverseDns"))!
        .outputs!.previousHostname;
    const known = await remembered();
    for (const [frontEnd, names, formerly] of [
      ["plugin", meanwhile, before],
      ["dynamic", before, meanwhile],
    ] as const) {
      project.write(frontEnd, { "index.js": program(names, formerly) });
      expect(await writesOf(project.up)).toBe(0);
      await project.ends(0, "preview", "--expect-no-changes");
      expect(standing()).toEqual(made);
      expect(await remembered()).toEqual(known);
    }
  });

  withCli("who renames a resource without one in the same update loses nothing", async () => {
    const made = standing();
    project.write("plugin", { "index.js": program({ www: "web", reverse: "ptr" }) });
    expect(await project.up()).toMatch(/another resource of this stack goes on with it/);
    expect(standing()).toEqual(made);
    await project.ends(0, "preview", "--expect-no-changes");
    await project.ends(0, "refresh", "--yes", "--skip-preview", "--expect-no-changes");

    // Nothing but the plugin can delete what it has made: the engine has to find it for this update.
    project.write("dynamic", { "index.js": program({ www: "w3", reverse: "r3" }) });
    project.addToPath(join(__dirname, "../../plugin"));
    await project.up();
    expect(standing()).toEqual(made);
    await project.ends(0, "preview", "--expect-no-changes");
  });
});
