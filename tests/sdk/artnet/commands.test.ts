import { type ArtnetClient, artnetCommands, type ArtnetCommand } from "../../../sdk/artnet";
import { calls } from "./calls";
import { client, expectPost, guardNetwork } from "./support";

guardNetwork();

const offered = Object.keys(artnetCommands) as ArtnetCommand[];

test("every command of the table is tried below", () => {
  expect(Object.keys(calls).sort()).toEqual([...offered].sort());
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
