import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { entry } from "../../cli/export/yaml/literal";
import { cliEnvironment, findPulumi } from "./find-pulumi";

jest.setTimeout(120_000);

const cli = findPulumi();
const hasHost = cli !== undefined && existsSync(join(dirname(cli.binary), "pulumi-language-yaml"));
const folder = mkdtempSync(join(tmpdir(), "rackform-yaml-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function pulumi(...args: string[]): string {
  const env = { ...process.env, ...cliEnvironment(cli!.binary, folder, "") };
  const { status, stdout, stderr } = spawnSync(cli!.binary, [...args, "--non-interactive"], {
    cwd: folder,
    env,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

(hasHost ? test : test.skip)("Pulumi's YAML reads texts and keys as they were exported", () => {
  const texts = [
    "$",
    "$$",
    "a$$$b",
    "$$$${x}$",
    "from ${HOME} $& $1",
    "${a.b}",
    'it\'s "so" $${x}',
    "two\nlines",
  ];
  const value = { list: texts, keys: Object.fromEntries(texts.map((text) => [text, text])) };
  const program = ["name: texts", "runtime: yaml", ...entry("outputs", { value }, 0), ""];
  writeFileSync(join(folder, "Pulumi.yaml"), program.join("\n"));
  mkdirSync(join(folder, "backend"));
  pulumi("stack", "init", "dev");
  pulumi("up", "--yes", "--skip-preview", "--stack", "dev");
  expect(JSON.parse(pulumi("stack", "output", "--json", "--stack", "dev"))).toEqual({ value });
});
