import type { Simulator } from "../../../simulator";
import { publicKey, seedOrders, serversAt } from "../../contract/cells/server";
import type { Scenario, Version } from "./scenario";

interface Deploy {
  hostname: string;
  serverId: string | null;
}

const theirs = "theirs 101";

/** Servers, and orders that have none yet: each is paid for. */
function billed(simulator: Simulator): string[] {
  const deploys = simulator.inspect("gigahost").deploys as Deploy[];
  const open = deploys.filter(({ serverId }) => serverId === null);
  return [...serversAt(simulator), ...open.map(({ hostname }) => `order of ${hostname}`)];
}

const base = {
  product: "KVM Performance VPS 4GB",
  region: "Sandefjord",
  os: 101,
  hostname: "web1",
  sshKeys: [publicKey],
  spend: { maxMonthly: 150 },
  onDestroy: "cancel",
};

const version = (args: object | undefined, ...objects: string[]): Version => ({
  program: args === undefined ? [] : [{ name: "web", kind: "Server", args: { ...base, ...args } }],
  objects: [...objects, theirs],
});

/** One that is paid for, beside somebody else's: never one too many, never one without an owner. */
export const servers: Scenario[] = [
  {
    kind: "Server",
    vendor: "gigahost",
    seed(simulator) {
      seedOrders(simulator);
      simulator.options("gigahost", { deployDuration: { reads: 0, seconds: 60 } });
    },
    objects: billed,
    versions: {
      none: version(undefined),
      first: version({}, "web1 101"),
      updated: version({ name: "www" }, "www 101"),
      replaced: version({ os: 88 }, "web1 88"),
    },
  },
];
