import { SwitchPort, type SwitchPortArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

type Ports = Record<string, { rateLimit?: number; portSpeed?: number; state?: number }>;

export const seedHosts = (simulator: Simulator): void =>
  void simulator.seed("i3d", {
    hosts: [
      { id: 7001, serverName: "game1", ipAddresses: ["198.51.100.70"] },
      { id: 7002, serverName: "game2", ipAddresses: ["198.51.100.72"] },
    ],
  });

/** What was written last on the ports of hosts: host, interface, limit, speed, state. */
export const portsAt = (simulator: Simulator): string[] =>
  (simulator.inspect("i3d").hosts as { id: number; ports: Ports }[])
    .flatMap(({ id, ports }) =>
      Object.entries(ports).map(
        ([at, { rateLimit = "-", portSpeed = "-", state = "-" }]) =>
          `${id}/${at} ${rateLimit} ${portSpeed} ${state}`,
      ),
    )
    .sort();

const first = "7001/0 1000 10000 1";

/** No call reads a port: an outside change is not found, and what was there before does not come back. */
export const switchPorts: Cell[] = [
  {
    kind: "SwitchPort",
    vendor: "i3d",
    seed: seedHosts,
    declare: (name, args) => new SwitchPort(name, args as SwitchPortArgs),
    args: { serverId: "7001", interfaceId: 0, rateLimit: 1000, speed: 10_000, adminState: "up" },
    at: portsAt,
    declared: [first],
    outside: [],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing", left: [first] },
      serverId: [
        { to: { serverId: 7001 }, how: "nothing", left: [first] },
        {
          to: { serverId: 7002 },
          how: "replaced",
          at: [first, "7002/0 1000 10000 1"],
          left: [first, "7002/0 1000 10000 1"],
        },
      ],
      interfaceId: {
        to: { interfaceId: 1 },
        how: "replaced",
        at: [first, "7001/1 1000 10000 1"],
        left: [first, "7001/1 1000 10000 1"],
      },
      rateLimit: [
        {
          to: { rateLimit: 500 },
          how: "in place",
          at: ["7001/0 500 10000 1"],
          left: ["7001/0 500 10000 1"],
        },
        // What is not declared any more stays as it was written.
        { to: { rateLimit: undefined }, how: "in place", at: [first], left: [first] },
      ],
      speed: {
        to: { speed: 1000 },
        how: "in place",
        at: ["7001/0 1000 1000 1"],
        left: ["7001/0 1000 1000 1"],
      },
      adminState: [
        {
          to: { adminState: "down" },
          how: "in place",
          at: ["7001/0 1000 10000 0"],
          left: ["7001/0 1000 10000 0"],
        },
        { to: { adminState: 1 }, how: "nothing", left: [first] },
      ],
      onDestroy: {
        from: { adminState: "down" },
        to: { onDestroy: "up" },
        how: "in place",
        at: ["7001/0 1000 10000 0"],
        left: [first],
      },
    },
    disappears: {
      edit: (simulator) => void simulator.seed("i3d", { removeHosts: ["7001"] }),
      back: (simulator) => {
        simulator.seed("i3d", { removeHosts: ["7002"] });
        seedHosts(simulator);
      },
    },
    unowned: "taken in",
    left: [first],
    adopt: { before: () => undefined },
    bad: [
      { args: { serverId: 0 }, message: /property serverId 0 is not an id/ },
      { args: { interfaceId: -1 }, message: /property interfaceId/ },
      { args: { adminState: "off" }, message: /property adminState/ },
    ],
    creates: "PUT /server/{serverId}/pxe/switchportratelimit",
  },
];
