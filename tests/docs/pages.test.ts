import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { examplesOf } from "../../reference/pages/examples";
import { settings } from "../../resources/contract/settings";
import { vendors } from "../../provider/vendors";
import { vendorNames } from "../../resources/contract/vendors";
import { kinds } from "../../resources/kinds";
import { errorKinds } from "../../sdk/core";

const docs = join(__dirname, "..", "..", "docs");
const read = (path: string) => readFileSync(join(docs, path), "utf8");

test("every kind of error is explained", () => {
  const page = read("errors.md");
  expect(errorKinds.filter((kind) => !page.includes(`\n## ${kind}\n`))).toEqual([]);
});

test.each(vendorNames)("%s has a page with its variables and its address", (vendor) => {
  const page = read(`vendors/${vendor}.md`);
  const needed = Object.entries(vendors[vendor].fields).filter(([field]) => field !== "baseUrl");
  expect(page.startsWith(`# ${vendors[vendor].title}\n`)).toBe(true);
  expect(page).toContain(vendors[vendor].baseUrl);
  for (const [field] of needed) expect(page).toContain(field);
});

test.each(vendorNames)("%s: the address that the pages name is the client's", (vendor) => {
  const files = ["client.ts", "wire.ts", "profile.ts"].map((file) => join(docs, "..", "sdk", vendor, file));
  const source = files.filter(existsSync).map((file) => readFileSync(file, "utf8")).join("\n");
  expect(source).toContain(`defaultBaseUrl: "${vendors[vendor].baseUrl}"`);
});

test.each(kinds.map(({ facts }) => [facts.name, facts] as const))("%s has a complete example for every vendor", (_, facts) => {
  expect(examplesOf(facts).map(({ vendor }) => vendor)).toEqual([...facts.vendors]);
});

test("the list of pages leads to every page", () => {
  const list = read("README.md");
  const written = ["kinds", "vendors", "clients", "migration", "facts"].flatMap((folder) =>
    readdirSync(join(docs, folder)).map((name) => `${folder}/${name}`),
  );
  const pages = [...readdirSync(docs).filter((name) => name.endsWith(".md") && name !== "README.md"), ...written];
  expect(pages.filter((page) => !list.includes(`(${page})`))).toEqual([]);
});

test("every place names the same size from which a zone is better one resource", () => {
  const pages = ["../README.md", "kinds/dns-record.md", "kinds/dns-zone-file.md", "vendors/gigahost.md"];
  expect(pages.filter((page) => !/about three hundred (records|rows)/.test(read(page).replace(/\s+/g, " ")))).toEqual([]);
});

describe("the README's tables", () => {
  const rows = read("../README.md")
    .split("\n")
    .filter((line) => line.startsWith("| "))
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()));
  const named = (text = "") => [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!).sort();

  test.each(vendorNames)("credentials of %s are all there", (vendor) => {
    const fields = Object.entries(vendors[vendor].fields).filter(([field]) => field !== "baseUrl");
    const [, configuration, environment] = rows.find(([first]) => first === vendor) ?? [];
    expect(named(configuration)).toEqual(fields.map(([field]) => field).sort());
    expect(named(environment)).toEqual(fields.flatMap(([, variables]) => variables).sort());
  });

  test.each(kinds.map(({ facts }) => [facts.name, facts] as const))("%s is there, at its vendors", (name, facts) => {
    const head = rows.find(([first]) => first === "")!;
    const row = rows.find(([first]) => named(first).includes(name))!;
    const shown = vendorNames.filter((vendor) => row[head.indexOf(vendors[vendor].title)] !== "");
    expect(shown).toEqual(vendorNames.filter((vendor) => facts.vendors.includes(vendor)));
  });
});

test("every setting besides credentials is listed, and every variable of rackform's own that a user may set", () => {
  const page = read("capabilities.md");
  const own = Object.keys(settings).filter((name) => name !== "run").map((name) => `\`rackform:${name}\``);
  expect([...own, "`RACKFORM_ALLOW_MASS_DELETE`", "`RACKFORM_RUNTIME`", "`PULUMI_BIN`"].filter((name) => !page.includes(name))).toEqual([]);
});
