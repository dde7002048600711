import { lifecycle } from "../../../resources/contract/lifecycle";
import type { Asking, Bag } from "../../../resources/contract/handler";
import { Unfinished } from "../../../resources/contract/unfinished";
import type { Call } from "../../../resources/contract/run";
import { flexMetalServer } from "../../../resources/flex-metal-server/kind";
import { ProcessRun } from "../../../provider/process-run";
import { type CallOptions, type Clock, useAdapter } from "../../../sdk/core";
import { Simulator } from "../../../simulator";

export const KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva";

export const web: Bag = {
  name: "web-1",
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKeys: [KEY],
};

/** A resource of the stack, by its logical name. */
export const named = (name: string): Asking & { owner: string } => ({
  owner: `acme/shop/dev/FlexMetalServer/${name}`,
});
const ours = named("web");

/** Tags without the one that tells whose the server is. */
export const plainTags = ({ tags }: { tags: string[] }): string[] =>
  tags.filter((tag) => !tag.startsWith("rackform:")).sort();

export interface SimServer {
  uuid: string;
  name: string;
  status: string;
  tags: string[];
  wipes: number;
  overflow: boolean;
  os: { slug: string };
  contractId?: string;
  createdAt: number;
}

export const handler = lifecycle(flexMetalServer);

let ports = 41_000;

/** A simulator, and runs of an engine against it. */
export function bench(options: Record<string, unknown> = {}) {
  process.env.RACKFORM_RETRY_BASE_MS = "1";
  const simulator = new Simulator({ vendors: ["i3d"] });
  simulator.options("i3d", options);
  const origin = `http://127.0.0.1:${++ports}`;
  const release = useAdapter(origin, simulator.adapter());
  const logged: string[] = [];

  const start = ({ config, ...extra }: Record<string, string> = {}, clock?: Clock) => {
    const env = {
      ...simulator.environment(),
      I3D_BASE_URL: `${origin}/i3d/v3`,
      RACKFORM_POLL_INTERVAL_MS: "1",
      ...extra,
    };
    const run = new ProcessRun(
      (key) => (key === "rackform:i3d" ? config : undefined),
      env,
      (line) => logged.push(line),
      clock,
    );
    const call = (limits: CallOptions = {}): Call => ({
      run,
      limits: clock ? limits : { deadline: Date.now() + 15_000, ...limits },
    });
    const checked = (news: Bag, asking: Asking, olds?: Bag) => {
      const { inputs, failures } = handler.check({ news, olds, ...asking }, run);
      if (failures.length > 0)
        throw new Error(failures.map(({ property, reason }) => `${property} ${reason}`).join("; "));
      return inputs;
    };
    return {
      run,
      /** Its check without the rest: what the program says of a resource that is to be replaced. */
      check: (news: Bag, asking: Asking = ours) => checked(news, asking),
      create: async (news: Bag, limits?: CallOptions, asking: Asking = ours): Promise<Made> => ({
        ...(await handler.create({ inputs: checked(news, asking), ...asking }, call(limits))),
        owner: asking.owner,
      }),
      read: (state: Made) => handler.read({ ...ours, ...state }, call()),
      diff: (state: Made, news: Bag) =>
        handler.diff({ ...ours, ...state, news: checked(news, { ...ours, ...state }, state.outputs) }, run),
      update: (state: Made, news: Bag, limits?: CallOptions) =>
        handler.update(
          { ...ours, ...state, news: checked(news, { ...ours, ...state }, state.outputs) },
          call(limits),
        ),
      delete: (state: Made, limits?: CallOptions) => handler.delete({ ...ours, ...state }, call(limits)),
    };
  };
  const servers = () => simulator.inspect("i3d").servers as SimServer[];
  const inUse = () => servers().filter(({ status }) => status !== "releasing" && status !== "released");
  const seed = (...rows: Bag[]) =>
    (simulator.seed("i3d", { servers: rows }) as { servers: SimServer[] }).servers;
  const requests = (endpoint: string) => simulator.requests.find({ vendor: "i3d", endpoint }).length;
  return { simulator, start, servers, inUse, seed, requests, logged, close: release };
}

export interface Made extends Asking {
  id: string;
  outputs: Bag;
}

/** The unfinished resource that a call leaves behind. */
export async function unfinished(work: Promise<unknown>): Promise<Unfinished> {
  const error: unknown = await work.then(
    () => new Error("it went well"),
    (reason: unknown) => reason,
  );
  if (error instanceof Unfinished) return error;
  throw error;
}

export const LIST = "GET /flexMetal/servers";
export const ORDER = "POST /flexMetal/servers";
export const ONE = "GET /flexMetal/servers/{uuid}";
export const RELEASE = "DELETE /flexMetal/servers/{uuid}";
export const REINSTALL = "PATCH /flexMetal/servers/{uuid}";
