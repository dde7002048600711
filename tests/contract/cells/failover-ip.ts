import { FailoverIp, type FailoverIpArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const [one, two, elsewhere] = ["198.51.100.9", "198.51.100.40", "198.51.100.41"];
const foip = (id: number, ip: string, target: string | false) => ({
  id,
  type: "foip",
  name: `foip-${id}`,
  foip: { virtual_ip: ip, real_ip: target, real_ips_allowed_list: [one, two] },
});

function seed(simulator: Simulator): void {
  simulator.seed("artnet", {
    services: [
      { id: 4101, type: "dedicated", name: "web", ip: one },
      foip(4103, "198.51.100.60", one),
      foip(4105, "2001:db8:4::60", one),
    ],
  });
}

/** Where the traffic of each address goes. */
function targetsAt(simulator: Simulator): Record<string, unknown> {
  const { services } = simulator.inspect("artnet") as {
    services: { foip?: { virtual_ip: string; real_ip: unknown } }[];
  };
  return Object.fromEntries(
    services.flatMap((service) =>
      service.foip ? [[service.foip.virtual_ip, service.foip.real_ip] as const] : [],
    ),
  );
}

const route = (target: string | false) => (simulator: Simulator) =>
  void simulator.seed("artnet", { services: [foip(4103, "198.51.100.60", target)] });
const before = { "198.51.100.60": one, "2001:db8:4::60": one };
const declared = { ...before, "198.51.100.60": two };

const artnet: Cell = {
  kind: "FailoverIp",
  vendor: "artnet",
  seed,
  declare: (name, args) => new FailoverIp(name, args as FailoverIpArgs),
  args: { ip: "198.51.100.60", target: two },
  at: targetsAt,
  declared,
  outside: [
    { edit: route(one), drift: ["target"], healed: "in place" },
    { edit: route(false), drift: ["target"], healed: "in place" },
  ],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "nothing" },
    ip: [
      { to: { ip: "2001:DB8:4:0::60" }, how: "replaced", at: { ...before, "2001:db8:4::60": two } },
      { to: { ip: " 198.51.100.60" }, how: "nothing" },
    ],
    target: [
      { to: { target: one }, how: "in place", at: before },
      { to: { target: elsewhere }, how: "in place", refused: /the vendor allows 198\.51\.100\.9, 198/ },
    ],
    onDestroy: { to: { onDestroy: "keep" }, how: "in place", left: declared },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("artnet", { services: [{ id: 4103, removed: true }] }),
    back: route(one),
  },
  unowned: "taken in",
  adopt: { before: route(two) },
  bad: [
    { args: { ip: "web" }, message: /property ip.*is not an address/s },
    { args: { target: "198.51.100.300" }, message: /property target.*is not an address/s },
  ],
  creates: "fail-over-ip/switch",
};

export const failoverIps: Cell[] = [artnet];
