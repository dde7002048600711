import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./run-cli";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-simulate-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const simulate = (...command: string[]) => runCli(["simulate", "--", ...command], { cwd: folder });

test("runs a command in its environment and folder, options of its own and all, and ends with its exit code", async () => {
  const body = `
    const { GIGAHOST_API_KEY, GIGAHOST_BASE_URL } = process.env;
    fetch(GIGAHOST_BASE_URL + "/dns/zones", { headers: { authorization: "Bearer " + GIGAHOST_API_KEY } })
      .then((answer) => answer.text())
      .then((text) => require("node:fs").writeFileSync("zones.json", text))
      .then(() => process.exit(7));`;
  const { code, out, err } = await simulate(process.execPath, "--no-warnings", "-e", body);
  expect({ code, out }).toEqual({ code: 7, out: "" });
  expect(err).toMatch(/^The simulator is running at http:\/\/127\.0\.0\.1:\d+\//);
  expect(readFileSync(join(folder, "zones.json"), "utf8")).toMatch(/example\.org/);
});

test("a command that a signal ended, and one that is not there", async () => {
  expect((await simulate("bash", "-c", "kill -KILL $$")).code).toBe(137);
  expect(await simulate("no-such-command")).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no-such-command was not found/) as unknown,
  });
  expect(await simulate(folder)).toMatchObject({
    code: 1,
    err: expect.stringMatching(/cannot be run: it is a folder, or lacks the permission/) as unknown,
  });
});
