import { isKind, type RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { askOnce } from "../sharing/ask-once";
import { poll } from "../sharing/poll";
import { assertEngine } from "./engine-check";
import { gone } from "./delivery";
import type { LiveCommand, LiveServer } from "./driver";
import type { Fleet } from "./fleet";
import { settledCommands } from "./settle";
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
  const look = (doubt?: RackformError) => ended(call, fleet, server, before, doubt);
  const commands = goOn
    ? await look()
    : await askOnce({ tries: 1, ask: () => send(call, fleet, server, inputs), look });
  if (!commands.some(isFailed)) return;
  throw new ReinstallationOpen(
    { before: [], failed: true },
    `the reinstallation of ${server.name} (${server.uuid}) has failed: its disks are wiped and no system is installed; the next up installs again`,
  );
}

/** Waits until every command that has come since is over; after a doubtful answer one has to appear first. */
async function ended(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  before: readonly string[],
  doubt?: RackformError,
): Promise<LiveCommand[]> {
  let look = 0;
  let seen = doubt === undefined;
  try {
    return await poll(call, {
      ...waitForCommands(server),
      look: async () => {
        const fresh = (await commandsOf(call, fleet, server)).filter(({ uuid }) => !before.includes(uuid));
        seen ||= fresh.length > 0;
        if (doubt && !seen && ++look >= looks) throw neverSeen(server, doubt);
        return fresh.length > 0 && fresh.every(isOver) ? fresh : undefined;
      },
    });
  } catch (error) {
    if (isKind(error, "ambiguous")) throw error;
    throw stillOpen({ before: [...before], ...(seen ? {} : { unsure: true }) }, error);
  }
}

const waitForCommands = ({ name, uuid }: LiveServer) => ({
  what: `the reinstallation of ${name} (${uuid})`,
  intervalMs,
  hint: "it goes on, and the next up goes on waiting",
  overTemporaryErrors: true,
});

async function send(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  inputs: FlexMetalServerInputs,
): Promise<void> {
  call.run.log(
    `Warning: i3d:${server.uuid} (${server.name}): reinstalling with ${inputs.os.slug}, which wipes all disks (reinstallOnChange)`,
  );
  await assertEngine(call.run);
  await fleet.note(await fleet.driver.reinstall(server.uuid, inputs, call.limits));
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
  let commands = await commandsOf(call, fleet, server);
  if (commands.every(isOver)) {
    // The list lags behind what a run has sent that was killed then: nothing is said by what it lacks at first.
    await settledCommands(call, fleet, server.name);
    commands = await commandsOf(call, fleet, server);
  }
  // Which command is the latest is not certain: after one that failed nothing is taken for installed.
  if (commands.every(isOver)) return isWanted(server) && !commands.some(isFailed);
  const over = await poll(call, {
    ...waitForCommands(server),
    what: `the reinstallation of ${server.name} (${server.uuid}) that is under way`,
    look: async () => {
      const now = await commandsOf(call, fleet, server);
      return now.every(isOver) ? now : undefined;
    },
  });
  if (over.some(isFailed)) return false;
  const now = await fleet.driver.get(server.uuid, call.limits);
  // One that cannot be seen is not wiped.
  if (!now) throw gone(server.uuid);
  return isWanted(now);
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
    const look = async () => {
      const commands = await commandsOf(call, fleet, server);
      return commands.some(({ uuid }) => !open.before.includes(uuid)) ? { before: open.before } : undefined;
    };
    return await poll(call, { what, looks, intervalMs, overTemporaryErrors: true, look });
  } catch (error) {
    throw stillOpen(open, error);
  }
}

const commandsOf = (call: Call, fleet: Fleet, { uuid }: LiveServer) =>
  fleet.driver.reinstallations(uuid, call.limits);

function stillOpen(open: OpenReinstallation, error: unknown): ReinstallationOpen {
  return new ReinstallationOpen(open, error instanceof Error ? error.message : String(error));
}

function neverSeen(server: LiveServer, doubt: RackformError): RackformError {
  return doubt.with({
    message: `${doubt.facts.message}; no reinstallation of ${server.name} (${server.uuid}) has appeared since, so it was probably not begun. Nothing was sent again; the next up tries once more`,
  });
}
