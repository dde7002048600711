import { readFileSync } from "node:fs";
import { join } from "node:path";
import { calls } from "./calls";
import { client, expectCall, guardNetwork } from "./support";

guardNetwork();

const read = (path: string) => readFileSync(join(__dirname, "../../..", path), "utf8");
const documented = JSON.parse(read("tests/fixtures/endpoints/gigacloud.json")) as { endpoints: string[] };

test("the page has 17 calls, and each one has a method", () => {
  expect(documented.endpoints).toHaveLength(17);
  expect(Object.keys(calls).sort()).toEqual([...documented.endpoints].sort());
});

test("every call is in the documentation's table with its method", () => {
  const lines = read("docs/clients/gigacloud.md").split("\n");
  const missing = Object.entries(calls).filter(
    ([endpoint, { method }]) =>
      !lines.some((line) => line.includes(`\`${endpoint}\``) && line.includes(`\`${method}\``)),
  );
  expect(missing).toEqual([]);
});

test.each(Object.entries(calls))(
  "%s",
  async (endpoint, { method: name, path, call, form = "", answer, result }) => {
    const [method = "", documentedPath = ""] = endpoint.split(" ");
    const found = name
      .split(".")
      .reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], client());
    expect(found).toBeInstanceOf(Function);
    expectCall(method, path ?? documentedPath, form, answer);
    expect(await call(client())).toEqual(result);
  },
);
