import { setup } from "./setup";

test("times of the account's parts are seconds as text", async () => {
  const { simulator, client } = setup();
  simulator.seed({ sshKeys: [{ name: "laptop", data: "ssh-ed25519 AAAA" }] });
  const { sshkeys } = await client.get<{ sshkeys: { key_added: unknown }[] }>("/account");
  expect(sshkeys).toHaveLength(1);
  expect(sshkeys[0]?.key_added).toMatch(/^\d{9,10}$/);
});
