import { AdditionalIp, type AdditionalIpArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

export type PanelVendor = "gigahost" | "terrahost";
const vendors: PanelVendor[] = ["gigahost", "terrahost"];
interface Server {
  srv_id: string;
  ips: { type: string; ipv4: { address: string } | null; routedTo: string }[];
}

/** Two servers without additional addresses. */
export const seedServers = (simulator: Simulator, vendor: PanelVendor) =>
  simulator.seed(vendor, {
    servers: [
      { id: "2201", name: "web1", ipv4: ["192.0.2.10"] },
      { id: "2202", name: "web2", ipv4: ["192.0.2.11"] },
    ],
  });

const serversAt = (simulator: Simulator, vendor: PanelVendor) =>
  (simulator.inspect(vendor).servers as Server[]).map(({ srv_id, ips }) => ({
    srv_id,
    extras: ips.filter(({ type }) => type === "extra"),
  }));

/** `gigahost 2201 l3`, without the addresses, which the vendor chooses. */
export const addressesAt = (simulator: Simulator, vendor: PanelVendor): string[] =>
  serversAt(simulator, vendor).flatMap(({ srv_id, extras }) =>
    extras.map(({ routedTo }) => `${vendor} ${srv_id} ${routedTo === "0" ? "l2" : "l3"}`),
  );

/** Takes all additional addresses of the first server away, or moves them to another one. */
const taken = (vendor: PanelVendor, to?: string) => (simulator: Simulator) => {
  const [first] = serversAt(simulator, vendor);
  const moveIps = first!.extras.map(({ ipv4 }) => ({
    server: "2201",
    ip: ipv4?.address,
    ...(to ? { to } : {}),
  }));
  simulator.seed(vendor, { moveIps });
};

const extra = (vendor: PanelVendor) => (simulator: Simulator) =>
  void simulator.seed(vendor, {
    servers: [{ id: "2201", ipv4: [{ address: "192.0.2.77", type: "extra", routed: true }], ipv6: [] }],
  });

const gigahost: Cell = {
  kind: "AdditionalIp",
  vendor: "gigahost",
  seed: (simulator) => vendors.forEach((vendor) => seedServers(simulator, vendor)),
  declare: (name, args) => new AdditionalIp(name, args as AdditionalIpArgs),
  args: { vendor: "gigahost", serverId: "2201", onDestroy: "release" },
  at: (simulator) => vendors.flatMap((vendor) => addressesAt(simulator, vendor)),
  declared: ["gigahost 2201 l3"],
  outside: [{ edit: taken("gigahost", "2202"), drift: ["serverId"], healed: "in place" }],
  changes: {
    vendor: {
      to: { vendor: "terrahost", onDestroy: undefined },
      how: "replaced",
      at: ["terrahost 2201 l3"],
      left: ["terrahost 2201 l3"],
    },
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: ["gigahost 2201 l3"] },
    serverId: [
      { to: { serverId: "web2" }, how: "in place", at: ["gigahost 2202 l3"] },
      { to: { serverId: " 2201" }, how: "nothing" },
      { to: { serverId: "9999" }, how: "in place", refused: /there is no server with the id "9999"/ },
    ],
    type: { to: { type: "l2" }, how: "replaced", at: ["gigahost 2201 l2"] },
    existing: { to: { existing: "192.0.2.99" }, how: "nothing" },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: taken("gigahost") },
  adopt: { before: extra("gigahost"), refused: /exists already.*\(192\.0\.2\.77\)/s },
  bad: [
    { args: { serverId: " " }, message: /property serverId.*is not a server/s },
    { args: { existing: "web" }, message: /property existing.*is not an address/s },
    { args: { existing: "192.0.2.77", adopt: false }, message: /property existing.*adopt: false orders/s },
  ],
  creates: "POST /servers/{id}/ipv4",
};

const terrahost: Cell = {
  ...gigahost,
  vendor: "terrahost",
  args: { vendor: "terrahost", serverId: "2201" },
  declared: ["terrahost 2201 l3"],
  left: ["terrahost 2201 l3"],
  outside: [],
  changes: {
    vendor: {
      to: { vendor: "gigahost" },
      how: "replaced",
      at: ["gigahost 2201 l3", "terrahost 2201 l3"],
      left: ["gigahost 2201 l3", "terrahost 2201 l3"],
    },
    serverId: [
      {
        to: { serverId: 2202 },
        how: "replaced",
        at: ["terrahost 2201 l3", "terrahost 2202 l3"],
        left: ["terrahost 2201 l3", "terrahost 2202 l3"],
      },
      { to: { serverId: 2201 }, how: "nothing" },
    ],
    type: {
      to: { type: "l2" },
      how: "replaced",
      at: ["terrahost 2201 l3", "terrahost 2201 l2"],
      left: ["terrahost 2201 l3", "terrahost 2201 l2"],
    },
    onDestroy: { to: { onDestroy: "keep" }, how: "nothing" },
    existing: { to: { existing: "192.0.2.99" }, how: "nothing" },
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: { edit: taken("terrahost") },
  adopt: { before: extra("terrahost"), refused: /exists already.*\(192\.0\.2\.77\)/s },
  bad: [{ args: { onDestroy: "release" }, message: /property onDestroy.*cannot be "release" at terrahost/s }],
};

export const additionalIps: Cell[] = [gigahost, terrahost];
