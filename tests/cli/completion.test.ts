import { execFileSync } from "node:child_process";
import { runCli } from "./run-cli";

const script = async (shell: string) => {
  const { code, out, err } = await runCli(["completion", shell]);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
};

/** What bash would offer for words of a command line, the last one being typed. */
function offered(completion: string, ...words: string[]): string[] {
  const line = words.map((word) => `'${word}'`).join(" ");
  const program = `${completion}\nCOMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _rackform; printf '%s\\n' "\${COMPREPLY[@]}"`;
  return execFileSync("bash", ["--norc", "-c", program], { encoding: "utf8", cwd: __dirname })
    .split("\n")
    .filter(Boolean);
}

test("bash completes commands, options, their values and paths", async () => {
  const bash = await script("bash");
  expect(offered(bash, "rackform", "")).toEqual(
    expect.arrayContaining(["drift", "export", "doctor", "completion", "simulate", "demo", "--help"]),
  );
  expect(offered(bash, "rackform", "ex")).toEqual(["export"]);
  expect(offered(bash, "rackform", "export", "--f")).toEqual([
    "--format",
    "--front-end",
    "--from-file",
    "--force",
  ]);
  expect(offered(bash, "rackform", "drift", "--format", "m")).toEqual(["markdown"]);
  expect(offered(bash, "rackform", "doctor", "-f", "")).toEqual(["pretty", "json"]);
  expect(offered(bash, "rackform", "export", "--format", "")).toEqual(["program", "bind"]);
  expect(offered(bash, "rackform", "demo", "--engine", "")).toEqual(["embedded", "pulumi"]);
  expect(offered(bash, "rackform", "simulate", "--format", "")).toEqual([
    "sh",
    "fish",
    "powershell",
    "dotenv",
  ]);
  expect(offered(bash, "rackform", "drift", "--fail-on", "")).toEqual([
    "changed",
    "missing",
    "unfinished",
    "unmanaged",
    "none",
  ]);
  expect(offered(bash, "rackform", "drift", "--state", "completion")).toEqual(["completion.test.ts"]);
  expect(offered(bash, "rackform", "completion", "")).toEqual(
    expect.arrayContaining(["bash", "zsh", "fish"]),
  );
  expect(offered(bash, "rackform", "export", "--project", "")).toEqual([]);
});

test.each(["zsh", "fish"])("%s knows every command and option", async (shell) => {
  const text = await script(shell);
  const help = (await runCli(["--help"])).out;
  const commands = [...help.matchAll(/^ {2}([a-z-]+) /gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== "help");
  expect(commands.length).toBeGreaterThan(6);
  for (const command of commands) {
    expect(text).toMatch(new RegExp(`\\b${command}\\b`));
    const { out } = await runCli([command, "--help"]);
    const options = [...out.matchAll(/^ {2}(?:-\w, )?--([a-z-]+)/gm)].map(([, name]) => name!);
    for (const option of options) expect(text).toMatch(shell === "fish" ? `-l ${option} ` : `--${option}`);
  }
});

test("descriptions with quotes, colons and brackets are quoted", async () => {
  expect(await script("fish")).toMatch(/-l include -d 'only ids like this, e\.g\. gigahost:example\.\*'/);
  expect(await script("zsh")).toMatch(
    /--exclude'\[no ids like this, e\.g\. '\\''artnet\\:\*\*'\\''\]:value:'/,
  );
});

test("every command has help with examples; another shell is refused", async () => {
  const help = (await runCli(["--help"])).out;
  const commands = [...help.matchAll(/^ {2}([a-z-]+) /gm)]
    .map(([, name]) => name!)
    .filter((name) => name !== "help");
  for (const command of commands) {
    const { code, out } = await runCli([command, "--help"]);
    expect({ command, code, examples: /Examples:\n {2}\$ .*rackform/.test(out) }).toEqual({
      command,
      code: 0,
      examples: true,
    });
  }
  expect(await runCli(["completion", "tcsh"])).toMatchObject({
    code: 1,
    err: expect.stringMatching(/Allowed choices are bash, zsh, fish/) as unknown,
  });
});
