import { ProcessRun } from "../../provider/process-run";
import { failoverIp } from "../../resources/failover-ip/kind";
import { domainDelegation } from "../../resources/domain-delegation/kind";
import { iloAccess } from "../../resources/ilo-access/kind";
import { reverseDns } from "../../resources/reverse-dns/kind";
import { serverLabels } from "../../resources/server-labels/kind";
import { serverName } from "../../resources/server-name/kind";
import { lifecycle } from "../../resources/contract/lifecycle";
import type { Handler } from "../../resources/contract/handler";
import { useAdapter } from "../../sdk/core";
import { Simulator } from "../../simulator";
import type { Cell } from "../contract/cell";
import { delegations } from "../contract/cells/domain-delegation";
import { failoverIps } from "../contract/cells/failover-ip";
import { iloAccesses } from "../contract/cells/ilo-access";
import { reverseNames } from "../contract/cells/reverse-dns";
import { serverLabels as labelCells } from "../contract/cells/server-labels";
import { serverNames } from "../contract/cells/server-name";
import { useStacks, well } from "../support/stack";
import { useLines } from "./firewall-ruleset/account";

const start = useStacks();
const lines = useLines();

const at = (cells: readonly Cell[], vendor: string): Cell => cells.find((cell) => cell.vendor === vendor)!;

/** A setting, and another value of it. */
const settings: [string, Cell, Handler, object][] = [
  ["FailoverIp", at(failoverIps, "artnet"), lifecycle(failoverIp), { target: "198.51.100.41" }],
  [
    "DomainDelegation",
    at(delegations, "artnet"),
    lifecycle(domainDelegation),
    { nameServers: ["ns1.new.net", "ns2.new.net"] },
  ],
  ["IloAccess", at(iloAccesses, "artnet"), lifecycle(iloAccess), { remoteIp: "203.0.113.9" }],
  ["ReverseDns", at(reverseNames, "gigacloud"), lifecycle(reverseDns), { hostname: "other.example.com" }],
  ["ServerName", at(serverNames, "terrahost"), lifecycle(serverName), { name: "other" }],
  ["ServerLabels", at(labelCells, "i3d"), lifecycle(serverLabels), { labels: { role: "app", stage: "qa" } }],
];

describe.each(settings)("%s under another name and with another value", (_, cell, handler, other) => {
  const account = () => {
    const simulator = new Simulator();
    cell.seed?.(simulator);
    if (cell.kind === "FailoverIp")
      simulator.seed("artnet", {
        services: [
          {
            id: 4103,
            foip: {
              virtual_ip: "198.51.100.60",
              real_ip: "198.51.100.9",
              real_ips_allowed_list: ["198.51.100.9", "198.51.100.40", "198.51.100.41"],
            },
          },
        ],
      });
    return simulator;
  };

  test("an entry that the run has shown hands on what was there before it", async () => {
    const simulator = account();
    const before = cell.at(simulator);
    const origin = "http://127.0.0.1:19998";
    const release = useAdapter(origin, simulator.adapter());
    const environment = Object.entries(simulator.environment()).map(([name, value]) => [
      name,
      name.endsWith("_BASE_URL") ? origin + new URL(value).pathname : value,
    ]);
    const run = () =>
      new ProcessRun(() => undefined, {
        ...Object.fromEntries(environment),
        RACKFORM_POLL_INTERVAL_MS: "1",
        RACKFORM_RETRY_BASE_MS: "1",
      });
    const inputs = (news: object, owner: string) => handler.check({ news: { ...news }, owner }, run()).inputs;
    const [one, two] = [inputs(cell.args, "one"), inputs({ ...cell.args, ...other }, "two")];
    const first = await handler.create({ inputs: one, owner: "one" }, { run: run(), limits: {} });
    const call = { run: run(), limits: {} };
    handler.announce({ ...first, owner: "one", stateOwner: "one" }, call.run);
    const second = await handler.create({ inputs: two, owner: "two" }, call);
    await handler.delete({ ...first, owner: "one", stateOwner: "one" }, call);
    await handler.delete({ ...second, owner: "two", stateOwner: "two" }, { run: run(), limits: {} });
    release();
    expect(cell.at(simulator)).toEqual(before);
  });

  test("what an entry remembers that no run has shown is told before it is forgotten", async () => {
    const simulator = account();
    const stack = await start(() => void cell.declare("one", cell.args), { simulator });
    await well(stack.up());
    stack.edit(() => void cell.declare("two", { ...cell.args, ...other }));
    await well(stack.up());
    expect(lines().join("\n")).toMatch(
      /had .* before this stack, and .* does not know that: deleting it will leave/,
    );
  });
});

test("access that was found open to the same address is told, and again when it stays open", async () => {
  const [cell] = iloAccesses;
  const simulator = new Simulator();
  cell!.seed!(simulator);
  const stack = await start(() => undefined, { simulator });
  const declared = () => void cell!.declare("one", cell!.args);
  await well(stack.up());
  const before = stack.state;
  stack.edit(declared);
  await well(stack.up());
  // As if the run had been killed before its state was written.
  stack.state = before;
  await well(stack.up());
  expect(lines().join("\n")).toMatch(/has the remoteIp 203\.0\.113\.7 already; it keeps it/);
  await well(stack.destroy());
  expect(lines().join("\n")).toMatch(/the management stays open to 203\.0\.113\.7 .*"close" closes it/);
});
