import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../../simulator";
import { runCli } from "../../cli/run-cli";

const simulator = new Simulator({ vendors: ["i3d"] });
const folder = mkdtempSync(join(tmpdir(), "rackform-flexvm-"));
let env: Record<string, string>;
beforeAll(async () => {
  const vms = [{ name: "build-1", tags: ["env:ci"] }];
  simulator.seed("i3d", { clouds: [{ name: "lab", nodes: [{ name: "node-1" }], vms }], tags: ["web"] });
  await simulator.listen();
  env = { ...simulator.environment(), RACKFORM_RETRY_BASE_MS: "1", RACKFORM_POLL_INTERVAL_MS: "1" };
});
afterAll(async () => {
  await simulator.close();
  rmSync(folder, { recursive: true, force: true });
});
const exporting = (out: string) => runCli(["export", "--vendor", "i3d", "--out", out], { env, cwd: folder });

test("an export has clouds and nodes as they stand, and orders nothing", async () => {
  const { code, err } = await exporting("infra");
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/^3 objects/) as string });
  const program = readdirSync(join(folder, "infra"))
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(join(folder, "infra", file), "utf8"))
    .join("\n");
  expect(program).toMatch(/name: "lab"[^}]*site: "frmtl1"/s);
  expect(program).toMatch(/cloud: "i3d:lab"[^}]*existing: "[0-9a-f-]{36}"/s);
  expect(simulator.requests.counts().writes).toBe(0);
});

test("a key that may not list them is told in a line, and everything else is exported", async () => {
  const endpoint = "GET /flexVM/clouds";
  simulator.faults.add({ vendor: "i3d", endpoint, kind: "status", status: 403, times: Infinity });
  const { code, err } = await exporting("other");
  expect({ code, err }).toMatchObject({ code: 0, err: expect.stringMatching(/^1 object/m) as string });
  expect(err).toMatch(/may not list clouds of virtual machines/);
});
