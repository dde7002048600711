import { Server, SshKey } from "../../../index";
import type { PlannedChange } from "../../../resources/contract/profile";
import { profiles } from "../../../resources/profiles";
import { Simulator } from "../../../simulator";
import { publicKey, rented } from "../../contract/cells/server";
import { changesOf, useStacks, well } from "../../support/stack";
import { useLines } from "../firewall-ruleset/account";

const start = useStacks();
const lines = useLines();
const of = { product: "KVM Performance VPS 4GB", region: "Sandefjord" };

test("says in the preview what it costs; a key of the program is installed; prices and addresses are outputs", async () => {
  const simulator = new Simulator();
  const program = () => {
    const key = new SshKey("ops", { vendor: "gigahost", name: "ops", publicKey });
    const { hourly, monthly, currency, ipv4, ipv6, serverId } = new Server("web", {
      ...of,
      os: "Debian 12",
      sshKeys: [key],
      spend: { maxMonthly: 150 },
    });
    return { hourly, monthly, currency, ipv4, ipv6, serverId };
  };
  const stack = await start(program, { simulator });
  await well(stack.preview());
  expect(lines()).toContain(
    'Server: orders a server (KVM Performance VPS 4GB) in Sandefjord, billed by the hour and refused above 150 a month; deleting or replacing the resource does not cancel it without onDestroy: "cancel"',
  );
  const { outputs } = await well(stack.up());
  const [server] = rented(simulator);
  expect(outputs).toMatchObject({ hourly: 0.19007, monthly: 119, currency: "NOK", serverId: server!.srv_id });
  expect(outputs.ipv4).toMatch(/^185\.14\./);
  expect(outputs.ipv6).toContain(":");
  expect(server!.name).toBe("web");
  expect(changesOf(await well(stack.up()))).toEqual({});
  // Another server serves until the new one is there.
  let together = 0;
  simulator.faults.add({
    vendor: "gigahost",
    endpoint: "POST /servers/{id}/cancel",
    kind: "call",
    hook: () => void (together = rented(simulator).length),
  });
  const other = (os: string) => () => void new Server("web", { ...of, os, onDestroy: "cancel" });
  stack.edit(other("Debian 12"));
  await well(stack.up());
  stack.edit(other("Debian 11"));
  expect(changesOf(await well(stack.up()))).toMatchObject({ replace: 1 });
  expect(together).toBe(2);
  expect(rented(simulator)).toMatchObject([{ osId: "88" }]);
});

test("a first password is a secret of the state", async () => {
  const stack = await start(() => void new Server("web", { ...of, rescue: true, backups: true }));
  await well(stack.up());
  const { outputs } = stack.state!.deployment.resources!.find(({ type }) => type.endsWith(":Server"))!;
  expect(outputs).toMatchObject({ status: "rescue", monthly: 148.75 });
  expect(outputs!.rootPassword).toMatchObject({ ciphertext: expect.any(String) as string });
});

test("plan-guard asks before money and disks, with prices where they are known", () => {
  const { money, data } = profiles.get("Server")!.removal;
  const ask = (guard: typeof money, change: Partial<PlannedChange>) =>
    guard === "nothing"
      ? undefined
      : guard.cost({ op: "create", id: "", inputs: {}, outputs: {}, news: {}, removed: false, ...change })
          ?.reason;
  expect(ask(money, {})).toMatch(/billed until it is cancelled, without a limit/);
  const news = { spend: { maxMonthly: 150, currency: "NOK" } };
  expect(ask(money, { news })).toMatch(/at most 150 NOK a month/);
  expect(ask(money, { op: "create-replacement", news })).toMatch(/would be ordered/);
  expect(ask(money, { news: { existing: "2301" } })).toBeUndefined();
  const outputs = { monthly: 119, currency: "NOK" };
  expect(ask(money, { op: "delete", removed: true, outputs })).toMatch(/up to 119 NOK a month/);
  const cancelled = { op: "delete", removed: true, inputs: { onDestroy: "cancel" } };
  expect(ask(money, cancelled)).toBeUndefined();
  expect(ask(data, cancelled)).toMatch(/nothing brings them back/);
  const anew = { op: "update", inputs: { os: 101 }, news: { os: 88, reinstallOnChange: true } };
  expect(ask(data, anew)).toMatch(/wipes its disks/);
  expect(ask(data, { ...anew, news: { os: 101 } })).toBeUndefined();
});
