import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type ArtnetClient, artnetCommands, type ArtnetCommand } from "../../../sdk/artnet";
import { calls } from "./calls";
import { client, expectPost, guardNetwork } from "./support";

guardNetwork();

const documented = JSON.parse(
  readFileSync(join(__dirname, "../../fixtures/endpoints/artnet.json"), "utf8"),
) as { commands: string[]; leftOut: Record<string, string> };

const offered = Object.keys(artnetCommands) as ArtnetCommand[];

test("the document has 93 commands, and each one has a method or a reason to have none", () => {
  expect(documented.commands).toHaveLength(93);
  expect([...offered, ...Object.keys(documented.leftOut)].sort()).toEqual([...documented.commands].sort());
});

test("every command of the table is tried below", () => {
  expect(Object.keys(calls).sort()).toEqual([...offered].sort());
});

test("every command is in the documentation's table with its method", () => {
  const page = readFileSync(join(__dirname, "../../../docs/clients/artnet.md"), "utf8");
  const missing = offered.filter((command) => {
    const [method] = artnetCommands[command];
    return !page
      .split("\n")
      .some((line) => line.includes(`\`${command}\``) && line.includes(`\`${method}\``));
  });
  expect(missing).toEqual([]);
  for (const command of Object.keys(documented.leftOut)) expect(page).toContain(`\`${command}\``);
});

test.each(offered)("%s", async (command) => {
  const { call, form, answer, result } = calls[command];
  const [method] = artnetCommands[command];
  expect(methodOf(client(), method)).toBeInstanceOf(Function);
  expectPost(command, form, { ...answer, success: true });
  expect(await call(client())).toEqual(result);
});

function methodOf(root: ArtnetClient, name: string): unknown {
  return name.split(".").reduce<unknown>((owner, part) => (owner as Record<string, unknown>)[part], root);
}
