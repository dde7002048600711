import { isKind, type RackformError } from "../../sdk/core";
import { isHiccup } from "../contract/hiccup";
import type { Call } from "../contract/run";
import { waitFor } from "../contract/wait";
import { severalLooks } from "../panel/looks";
import { assertEngine } from "./alive";
import type { LiveCommand, LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import type { FlexMetalServerInputs, OpenReinstallation } from "./schema";

const intervalMs = 18_000;
/** Looks for a command after an answer that left open whether the call was carried out. */
const looks = 8;
const isFailed = ({ state }: LiveCommand): boolean => state === "failed";
const isOver = (command: LiveCommand): boolean => command.state === "finished" || isFailed(command);

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
 * Reinstalls, which wipes the disks, or goes on waiting for what an earlier run has sent. Progress shows only in
 * the list of commands, where older ones stand too: a new uuid is what counts (i3d.md section 2.7).
 */
export async function reinstall(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  inputs: FlexMetalServerInputs,
  open?: OpenReinstallation,
): Promise<void> {
  const goOn = await begun(call, fleet, server, open);
  const before = goOn ? goOn.before : (await commandsOf(call, fleet, server)).map(({ uuid }) => uuid);
  const doubt = goOn ? undefined : await send(call, fleet, server, inputs);
  let look = 0;
  let seen = doubt === undefined;
  let ended: LiveCommand[];
  try {
    ended = await waitFor(call, {
      what: `the reinstallation of ${server.name} (${server.uuid})`,
      intervalMs,
      limitMs: Infinity,
      hint: "it goes on, and the next up goes on waiting",
      look: async () => {
        const fresh = await freshCommands(call, fleet, server, before);
        if (fresh === undefined) return undefined;
        seen ||= fresh.length > 0;
        if (doubt && !seen && ++look >= looks) throw neverSeen(server, doubt);
        return fresh.length > 0 && fresh.every(isOver) ? fresh : undefined;
      },
    });
  } catch (error) {
    if (isKind(error, "ambiguous")) throw error;
    throw stillOpen({ before, ...(seen ? {} : { unsure: true }) }, error);
  }
  if (ended.some(isFailed)) {
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
    `Warning: i3d:${server.uuid} (${server.name}): reinstalling with ${inputs.os.slug}, which wipes all disks (reinstallOnChange)`,
  );
  await assertEngine(call.run);
  try {
    await fleet.note(await fleet.driver.reinstall(server.uuid, inputs, call.limits));
    return undefined;
  } catch (error) {
    if (isKind(error, "ambiguous")) return error;
    throw error;
  }
}

/**
 * Whether the server is installed as wanted already: a run that was killed after it had sent the call could not write
 * that down, and the disks must not be wiped once more for it. What is under way is waited for, whoever has begun it.
 */
export async function isInstalled(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  isWanted: (server: LiveServer) => boolean,
): Promise<boolean> {
  const commands = await commandsOf(call, fleet, server);
  // Which command is the latest is not certain: after one that failed nothing is taken for installed.
  if (commands.every(isOver)) return isWanted(server) && !commands.some(isFailed);
  const ended = await waitFor(call, {
    what: `the reinstallation of ${server.name} (${server.uuid}) that is under way`,
    intervalMs,
    limitMs: Infinity,
    hint: "it goes on, and the next up goes on waiting",
    look: async () => {
      const now = await freshCommands(call, fleet, server, []);
      return now?.every(isOver) ? now : undefined;
    },
  });
  if (ended.some(isFailed)) return false;
  const now = await fleet.driver.get(server.uuid, call.limits);
  return now !== undefined && isWanted(now);
}

/** What was sent before and goes on; one that may never have begun is looked for first, or nobody would begin it. */
async function begun(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  open: OpenReinstallation | undefined,
): Promise<OpenReinstallation | undefined> {
  if (!open || open.failed) return undefined;
  if (!open.unsure) return open;
  try {
    const what = `the reinstallation of ${server.name} (${server.uuid}) to appear`;
    return await severalLooks(call, { what, looks, intervalMs, overHiccups: true }, async () => {
      const commands = await commandsOf(call, fleet, server);
      return commands.some(({ uuid }) => !open.before.includes(uuid)) ? { before: open.before } : undefined;
    });
  } catch (error) {
    throw stillOpen(open, error);
  }
}

const commandsOf = (call: Call, fleet: Fleet, { uuid }: LiveServer) =>
  fleet.driver.reinstallations(uuid, call.limits);

/** The commands that have come since; `undefined` when the vendor hiccups. */
async function freshCommands(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  before: readonly string[],
): Promise<LiveCommand[] | undefined> {
  try {
    return (await commandsOf(call, fleet, server)).filter(({ uuid }) => !before.includes(uuid));
  } catch (error) {
    if (isHiccup(error)) return undefined;
    throw error;
  }
}

function stillOpen(open: OpenReinstallation, error: unknown): ReinstallationOpen {
  return new ReinstallationOpen(open, error instanceof Error ? error.message : String(error));
}

function neverSeen(server: LiveServer, doubt: RackformError): RackformError {
  return doubt.with({
    message: `${doubt.facts.message}; no reinstallation of ${server.name} (${server.uuid}) has appeared since, so it was probably not begun. Nothing was sent again; the next up tries once more`,
  });
}
