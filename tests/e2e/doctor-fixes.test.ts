import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Check } from "../../cli/doctor/check";
import { runCli } from "../cli/run-cli";
import { cliEnvironment, findPulumi } from "./find-pulumi";

jest.setTimeout(120_000);

const cli = findPulumi();
let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-fixes-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const environment = () => ({
  ...process.env,
  ...cliEnvironment(cli!.binary, folder, ""),
  PATH: `${dirname(cli!.binary)}:${process.env.PATH ?? ""}`,
});

function paste(line: string): string {
  return execFileSync("bash", ["-c", line], {
    cwd: folder,
    env: environment(),
    encoding: "utf8",
    stdio: "pipe",
  });
}

const own = () =>
  Object.fromEntries(
    Object.entries(JSON.parse(paste("pulumi config --json")) as object).filter(([name]) =>
      /^rackform/.test(name),
    ),
  );

const key = "flux_live_$x 'y'";

/** How a key comes to stand where nothing reads it; the last one is where it should be, and in plain text. */
const wrongs = [
  "pulumi config set rackform:gigahost",
  "pulumi config set --secret rackform:gigahost",
  "pulumi config set rackform:gigahost.apiKey",
  "pulumi config set --secret --path rackform:gigahost.apikey",
  "pulumi config set --secret --path fixes:gigahost.apiKey",
  "pulumi config set --path --plaintext rackform:gigahost.apiKey",
];

(cli ? test.each(wrongs) : test.skip.each(wrongs))(
  "%s: doctor's line, pasted twice, puts the key where it belongs",
  async (wrong) => {
    mkdirSync(join(folder, "backend"));
    writeFileSync(join(folder, "Pulumi.yaml"), "name: fixes\nruntime: nodejs\n");
    paste("pulumi stack init dev");
    writeFileSync(join(folder, "key"), key);
    paste(`${wrong} < key`);
    const env = { ...environment(), GIGAHOST_BASE_URL: "http://127.0.0.1:9/" } as Record<string, string>;
    const { out } = await runCli(["doctor", "--stack", "dev", "--format", "json"], { env, cwd: folder });
    const { checks } = JSON.parse(out) as { checks: Check[] };
    const [fix] = checks.flatMap((check) =>
      check.fix?.includes("pulumi config") && /configuration|gigahost/.test(check.subject) ? [check.fix] : [],
    );
    for (let times = 0; times < 2; times++) {
      paste(fix!);
      expect(paste("pulumi config get --path rackform:gigahost.apiKey")).toBe(`${key}\n`);
    }
    expect(own()).toEqual({ "rackform:gigahost": { secret: true } });
    paste("pulumi config rm rackform:gigahost");
    expect(() => paste(fix!)).toThrow();
    expect(own()).toEqual({});
  },
);
