import { ReverseDns, type AnyReverseDnsArgs } from "rackform";
import { Simulator } from "rackform/simulator";
import {
  refreshArtnetPtrs,
  refreshGigacloudPtrs,
  refreshI3dPtrs,
  refreshPanelPtrs,
  writeArtnetPtrs,
  writeGigacloudPtrs,
  writeI3dPtrs,
  writePanelPtrs,
} from "../straightforward/others";
import type { Straightforward } from "../straightforward/way";
import { type Case, type Program, wavesOf } from "./case";

/** Addresses with a name each: two waves. */
const k = 24;
const w = wavesOf(k);
const addresses = Array.from({ length: k }, (_, at) => `192.0.2.${at + 10}`);
/** Three servers have an IPv6 address each besides. */
const ipv6 = ["2001:db8:1::1", "2001:db8:1::2", "2001:db8:1::3"];

const nameOf = (at: number) => `h${at}.example.com`;
const otherOf = (at: number) => `n${at}.example.com`;

type Vendor = AnyReverseDnsArgs["vendor"];

const names =
  (vendor: Vendor, ips: string[], hostname: (at: number) => string): Program =>
  () =>
    ips.forEach((ip, at) => void new ReverseDns(`ptr${at}`, { vendor, ip, hostname: hostname(at) }));

/** Six servers of four addresses; the first three have an IPv6 address too. */
function panelAccount(vendor: string): Simulator {
  const simulator = new Simulator();
  const servers = Array.from({ length: k / 4 }, (_, at) => ({
    id: String(2201 + at),
    name: `web${at}`,
    ipv4: addresses.slice(4 * at, 4 * at + 4),
    ipv6: ipv6.slice(at, at + 1),
  }));
  simulator.seed(vendor, { servers });
  return simulator;
}

function artnetAccount(): Simulator {
  const simulator = new Simulator();
  simulator.seed("artnet", { subnetworks: [{ id: 401, cidr: "192.0.2.0/24" }] });
  return simulator;
}

function gigacloudAccount(): Simulator {
  const simulator = new Simulator();
  simulator.seed("gigacloud", {
    services: [
      { id: "33301", domain: "vm1.example.com", ips: addresses.map((ipaddress) => ({ ipaddress })) },
    ],
  });
  return simulator;
}

function i3dAccount(): Simulator {
  const simulator = new Simulator();
  simulator.seed("i3d", { hosts: [{ id: 501, ipAddresses: addresses }] });
  return simulator;
}

interface Side {
  vendor: Vendor & string;
  ips: string[];
  account: () => Simulator;
  refresh: { budget: string; allowed: Record<string, number>; way: Straightforward };
  write: { budget: string; allowed: Record<string, number>; way: Straightforward };
}

const panel = (vendor: "gigahost" | "terrahost", ips: string[], six: number): Side => ({
  vendor,
  ips,
  account: () => panelAccount(vendor),
  refresh: {
    budget: six > 0 ? "1 server list + 1 get for each server with IPv6" : "1 server list",
    allowed: { "GET /servers": 1, ...(six > 0 ? { "GET /servers/{id}": six } : {}) },
    way: refreshPanelPtrs(vendor, ips.length),
  },
  write: {
    budget: "k writes + w + 1 lists (+ w + 1 gets for each server with IPv6)",
    allowed: {
      "GET /servers": w + 1,
      "GET /servers/{id}": six * (w + 1),
      "PUT /servers/{id}/reverse": ips.length,
    },
    way: writePanelPtrs(vendor, ips, otherOf),
  },
});

const sides: Side[] = [
  panel("gigahost", [...addresses, ...ipv6], ipv6.length),
  panel("terrahost", addresses, 0),
  {
    vendor: "artnet",
    ips: addresses,
    account: artnetAccount,
    refresh: {
      budget: "1 a subclass + 1",
      allowed: { "rev-dns/details": 1, "rev-dns/list": 1 },
      way: refreshArtnetPtrs("401", k),
    },
    write: {
      budget: "2 a subclass and wave, + 1 look afterwards",
      allowed: { "rev-dns/details": w + 1, "rev-dns/edit": w },
      way: writeArtnetPtrs(
        "401",
        addresses.map((ip) => ip.split(".")[3]!),
        otherOf,
      ),
    },
  },
  {
    vendor: "gigacloud",
    ips: addresses,
    account: gigacloudAccount,
    refresh: {
      budget: "1 a service + 1",
      allowed: { "GET /service": 1, "GET /service/{id}/rdns": 1 },
      way: refreshGigacloudPtrs("33301", k),
    },
    write: {
      budget: "1 write a service and wave, names read before and after",
      allowed: { "GET /service": 1, "GET /service/{id}/rdns": 2 * w + 1, "POST /service/{id}/rdns": w },
      way: writeGigacloudPtrs("33301", addresses, otherOf),
    },
  },
  {
    vendor: "i3d",
    ips: addresses,
    account: i3dAccount,
    refresh: {
      budget: "1 an owner",
      allowed: { "GET /dedicatedServer/{id}": 1 },
      way: refreshI3dPtrs("501", k),
    },
    write: {
      budget: "k writes + w + 1 reads",
      allowed: { "GET /dedicatedServer/{id}": w + 1, "PUT /host/{id}/network/rdns/{ip}": k },
      way: writeI3dPtrs("501", addresses, otherOf),
    },
  },
];

export const reverseDnsCases: Case[] = sides.flatMap(({ vendor, ips, account, refresh, write }) => [
  {
    name: `${vendor}: refresh of ${ips.length} PTRs`,
    budget: refresh.budget,
    allowed: refresh.allowed,
    account,
    before: names(vendor, ips, nameOf),
    act: "refresh",
    straightforward: refresh.way,
  },
  {
    name: `${vendor}: ${ips.length} PTRs changed`,
    budget: write.budget,
    allowed: write.allowed,
    account,
    before: names(vendor, ips, nameOf),
    act: "up",
    program: names(vendor, ips, otherOf),
    straightforward: write.way,
  },
]);
