import * as rackform from "../../index";
import { hiddenInputs } from "../../resources/contract/hidden-inputs";
import { dnsRecords } from "../contract/cells/dns-record";
import { type Cell, nameOf } from "../contract/cell";
import { bgpSessions } from "../contract/cells/bgp-session";
import { dnsZoneFiles } from "../contract/cells/dns-zone-file";
import { dnsZones } from "../contract/cells/dns-zone";
import { firewallRulesets } from "../contract/cells/firewall-ruleset";
import { flexMetalServers } from "../contract/cells/flex-metal-server";
import { reverseNames } from "../contract/cells/reverse-dns";
import { snapshots } from "../contract/cells/snapshot";
import { Simulator } from "../../simulator";
import { changesOf, useStacks, well } from "../support/stack";

const start = useStacks();
const cells: Cell[] = [dnsZones, dnsRecords, dnsZoneFiles, bgpSessions, flexMetalServers, snapshots].flatMap(
  ([cell]) => cell!,
);
cells.push(reverseNames[0]!, firewallRulesets[0]!);

test("there is a cell of every kind", () => {
  const kinds = Object.keys(rackform).filter((name) => /^[A-Z]\w+$/.test(name));
  expect(kinds).toEqual(expect.arrayContaining(cells.map(({ kind }) => kind)));
  expect(new Set(cells.map(({ kind }) => kind)).size).toBe(cells.length);
});

test.each(cells.map((cell) => [nameOf(cell), cell] as const))(
  "%s: a state that the plugin wrote is carried on by an up, without a call to the vendor",
  async (_name, cell) => {
    const simulator = new Simulator();
    cell.seed?.(simulator);
    const stack = await start(() => cell.declare("subject", cell.args), { simulator });
    await well(stack.up());
    const state = stack.state!;
    for (const { inputs, outputs, custom, type } of state.deployment.resources!) {
      if (!custom || type.startsWith("pulumi:providers:")) continue;
      for (const key of hiddenInputs) {
        delete inputs?.[key];
        delete outputs?.[key];
      }
    }
    stack.state = state;
    simulator.requests.resetCounts();
    expect(changesOf(await well(stack.up()))).toEqual({ update: 1 });
    expect(simulator.requests.counts().total).toBe(0);
    expect(changesOf(await well(stack.preview()))).toEqual({});
    await well(stack.refresh());
    expect(cell.at(simulator)).toEqual(cell.declared);
    await well(stack.destroy());
  },
);
