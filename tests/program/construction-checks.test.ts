import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DnsZone } from "../../index";
import { findRuntime, toldUnknown, unknownKeys } from "../../program/construction-checks";
import { borrowedCredentials } from "../../provider/configuration";
import { ProcessRun } from "../../provider/process-run";
import { testStack } from "../../testing";

test("an engine's import is refused at construction, with the ways that exist", () => {
  const make = () =>
    new DnsZone("no", { vendor: "gigahost", domain: "example.no" }, { import: "gigahost:example.no" });
  expect(make).toThrow(
    /DnsZone "no": the option import does not work.*adopt: true.*rackform export.*pulumi import --file/,
  );
});

test("a package that the program's folder does not see is refused with both ways out", () => {
  const folder = mkdtempSync(join(tmpdir(), "rackform-library-"));
  try {
    const engine = { PULUMI_NODEJS_MONITOR: "127.0.0.1:1" };
    expect(() => findRuntime(folder, { ...engine, RACKFORM_RUNTIME: "not-installed/runtime" })).toThrow(
      /not-installed\/runtime cannot be found from the program's folder .*dependencies.*RACKFORM_RUNTIME to .*runtime\.js/,
    );
    expect(() => findRuntime(folder, { ...engine, RACKFORM_RUNTIME: join(folder, "none.js") })).toThrow(
      /none\.js cannot be found/,
    );
    expect(() => findRuntime(folder, { ...engine, RACKFORM_RUNTIME: __filename })).not.toThrow();
    // Under mocks no provider is started.
    expect(() => findRuntime(folder, {})).not.toThrow();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("unknown keys are those of rackform that are neither a vendor nor a setting", () => {
  expect(
    unknownKeys([
      "rackform:gigahost",
      "rackform:allowMassDelete",
      "aws:region",
      "rackform:artnett",
      "rackform:x",
    ]),
  ).toEqual(["rackform:artnett", "rackform:x"]);
});

test("an unknown key is told with the one that was meant, a forgotten --path as that", () => {
  expect(toldUnknown(["rackform:gigahots", "rackform:artnet.apiKey"])).toMatch(
    /^rackform:gigahots \(did you mean rackform:gigahost\?\), rackform:artnet\.apiKey \(set without --path\), which /,
  );
});

test("up warns of an unknown key, once in a program", async () => {
  const stack = await testStack(
    () => {
      new DnsZone("no", { vendor: "gigahost", domain: "example.no" });
      new DnsZone("com", { vendor: "gigahost", domain: "example.com" });
    },
    { config: { "rackform:gigahst": "{}" } },
  );
  const { diagnostics } = await stack.up();
  expect(diagnostics.filter(({ message }) => message.includes("rackform:gigahst"))).toHaveLength(1);
  await stack.close();
});

test("credentials of the environment are told where the configuration names other accounts only", () => {
  const config = (key: string) =>
    key === "rackform:artnet" ? '{"customerId":"1","apiKey":"abcd"}' : undefined;
  const env = { GIGAHOST_API_KEY: "not-to-be-told", ARTNET_API_KEY: "not-to-be-told" };
  expect(borrowedCredentials("gigahost", config, env)).toBe(
    "gigahost: the credentials come from the environment (GIGAHOST_API_KEY), while the configuration names accounts at artnet only",
  );
  expect(borrowedCredentials("artnet", config, env)).toBeUndefined();
  expect(borrowedCredentials("gigahost", () => undefined, env)).toBeUndefined();
  expect(borrowedCredentials("i3d", config, env)).toBeUndefined();
  const said: string[] = [];
  const run = new ProcessRun(config, env, (line) => said.push(line));
  run.account("gigahost");
  run.account("gigahost");
  run.account("artnet");
  expect(said).toHaveLength(1);
});
