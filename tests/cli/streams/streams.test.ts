import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Simulator } from "../../../simulator";
import { main, shell as run } from "./shell";

// Every line starts a process of its own.
jest.setTimeout(60_000);

const simulator = new Simulator();
let environment: Record<string, string>;

beforeAll(async () => {
  const records = Array.from({ length: 3000 }, (_, at) => ({
    name: `host-${at}`,
    type: "A",
    value: `192.0.2.${at % 250}`,
  }));
  simulator.seed("gigahost", { zones: [{ name: "example.no", records }] });
  await simulator.listen();
  environment = { PATH: process.env.PATH ?? "", ...simulator.environment() };
});
afterAll(() => simulator.close());

const shell = (line: string, env: Record<string, string> = {}) => run(line, { ...environment, ...env });

test("a reader that goes away ends it quietly", async () => {
  const result = await shell("rackform export --zone example.no --format bind | head -1");
  expect(result).toEqual({ code: 0, out: "$ORIGIN example.no.\n", err: "" });
  expect(await shell("rackform completion bash | head -1")).toMatchObject({ code: 0, err: "" });
});

test("a reader that goes away changes no exit code: a guard still stops what it should", async () => {
  const zone = {
    type: "pulumi-nodejs:dynamic/rackform:DnsZone",
    inputs: { domain: "x".repeat(200) + ".no" },
    outputs: {},
  };
  const steps = Array.from({ length: 3000 }, (_, at) => ({
    op: "delete",
    urn: `urn:${at}`,
    oldState: { ...zone, id: `gigahost:${at}.no` },
  }));
  const folder = mkdtempSync(join(tmpdir(), "rackform-streams-"));
  writeFileSync(join(folder, "plan.json"), JSON.stringify({ steps, changeSummary: {} }));
  try {
    expect(await shell(`rackform plan-guard "${folder}/plan.json" | head -1 > /dev/null`)).toEqual({
      code: 2,
      out: "",
      err: "",
    });
    expect(
      await shell(
        `rackform plan-guard "${folder}/plan.json" --output "${folder}/out" 2>&1 >/dev/null | true`,
      ),
    ).toMatchObject({ code: 2 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("without a terminal there is neither colour nor progress, and standard output holds the result alone", async () => {
  const { code, out, err } = await shell("rackform doctor");
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(out).toMatch(/^ok +node/);
  expect(out.includes("\u001b")).toBe(false);
});

test("NO_COLOR and FORCE_COLOR are obeyed", async () => {
  expect((await shell("rackform doctor", { FORCE_COLOR: "1" })).out).toMatch(/\u001b\[32m/);
  // A terminal that script(1) makes.
  const inTerminal = async (env: Record<string, string>) =>
    (await shell(`script -qec '"${process.execPath}" "${main}" doctor' /dev/null`, { TERM: "xterm", ...env }))
      .out;
  expect(await inTerminal({})).toMatch(/\u001b\[32m/);
  expect(await inTerminal({ NO_COLOR: "1" })).not.toMatch(/\u001b\[32m/);
});

test("an unknown command and option are errors on standard error", async () => {
  expect(await shell("rackform exprot")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/unknown command 'exprot'/) as unknown,
  });
  expect(await shell("rackform export --nonsense")).toMatchObject({
    code: 1,
    out: "",
    err: expect.stringMatching(/unknown option '--nonsense'/) as unknown,
  });
});

test("a full disk under standard output is one line and an error, never a result", async () => {
  expect(await shell("rackform completion bash > /dev/full")).toEqual({
    code: 1,
    out: "",
    err: expect.stringMatching(/^rackform: standard output cannot be written: .*ENOSPC.*\n$/) as unknown,
  });
  expect((await shell("rackform nonsense 2> /dev/full")).code).toBe(1);
});
