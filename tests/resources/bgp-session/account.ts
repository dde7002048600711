import type { BgpSessionArgs } from "../../../index";
import { Simulator } from "../../../simulator";

/** Two servers, the usual pair of addresses each, and three ASNs of every status. */
export function bgpAccount(): Simulator {
  const simulator = new Simulator();
  simulator.seed("gigahost", {
    servers: [
      { id: "2201", name: "web1", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"] },
      { id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"], ipv6: ["2001:db8:1::20"] },
    ],
    asns: [
      { asn: "64500" },
      { asn: "64501", status: "pending" },
      { asn: "64502", status: "rejected", rejectedReason: "LOA does not match" },
    ],
  });
  return simulator;
}

export const dual: BgpSessionArgs = { asn: 64500, ipv4: "192.0.2.20", ipv6: "2001:db8:1::20" };

export interface SimSession {
  id: string;
  asnId: string;
  routerId: string;
  ipId: string;
  family: string;
  address: string;
  defaultRoute: boolean;
  status: string;
  deleting: boolean;
}

export function sessionsAt(simulator: Simulator): SimSession[] {
  return simulator.inspect("gigahost").bgpSessions as SimSession[];
}

/** Where sessions stand, without ids: `ipv4 192.0.2.20 router 1`. */
export function placesAt(simulator: Simulator): string[] {
  return sessionsAt(simulator).map(
    ({ family, address, routerId }) => `${family} ${address} router ${routerId}`,
  );
}

export function ids(simulator: Simulator): string[] {
  return sessionsAt(simulator).map(({ id }) => id);
}
