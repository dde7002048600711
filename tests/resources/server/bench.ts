import { Simulator } from "../../../simulator";
import { rented, seedOrders } from "../../contract/cells/server";
import { MiniStack, type Outcome, type Program } from "../../reliability/support/mini-stack";

export const base = {
  product: "KVM Performance VPS 4GB",
  region: "Sandefjord",
  os: 101,
  hostname: "web1",
  onDestroy: "cancel",
};

export const web = (args: object = {}, name = "web"): Program => [
  { name, kind: "Server", args: { ...base, ...args } },
];

export const order = { vendor: "gigahost", endpoint: "POST /deploy/servers" } as const;

/** A stack whose waits pass at once, for the vendor as well. */
export function lab(options: Record<string, unknown> = {}) {
  const simulator = new Simulator({ vendors: ["gigahost"] });
  seedOrders(simulator);
  simulator.options("gigahost", options);
  const stack = new MiniStack(simulator);
  const at = () => simulator.inspect("gigahost") as { spent: unknown[]; deploys: { orderId: string }[] };
  return {
    simulator,
    stack,
    /** How often a server was ordered: each is paid for. */
    spent: () => at().spent.length,
    pending: () => at().deploys,
    ours: () => rented(simulator).filter(({ name }) => name !== "theirs"),
    asked: (endpoint: string) => simulator.requests.find({ vendor: "gigahost", endpoint }).length,
    up: async (program: Program, env?: NodeJS.ProcessEnv) =>
      said(await stack.up(program, { ...(env && { env }) })),
    refresh: async () => said(await stack.refresh()),
    destroy: async () => said(await stack.destroy()),
  };
}

/** The errors of a run, empty when it went well. */
const said = ({ errors }: Outcome): string => errors.map(({ message }) => message).join("\n");
