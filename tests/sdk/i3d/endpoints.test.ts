import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type I3dEndpoint, i3dEndpoints } from "../../../sdk/i3d";
import { calls } from "./calls";
import { facts } from "./fact-samples";
import { client, expectCall, guardNetwork } from "./support";

guardNetwork();

const read = (path: string) => readFileSync(join(__dirname, "../../..", path), "utf8");
const { leftOut, elsewhere } = JSON.parse(read("tests/fixtures/endpoints/i3d.json")) as {
  leftOut: Record<string, string>;
  elsewhere: Record<string, string>;
};
const offered = Object.keys(i3dEndpoints) as I3dEndpoint[];

test("every call of the vendor's document has a method, or a reason to have none", () => {
  const wanted = [...Object.keys(facts.operations), ...Object.keys(elsewhere)];
  expect([...offered, ...Object.keys(leftOut)].sort()).toEqual(wanted.sort());
});

/** Sections of the document are the first parts of paths. */
const sectionOf = (endpoint: string) => endpoint.split("/")[1]!;

function table(): string {
  const sections = [...new Set([...Object.keys(facts.operations), ...offered].map(sectionOf))].sort();
  return sections
    .map((section) => {
      const here = offered.filter((endpoint) => sectionOf(endpoint) === section);
      const rows = here.map((endpoint) => {
        const [method, effect] = i3dEndpoints[endpoint];
        const source = elsewhere[endpoint] ?? "document and OpenAPI";
        return `| \`${endpoint}\` | \`${method}\` | ${effect} | ${source} |`;
      });
      const reasons = Object.entries(leftOut)
        .filter(([endpoint]) => sectionOf(endpoint) === section)
        .map(([endpoint, reason]) => `| \`${endpoint}\` | | | left out: ${reason} |`);
      return [
        `## ${section}\n`,
        "| call | method | effect | source, or why not |\n|---|---|---|---|",
        ...rows,
        ...reasons,
      ].join("\n");
    })
    .join("\n\n");
}

test("the documentation's table is made from them (RACKFORM_WRITE_I3D_TABLE=1 writes it)", () => {
  const path = join(__dirname, "../../..", "docs/clients/i3d.md");
  const page = readFileSync(path, "utf8");
  const head = page.slice(0, page.indexOf("\n## ") + 1);
  const wanted = `${head}${table()}\n`;
  if (process.env.RACKFORM_WRITE_I3D_TABLE) writeFileSync(path, wanted);
  expect(readFileSync(path, "utf8")).toBe(wanted);
});

test("what the vendor's page calls not supported has the reasons of the table", () => {
  const page = read("docs/vendors/i3d.md");
  for (const reason of new Set(Object.values(leftOut))) expect(page).toContain(reason);
});

test.each(offered)("%s", async (endpoint) => {
  const { call, path, body, answer, result } = calls[endpoint];
  const [name] = i3dEndpoints[endpoint];
  const found = name
    .split(".")
    .reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], client());
  expect(found).toBeInstanceOf(Function);
  const [method = ""] = endpoint.split(" ");
  const sent = expectCall(method, path, answer, answer === undefined ? 204 : 200);
  expect(await call(client())).toEqual(result);
  expect(sent).toHaveLength(1);
  expect(sent[0]?.body).toEqual(body);
  expect(sent[0]?.path).toBe(`/v3${path}`);
});
