import { isKind, type RackformError } from "../../sdk/core";
import { isHiccup } from "../contract/hiccup";
import type { Call } from "../contract/run";
import { waitFor } from "../contract/wait";
import type { LiveCommand, LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import type { FlexMetalServerInputs, OpenReinstallation } from "./schema";

const intervalMs = 18_000;
/** Looks for a command after an answer that left open whether the call was carried out. */
const looks = 8;
const final = ["finished", "failed"];

/** A reinstallation that was sent and is not over, or that failed. */
export class ReinstallationOpen extends Error {
  constructor(
    readonly open: OpenReinstallation,
    reason: string,
  ) {
    super(reason);
  }
}

/**
 * Installs anew, which wipes the disks, or goes on waiting for what an earlier run has sent. Progress shows only in
 * the list of commands, where older ones stand too: a new uuid is what counts (i3d.md section 2.7).
 */
export async function reinstall(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  inputs: FlexMetalServerInputs,
  open?: OpenReinstallation,
): Promise<void> {
  const goOn = open !== undefined && !open.failed;
  const before = goOn ? open.before : (await commandsOf(call, fleet, server)).map(({ uuid }) => uuid);
  const doubt = goOn ? undefined : await send(call, fleet, server, inputs);
  let look = 0;
  let ended: LiveCommand[];
  try {
    ended = await waitFor(call, {
      what: `the reinstallation of ${server.name} (${server.uuid})`,
      intervalMs,
      limitMs: Infinity,
      hint: "it goes on, and the next up goes on waiting",
      look: async () => {
        const commands = await patiently(() => commandsOf(call, fleet, server));
        if (commands === undefined) return undefined;
        const fresh = commands.filter(({ uuid }) => !before.includes(uuid));
        if (doubt && fresh.length === 0 && ++look >= looks) throw neverSeen(server, doubt);
        return fresh.length > 0 && fresh.every(({ state }) => final.includes(state)) ? fresh : undefined;
      },
    });
  } catch (error) {
    if (isKind(error, "ambiguous")) throw error;
    throw new ReinstallationOpen({ before }, error instanceof Error ? error.message : String(error));
  }
  if (ended.some(({ state }) => state === "failed")) {
    throw new ReinstallationOpen(
      { before: [], failed: true },
      `the reinstallation of ${server.name} (${server.uuid}) has failed: its disks are wiped and no system is installed; the next up installs again`,
    );
  }
}

/** Answers the error when it is not clear whether the vendor has begun. */
async function send(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  inputs: FlexMetalServerInputs,
): Promise<RackformError | undefined> {
  call.run.log(
    `Warning: i3d:${server.uuid} (${server.name}): installing ${inputs.os.slug} anew, which wipes all disks (reinstallOnChange)`,
  );
  try {
    await fleet.note(await fleet.driver.reinstall(server.uuid, inputs, call.limits));
    return undefined;
  } catch (error) {
    if (isKind(error, "ambiguous")) return error;
    throw error;
  }
}

const commandsOf = (call: Call, fleet: Fleet, { uuid }: LiveServer) =>
  fleet.driver.reinstallations(uuid, call.limits);

async function patiently<T>(look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (isHiccup(error)) return undefined;
    throw error;
  }
}

function neverSeen(server: LiveServer, doubt: RackformError): RackformError {
  return doubt.with({
    message: `${doubt.facts.message}; no reinstallation of ${server.name} (${server.uuid}) has appeared since, so it was probably not begun. Nothing was sent again; the next up tries once more`,
  });
}
