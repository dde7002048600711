import type { Simulator } from "../../../simulator";
import { sessionsAt } from "../../resources/bgp-session/account";
import type { Scenario, Version } from "./scenario";

const foreign = ["ipv4 192.0.2.10 router 1"];

const at = (simulator: Simulator) =>
  sessionsAt(simulator)
    .filter(({ deleting }) => !deleting)
    .map(
      ({ family, address, routerId, defaultRoute }) =>
        `${family} ${address} router ${routerId}${defaultRoute ? " default" : ""}`,
    );

function version(args: Record<string, unknown> | undefined, ...objects: string[]): Version {
  const program = args ? [{ name: "bgp", kind: "BgpSession", args: { asn: 64500, ...args } }] : [];
  return { program, objects: [...foreign, ...objects] };
}

/** Sessions of a router, beside one of another server. */
export const bgpSessions: Scenario[] = [
  {
    kind: "BgpSession",
    vendor: "gigahost",
    seed: (simulator) =>
      void simulator.seed("gigahost", {
        servers: [
          { id: "2201", name: "web1", ipv4: ["192.0.2.10"], ipv6: ["2001:db8:1::10"] },
          { id: "2202", name: "router1", type: "dedicated", ipv4: ["192.0.2.20"], ipv6: ["2001:db8:1::20"] },
        ],
        asns: [{ asn: "64500" }],
        bgpSessions: [{ asn: "64500", ip: "192.0.2.10" }],
      }),
    objects: at,
    versions: {
      none: version(undefined),
      first: version(
        { ipv4: "192.0.2.20", ipv6: "2001:db8:1::20" },
        "ipv4 192.0.2.20 router 1",
        "ipv6 2001:db8:1::20 router 1",
      ),
      replaced: version(
        { ipv4: "192.0.2.20", redundant: true },
        "ipv4 192.0.2.20 router 1",
        "ipv4 192.0.2.20 router 2",
      ),
    },
  },
];
