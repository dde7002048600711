import { BgpSession, FirewallRuleset, FlexMetalServer, Snapshot } from "rackform";
import { Simulator } from "rackform/simulator";
import {
  provisionServers,
  refreshBgp,
  refreshFirewalls,
  refreshServers,
  refreshSnapshots,
} from "../straightforward/others";
import { type Case, type Program, repeat } from "./case";

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG demo";
const order = { location: "EU: Rotterdam", instanceType: "bm7.std.8", os: { slug: "ubuntu-2404-lts" } };
/** Servers that a refresh reads: more than a page of a hundred. */
const m = 120;
/** Servers that are ordered at once. */
const f = 12;

const servers =
  (count: number): Program =>
  () =>
    repeat(count, (at) => new FlexMetalServer(`web${at}`, { ...order, name: `web-${at}`, sshKeys: [key] }));

function i3dAccount(): Simulator {
  const simulator = new Simulator();
  simulator.options("i3d", { quota: 2 * m });
  return simulator;
}

let made: Simulator | undefined;
const uuids = (): string[] => (made!.inspect("i3d").servers as { uuid: string }[]).map(({ uuid }) => uuid);

const rulesets = Array.from({ length: 10 }, (_, at) => `fw-${at}`);

function firewallAccount(): Simulator {
  const simulator = new Simulator();
  simulator.seed("artnet", {
    rulesets: rulesets.map((id, at) => ({ id, services_ids_list: [4101 + at] })),
    services: rulesets.map((id, at) => ({
      id: 4101 + at,
      type: "dedicated",
      ip: `198.51.100.${at + 1}`,
      server: { firewall_ruleset_id: id },
    })),
  });
  return simulator;
}

const firewalls: Program = () =>
  rulesets.forEach(
    (rulesetId) =>
      void new FirewallRuleset(rulesetId, {
        rulesetId,
        inbound: [{ policy: "ACCEPT", protocol: "tcp", destinationPorts: 22 }, { policy: "DROP" }],
      }),
  );

const snapshots = 10;

function panelAccount(): Simulator {
  const simulator = new Simulator();
  const ipv4 = Array.from({ length: 10 }, (_, at) => `192.0.2.${at + 10}`);
  simulator.seed("gigahost", { servers: [{ id: "2201", name: "web1", ipv4 }], asns: [{ asn: "64500" }] });
  return simulator;
}

export const serverCases: Case[] = [
  {
    name: `i3d: refresh of ${m} FlexMetal servers`,
    budget: "ceil(M/100) + 1",
    allowed: { "GET /flexMetal/servers": Math.ceil(m / 100) + 1 },
    account: () => (made = i3dAccount()),
    before: servers(m),
    act: "refresh",
    straightforward: refreshServers(uuids),
  },
  {
    name: `i3d: ${f} FlexMetal servers ordered and delivered`,
    budget: "F POSTs + 1 list a tick: as many as one server alone takes (11), + 1; 3 of the catalogue",
    allowed: {
      "POST /flexMetal/servers": f,
      "GET /flexMetal/servers": 12,
      "GET /flexMetal/location": 1,
      "GET /flexMetal/location/{locationId}/instanceTypes": 1,
      "GET /operatingsystem": 1,
    },
    account: i3dAccount,
    act: "up",
    program: servers(f),
    straightforward: provisionServers(
      Array.from({ length: f }, (_, at) => `web-${at}`),
      { ...order, sshKey: [key] },
      1,
    ),
  },
  {
    name: `artnet: refresh of ${rulesets.length} firewall rulesets`,
    budget: "1 read a ruleset + 1 list",
    allowed: { "firewall/list": 1, "firewall/details": rulesets.length },
    account: firewallAccount,
    before: firewalls,
    act: "refresh",
    straightforward: refreshFirewalls(rulesets),
  },
  {
    name: `gigahost: refresh of ${snapshots} snapshots of a server`,
    budget: "1 read a server",
    allowed: { "GET /servers/{id}/snapshots": 1 },
    account: panelAccount,
    before: () =>
      repeat(
        snapshots,
        (at) =>
          new Snapshot(`snapshot${at}`, { vendor: "gigahost", serverId: "2201", name: `nightly-${at}` }),
      ),
    act: "refresh",
    straightforward: refreshSnapshots("gigahost", "2201", snapshots),
  },
  {
    name: "gigahost: refresh of 10 BGP sessions",
    budget: "1 read an account",
    allowed: { "GET /bgp": 1 },
    account: panelAccount,
    before: () => repeat(10, (at) => new BgpSession(`bgp${at}`, { asn: 64500, ipv4: `192.0.2.${at + 10}` })),
    act: "refresh",
    straightforward: refreshBgp(10),
  },
];
