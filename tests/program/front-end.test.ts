import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type * as pulumi from "@pulumi/pulumi";
import * as rackform from "../../index";
import { frontEnd, namesPlugin } from "../../program/front-end";
import { version } from "../../program/plugin-release";
import { hiddenInputs } from "../../resources/contract/hidden-inputs";
import { kinds } from "../../resources/kinds";
import { manifest } from "../../reference/files";
import { registrations } from "./registrations";

const folder = mkdtempSync(join(tmpdir(), "rackform-front-end-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const head = "name: dns\nruntime: nodejs\n";
const asPlugin = `${head}plugins:\n  providers:\n    - name: rackform\n      path: node_modules/rackform/plugin\n`;

/** A project's folder with this file in it. */
function project(text: string, name = "Pulumi.yaml"): string {
  const made = mkdtempSync(join(folder, "project-"));
  writeFileSync(join(made, name), text);
  return made;
}

const files: [string, ReturnType<typeof frontEnd>, string][] = [
  ["nothing of rackform", "dynamic", head],
  ["plugins.providers", "plugin", asPlugin],
  ["packages, by a path", "plugin", `${head}packages:\n  rackform: ./node_modules/rackform/plugin\n`],
  [
    "packages, by a source",
    "plugin",
    `${head}packages:\n  rackform:\n    source: rackform\n    version: 0.1.0\n`,
  ],
  ["packages among others, quoted", "plugin", `${head}"packages": {"aws": "aws@7", "rackform": "x"}\n`],
  ["a project of this name", "dynamic", "name: rackform\nruntime: nodejs\n"],
  [
    "another plugin, and a word",
    "dynamic",
    `${head}description: rackform\nplugins:\n  providers:\n    - name: pulumi-nodejs\n`,
  ],
  ["a language's plugin of this name", "dynamic", `${head}plugins:\n  languages:\n    - name: rackform\n`],
  ["a comment", "dynamic", `${head}# plugins: rackform\n`],
  ["another package whose path has the name", "dynamic", `${head}packages:\n  other: ./rackform/plugin\n`],
  ["odd lists", "dynamic", `${head}plugins:\n  providers: [null, rackform]\npackages: rackform\n`],
];

test.each(files)("%s: %s", (_what, expected, text) => {
  expect(frontEnd(project(text))).toBe(expected);
});

test.each(["Pulumi.yml", "Pulumi.json"])("%s is read where there is no Pulumi.yaml", (name) => {
  expect(frontEnd(project('{"name":"dns","packages":{"rackform":"./x"}}', name))).toBe("plugin");
});

test("what stands in the file now counts; without a folder or a file the front end is the dynamic one", () => {
  const place = project(head);
  expect(frontEnd(place)).toBe("dynamic");
  writeFileSync(join(place, "Pulumi.yaml"), asPlugin);
  expect(frontEnd(place)).toBe("plugin");
  mkdirSync(join(folder, "empty"));
  expect(["", join(folder, "empty"), join(folder, "none")].map((at) => frontEnd(at))).toEqual([
    "dynamic",
    "dynamic",
    "dynamic",
  ]);
});

test("a file that cannot be read is named", () => {
  expect(() => namesPlugin("packages: {rackform: [", "/there/Pulumi.yaml")).toThrow(
    /^\/there\/Pulumi\.yaml cannot be read: /,
  );
});

type AnyClass = new (name: string, args: object, opts?: object) => pulumi.Resource;
const classes = kinds.map(({ facts: { name } }) => [name, (rackform as never)[name] as AnyClass] as const);

test.each(classes)(
  "%s: a type of the plugin's, an alias of the other, a version, and nothing hidden",
  async (kind, Class) => {
    const program = () => void new Class("it", {}, { customTimeouts: { create: "5m" } });
    const plugin = (await registrations(program, project(asPlugin))).get("it")!;
    expect(plugin.getType()).toBe(`rackform:index:${kind}`);
    expect(plugin.getVersion()).toBe(manifest().version);
    expect(plugin.getPlugindownloadurl()).toMatch(/^https:\/\/.*\$\{VERSION\}/);
    expect(plugin.getCustomtimeouts()?.getCreate()).toBe("5m");
    const keys = Object.keys(plugin.getObject()?.toJavaScript() ?? {});
    // Arguments are missing, which the resource takes along for its check to fail with.
    expect(keys.filter((key) => key.startsWith("__") && key !== "__faults")).toEqual([]);
    expect(typesIn(plugin)).toEqual([`pulumi-nodejs:dynamic/rackform:${kind}`]);

    const dynamic = (await registrations(program, project(head))).get("it")!;
    expect(dynamic.getType()).toBe(`pulumi-nodejs:dynamic/rackform:${kind}`);
    expect(typesIn(dynamic)).toEqual([`rackform:index:${kind}`]);
    const hidden = Object.keys(dynamic.getObject()?.toJavaScript() ?? {}).filter((key) =>
      key.startsWith("__"),
    );
    expect(hidden).toEqual(expect.arrayContaining(["__provider", "__owner", "__timeouts"]));
    expect(hidden.filter((key) => !(hiddenInputs as readonly string[]).includes(key))).toEqual([]);
    expect([dynamic.getVersion(), dynamic.getPlugindownloadurl()]).toEqual(["", ""]);
  },
);

function typesIn(request: {
  getAliasesList(): { getSpec(): { getType(): string } | undefined }[];
}): string[] {
  return request.getAliasesList().map((alias) => alias.getSpec()?.getType() ?? "");
}

const account = { gigahost: { apiKey: "key-1" }, allowMassDelete: "example.no" };

test("Provider has the version too, so that the second preview is empty; its accounts stay encrypted text", async () => {
  const program = () => {
    const provider = new rackform.Provider("prod", account);
    new rackform.DnsZone("no", { vendor: "gigahost", domain: "example.no" }, { provider });
  };
  const requests = await registrations(program, project(asPlugin));
  const provider = requests.get("prod")!;
  expect(provider.getType()).toBe("pulumi:providers:rackform");
  expect(provider.getVersion()).toBe(version);
  expect(typesIn(provider)).toEqual(["pulumi:providers:pulumi-nodejs"]);
  expect(provider.getObject()?.toJavaScript()).toMatchObject({
    gigahost: { value: JSON.stringify(account.gigahost) },
    allowMassDelete: "example.no",
  });
  expect(requests.get("no")!.getProvider()).toBe(
    "urn:pulumi:test::test::pulumi:providers:rackform::prod::prod",
  );

  const dynamic = (await registrations(program, project(head))).get("prod")!;
  expect(dynamic.getType()).toBe("pulumi:providers:pulumi-nodejs");
  expect(typesIn(dynamic)).toEqual(["pulumi:providers:rackform"]);
  expect(Object.keys(dynamic.getObject()?.toJavaScript() ?? {}).sort()).toEqual([
    "rackform:allowMassDelete",
    "rackform:gigahost",
  ]);
});

test("the engine's import is the plugin's to do", async () => {
  const program = () =>
    void new rackform.DnsZone("no", { vendor: "gigahost", domain: "example.no" }, { import: "example.no" });
  const requests = await registrations(program, project(asPlugin));
  expect(requests.get("no")!.getImportid()).toBe("example.no");
  await registrations(() => expect(program).toThrow(/option import does not work/), project(head));
});
