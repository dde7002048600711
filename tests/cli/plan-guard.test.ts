import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "./run-cli";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "rackform-plan-"))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

type Step = Record<string, unknown>;

const step = (op: string, kind: string, name: string, state: Step): Step => ({
  op,
  urn: `urn:pulumi:prod::dns::pulumi-nodejs:dynamic/rackform:${kind}::${name}`,
  [op === "create" ? "newState" : "oldState"]: { type: `pulumi-nodejs:dynamic/rackform:${kind}`, ...state },
});
const record = (op: string, at: number) =>
  step(op, "DnsRecord", `r${at}`, { id: `gigahost:example.no/r${at}/A/00000000`, inputs: { zone: "gigahost:example.no", name: `r${at}`, type: "A", value: "192.0.2.1" } });
const many = (op: string, count: number, from = 0) => Array.from({ length: count }, (_, at) => record(op, from + at));
const server = (op: string) => step(op, "FlexMetalServer", "web", { id: "i3d:0001", inputs: { name: "web-1" }, outputs: {} });
const zone = (op: string, isProtected: boolean) =>
  step(op, "DnsZone", "no", { id: "gigahost:example.no", inputs: { domain: "example.no" }, outputs: { protected: isProtected } });

async function guard(steps: Step[], ...args: string[]) {
  const file = join(folder, "plan.json");
  writeFileSync(file, JSON.stringify({ steps, changeSummary: {} }));
  return runCli(["plan-guard", file, ...args]);
}

const cases: [string, Step[], string[], number, RegExp][] = [
  ["nothing planned", [], [], 0, /nothing forbidden/],
  ["ten of ten records deleted", many("delete", 10), [], 0, /nothing forbidden/],
  ["eleven of eleven records deleted", many("delete", 11), [], 2, /11 of 11 records would be deleted/],
  ["eleven of forty records deleted", [...many("delete", 11), ...many("same", 29, 50)], [], 0, /nothing forbidden/],
  ["created records do not dilute", [...many("delete", 11), ...many("create", 100, 50)], [], 2, /11 of 11 records/],
  ["a mass deletion that is allowed", many("delete", 30), ["--allow-mass-delete", "gigahost:example.no"], 0, /nothing forbidden/],
  ["allowed in another zone only", many("delete", 30), ["--allow-mass-delete", "gigahost:other.no"], 2, /30 of 30/],
  ["a server released", [server("delete")], [], 2, /web-1[\s\S]*would be released/],
  ["a server replaced, told once", [server("create-replacement"), server("replace"), server("delete-replaced")], [], 2, /1 forbidden/],
  ["a server release that is allowed", [server("delete")], ["--allow-server-release"], 0, /nothing forbidden/],
  ["a zone deleted", [zone("delete", false)], [], 2, /with every record in it/],
  ["a zone deletion that is allowed", [zone("delete", false)], ["--allow-zone-delete"], 0, /nothing forbidden/],
  ["a protected zone is never allowed", [zone("delete", true)], ["--allow-zone-delete"], 2, /the vendor refuses to delete it/],
  ["updates are fine", [record("update", 1), server("update"), zone("update", true)], [], 0, /nothing forbidden/],
];

test.each(cases)("%s", async (_, steps, args, code, message) => {
  const result = await guard(steps, ...args);
  expect(result).toMatchObject({ code, err: "" });
  expect(result.out).toMatch(message);
});

test("other providers' resources are not judged", async () => {
  const foreign = { op: "delete", urn: "urn:pulumi:prod::dns::aws:s3/bucket:Bucket::b", oldState: { type: "aws:s3/bucket:Bucket", id: "b" } };
  expect((await guard([foreign])).code).toBe(0);
});

test("what is no plan is refused", async () => {
  const file = join(folder, "x.json");
  writeFileSync(file, '{"version":3}');
  expect(await runCli(["plan-guard", file])).toMatchObject({ code: 1, err: expect.stringMatching(/the plan has no steps/) as unknown });
  writeFileSync(file, "Previewing update");
  expect(await runCli(["plan-guard", file])).toMatchObject({ code: 1, err: expect.stringMatching(/the plan is not JSON/) as unknown });
});

test("the same notations as drift", async () => {
  const { out } = await guard([server("delete")], "--format", "sarif");
  expect(JSON.parse(out)).toMatchObject({ version: "2.1.0", runs: [{ results: [{ ruleId: "forbidden", level: "error" }] }] });
  expect((await guard([server("delete")], "--format", "markdown")).out).toMatch(/^### Plan of/);
});
