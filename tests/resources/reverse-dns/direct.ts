import { ProcessRun } from "../../../provider/process-run";
import type { Bag, Handler } from "../../../resources/contract/handler";
import type { Call } from "../../../resources/contract/run";
import { handlers } from "../../../resources/handlers";
import { useAdapter } from "../../../sdk/core";
import type { Simulator } from "../../../simulator";

let made = 0;

/** The handlers on their own: a run of its own with a simulator, and the lines it says to the user. */
export function direct(
  simulator: Simulator,
  instead: Record<string, string> = {},
): { handler: Handler; call: Call; lines: string[]; create: (inputs: Bag) => ReturnType<Handler["create"]> } {
  // Ports of this form are never opened: they only keep simulators in one process apart.
  const origin = `http://127.0.0.1:${60_000 + (++made % 5_000)}`;
  const release = useAdapter(origin, simulator.adapter());
  releases.push(release);
  const own = Object.entries(simulator.environment()).map(([name, value]) => {
    return [name, name.endsWith("_BASE_URL") ? origin + new URL(value).pathname : value] as const;
  });
  Object.assign(process.env, quick);
  const lines: string[] = [];
  const env = { ...Object.fromEntries(own), ...quick, ...instead };
  const run = new ProcessRun(
    () => undefined,
    env,
    (line) => lines.push(line),
  );
  const call: Call = { run, limits: {} };
  const handler = handlers.ReverseDns!;
  return { handler, call, lines, create: (inputs) => handler.create({ inputs }, call) };
}

const quick = { RACKFORM_POLL_INTERVAL_MS: "1", RACKFORM_RETRY_BASE_MS: "1" };
const releases: (() => void)[] = [];

/** Every simulator of this file is let go when its test ends. */
export function releaseAll(): void {
  for (const release of releases.splice(0)) release();
}

export const wrongCredentials = {
  GIGAHOST_API_KEY: `flux_live_${"0".repeat(64)}`,
  TERRAHOST_PASSWORD: "wrong",
  I3D_API_KEY: "wrong",
  ARTNET_API_KEY: "wrong",
  GIGACLOUD_PASSWORD: "wrong",
};
