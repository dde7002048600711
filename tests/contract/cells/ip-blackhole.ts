import { IpBlackhole, type IpBlackholeArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

const [ip, other, theirs] = ["198.51.100.12", "2001:db8:4::12", "198.51.100.13"];

/** A subnetwork of each family, and a blackhole of somebody else's. */
function seed(simulator: Simulator): void {
  simulator.seed("artnet", {
    subnetworks: [
      { id: 401, cidr: "198.51.100.8/29" },
      { id: 402, cidr: "2001:db8:4::/64" },
    ],
    blackholes: [{ ip: theirs, type: "customer" }],
  });
}

/** Addresses whose traffic is dropped, without those of others. */
const droppedAt = (simulator: Simulator): string[] =>
  Object.keys(simulator.inspect("artnet").blackholes as object).filter((address) => address !== theirs);

const artnet: Cell = {
  kind: "IpBlackhole",
  vendor: "artnet",
  seed,
  declare: (name, args) => new IpBlackhole(name, args as IpBlackholeArgs),
  args: { ip },
  at: droppedAt,
  declared: [ip],
  // There is one thing to change by hand: that it is there.
  outside: [],
  changes: {
    vendor: { to: { vendor: "artnet" }, how: "nothing" },
    ip: [
      { to: { ip: "2001:DB8:4:0::12" }, how: "replaced", at: [other] },
      { to: { ip: ` ${ip}` }, how: "nothing" },
    ],
    adopt: { to: { adopt: true }, how: "nothing" },
  },
  disappears: {
    edit: (simulator) => void simulator.seed("artnet", { blackholes: [{ ip, removed: true }] }),
  },
  adopt: {
    before: (simulator) => void simulator.seed("artnet", { blackholes: [{ ip, type: "customer" }] }),
    refused: /the blackhole of 198\.51\.100\.12 exists already .* Ways out: adopt: true/,
  },
  conflict: {
    before: (simulator) => void simulator.seed("artnet", { blackholes: [{ ip, type: "admin" }] }),
    refused: /set by the vendor's network administrator, who alone can lift it/,
  },
  bad: [{ args: { ip: "web" }, message: /property ip.*is not an address/s }],
  creates: "ip-blackholing/enable",
};

export const ipBlackholes: Cell[] = [artnet];
