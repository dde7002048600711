import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type I3dEndpoint, i3dEndpoints } from "../../../sdk/i3d";
import { calls } from "./calls";
import { client, expectCall, guardNetwork } from "./support";

guardNetwork();

const read = (path: string) => readFileSync(join(__dirname, "../../..", path), "utf8");
const documented = JSON.parse(read("tests/fixtures/endpoints/i3d.json")) as {
  endpoints: string[];
  leftOut: Record<string, string>;
  elsewhere: Record<string, string>;
};
const offered = Object.keys(i3dEndpoints) as I3dEndpoint[];

test("the families have 109 calls, and each one has a method or a reason to have none", () => {
  expect(documented.endpoints).toHaveLength(109);
  const wanted = [...documented.endpoints, ...Object.keys(documented.elsewhere)];
  expect([...offered, ...Object.keys(documented.leftOut)].sort()).toEqual(wanted.sort());
});

test("every call is in the documentation's table with its method or its reason", () => {
  const lines = read("docs/clients/i3d.md").split("\n");
  const missing = offered.filter((endpoint) => {
    const [method] = i3dEndpoints[endpoint];
    return !lines.some((line) => line.includes(`\`${endpoint}\``) && line.includes(`\`${method}\``));
  });
  expect(missing).toEqual([]);
  for (const [endpoint, reason] of Object.entries(documented.leftOut)) {
    expect(lines.some((line) => line.includes(`\`${endpoint}\``) && line.includes(reason))).toBe(true);
  }
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
