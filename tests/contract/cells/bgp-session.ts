import { BgpSession, type BgpSessionArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Session {
  id: string;
  asnId: string;
  routerId: string;
  address: string;
  defaultRoute: boolean;
}

function seed(simulator: Simulator): void {
  simulator.seed("gigahost", {
    servers: [
      { id: "2201", name: "web1", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"] },
      { id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"], ipv6: ["2001:db8:1::20"] },
    ],
    asns: [{ asn: "64500" }, { asn: "64501" }, { asn: "64502", status: "pending" }],
  });
}

/** `AS64500 192.0.2.20 router 1`, with `default` where the vendor announces a default route. */
function sessionsAt(simulator: Simulator): string[] {
  const { bgpSessions, asns } = simulator.inspect("gigahost") as {
    bgpSessions: Session[];
    asns: { id: string; asn: string }[];
  };
  const text = ({ asnId, routerId, address, defaultRoute }: Session) =>
    `AS${asns.find(({ id }) => id === asnId)?.asn} ${address} router ${routerId}${defaultRoute ? " default" : ""}`;
  return bgpSessions.map(text).sort();
}

const idsAt = (simulator: Simulator, address: string) =>
  (simulator.inspect("gigahost").bgpSessions as Session[])
    .filter((session) => session.address === address)
    .map(({ id }) => id);
const remove = (address: string) => (simulator: Simulator) =>
  void simulator.seed("gigahost", { removeSessions: idsAt(simulator, address) });
const v4 = "192.0.2.20";
const v6 = "2001:db8:1::20";
const dual = [`AS64500 ${v4} router 1`, `AS64500 ${v6} router 1`];

const gigahost: Cell = {
  kind: "BgpSession",
  vendor: "gigahost",
  seed,
  declare: (name, args) => new BgpSession(name, args as BgpSessionArgs),
  args: { asn: 64500, ipv4: v4, ipv6: v6 },
  at: sessionsAt,
  declared: dual,
  outside: [
    { edit: remove(v6), drift: ["ipv6"], healed: "replaced" },
    // Sessions that somebody made anew have other ids, and are not this resource's.
  ],
  changes: {
    vendor: { to: { vendor: "gigahost" }, how: "nothing" },
    asn: [
      { to: { asn: "AS64501" }, how: "replaced", at: dual.map((text) => text.replace("64500", "64501")) },
      { to: { asn: "AS64500" }, how: "nothing" },
    ],
    ipv4: {
      to: { ipv4: "192.0.2.10", ipv6: undefined },
      how: "replaced",
      also: ["ipv6"],
      at: ["AS64500 192.0.2.10 router 1"],
    },
    ipv6: [
      { to: { ipv6: undefined }, how: "replaced", at: [dual[0]] },
      { to: { ipv6: "2001:DB8:1:0:0:0:0:20" }, how: "nothing" },
    ],
    redundant: {
      to: { redundant: true },
      how: "replaced",
      at: [v4, v6].flatMap((ip) => [`AS64500 ${ip} router 1`, `AS64500 ${ip} router 2`]),
    },
    defaultRoute: { to: { defaultRoute: true }, how: "replaced", at: dual.map((text) => `${text} default`) },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: (simulator) => [v4, v6].forEach((address) => remove(address)(simulator)) },
  adopt: {
    before: (simulator) =>
      void simulator.seed("gigahost", { bgpSessions: [v4, v6].map((ip) => ({ asn: "64500", ip })) }),
  },
  conflict: {
    before: (simulator) => void simulator.seed("gigahost", { bgpSessions: [{ asn: "64501", ip: v4 }] }),
    refused: /192\.0\.2\.20.*AS64501/s,
  },
  bad: [
    { args: { asn: "AS0" }, message: /property asn.*is not an AS number/s },
    { args: { ipv4: v6 }, message: /property ipv4.*is not an IPv4 address/s },
    { args: { ipv4: undefined, ipv6: undefined }, message: /property ipv4.*is missing/s },
  ],
  creates: "POST /bgp/{asn_id}/session",
};

export const bgpSessions: Cell[] = [gigahost];
