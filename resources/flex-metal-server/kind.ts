import { RackformError } from "../../sdk/core";
import { same } from "../contract/equal";
import type { Kind } from "../contract/kind";
import { Unfinished } from "../contract/partial";
import type { Call } from "../contract/run";
import { canonicalServer, tagSet } from "./canonical";
import { computedOf } from "./computed";
import { deliveryMs, gone, unfinishedReason, untilDelivered } from "./delivery";
import type { LiveServer } from "./driver";
import { type Fleet, fleetOf } from "./fleet";
import { heldServers } from "./held";
import { obtainServer } from "./order";
import { rootPassword } from "./password";
import { isInstalled, reinstall, ReinstallationOpen } from "./reinstall";
import { releaseServer } from "./release";
import {
  flexMetalServerArgs,
  type FlexMetalServerInputs,
  flexMetalServerOutputs,
  type FlexMetalServerState,
  type OpenReinstallation,
} from "./schema";
import { isGone } from "./status";
import { syncTags } from "./tags";
import { validateFlexMetalServer } from "./validate";

type State = FlexMetalServerInputs & FlexMetalServerState;

/** What no call changes. */
const fixed = ["vendor", "location", "instanceType", "contractId", "overflow", "postInstallScript"] as const;
/** What only a reinstallation changes. */
const installed = ["name", "os", "sshKeys"] as const;

const isOneOf = (names: readonly string[], name: string): boolean => names.includes(name);
const uuidOf = (id: string, state: Partial<FlexMetalServerState>): string =>
  state.uuid ?? id.slice(id.indexOf(":") + 1);

/** A bare-metal server that is rented by the hour: it costs money, and is never ordered twice or forgotten. */
export const flexMetalServer: Kind<FlexMetalServerInputs, FlexMetalServerState> = {
  name: "FlexMetalServer",
  description:
    "A bare-metal server at i3D.net (FlexMetal): ordered, tagged, reinstalled where allowed, " +
    "released.\n\n" +
    "**It costs money from its order to its release**, and destroying the resource releases it with " +
    "all that is on its disks: consider `protect: true`.\n\n" +
    "Ordering takes 15 to 45 minutes. A run that ends earlier, or an order that fails, keeps the " +
    "server in the state, and the next `up` goes on with it; `customTimeouts` sets another limit.",
  idForm: "i3d:<uuid>",
  args: flexMetalServerArgs,
  outputs: flexMetalServerOutputs,
  vendors: ["i3d"],
  secretOutputs: ["rootPassword"],
  limitMs: deliveryMs,
  // Names are not unique: the new server may be there before the old one goes.
  deleteBeforeReplace: false,

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),
  validate: validateFlexMetalServer,
  canonical: canonicalServer,

  replaces: (changed, _, news) =>
    changed.filter(
      (name) => isOneOf(fixed, name) || (isOneOf(installed, name) && news.reinstallOnChange !== true),
    ),

  // What is empty here differs from whatever the vendor has, so that a look-up by id shows all of it.
  fromId: (id) =>
    /^i3d:./.test(id)
      ? { vendor: "i3d", name: "", location: "", instanceType: "", os: { slug: "" }, tags: [] }
      : undefined,

  seen: (run, _, id, state) => heldServers(run).see(uuidOf(id, state)),

  async create(call, inputs) {
    const fleet = fleetOf(call.run);
    const server = await obtainServer(call, fleet, inputs);
    const id = `i3d:${server.uuid}`;
    const track = new Progress(id, inputs, server);
    return track.keep(async () => {
      const delivered = await untilDelivered(call, fleet, server, track.see);
      const tagged =
        inputs.tags === undefined ? delivered : await syncTags(call, fleet, delivered, inputs.tags);
      return { id, computed: computedOf(tagged, { rootPassword: await rootPassword(call, fleet, tagged) }) };
    });
  },

  async read(call, id, state) {
    const fleet = fleetOf(call.run);
    const server = await fleet.find(call, uuidOf(id, state));
    if (!server || isGone(server)) return undefined;
    const { done = false } = state.__reinstallation ?? {};
    const password = await rootPassword(call, fleet, server, {
      password: state.rootPassword,
      justInstalled: done,
    });
    const open = done ? undefined : state.__reinstallation;
    const reasons = [
      unfinishedReason(server),
      open &&
        `the reinstallation of ${server.name} (${server.uuid}) is not over; the next up goes on with it`,
    ];
    return {
      inputs: liveInputs(server, state, open !== undefined),
      computed: computedOf(server, { rootPassword: password, __reinstallation: open }),
      unfinished: reasons.filter((reason) => reason !== undefined),
    };
  },

  async update(call, id, state, inputs) {
    const fleet = fleetOf(call.run);
    const uuid = uuidOf(id, state);
    const server = await fleet.find(call, uuid);
    if (!server || isGone(server)) throw gone(uuid);
    // Until something is changed, the state keeps the old arguments, so that the next run sees the change again.
    const track = new Progress(id, argumentsIn(state), server, state);
    return track.keep(async () => {
      const delivered = await untilDelivered(call, fleet, server, track.see);
      const fresh = await reinstalled(call, fleet, delivered, state, inputs, track);
      const tags = inputs.tags ?? (state.tags === undefined ? undefined : []);
      const tagged = tags === undefined ? fresh : await syncTags(call, fleet, fresh, tags);
      const known = fresh === delivered ? { password: state.rootPassword } : { justInstalled: true };
      return computedOf(tagged, { rootPassword: await rootPassword(call, fleet, tagged, known) });
    });
  },

  async delete(call, id, state) {
    const uuid = uuidOf(id, state);
    const held = heldServers(call.run);
    if (held.isMissed(uuid)) throw missed(id);
    if (held.isTaken(uuid)) {
      call.run.log(
        `${id}: another resource of the program has taken over this server in this run; it is not released`,
      );
      return;
    }
    await releaseServer(call, fleetOf(call.run), uuid);
  },
};

/** With `--continue-on-error` a delete comes although the creation that was to go on with its server has failed. */
function missed(id: string): RackformError {
  return new RackformError({
    kind: "conflict",
    vendor: "i3d",
    applied: "no",
    message: `${id} is not released: another resource of the program was to take over this server, and that failed; run again`,
  });
}

/** What is known of a server that costs money already: every failure from here on keeps it in the state. */
class Progress {
  constructor(
    private readonly id: string,
    private inputs: Partial<FlexMetalServerInputs>,
    private server: LiveServer,
    private kept: Pick<FlexMetalServerState, "rootPassword" | "__reinstallation"> = {},
  ) {}

  /** A reinstallation was sent: from here on what was sent is what the next run compares with, so that it wipes nothing. */
  sent(inputs: FlexMetalServerInputs, open: OpenReinstallation): void {
    this.inputs = { ...this.inputs, ...pick(inputs, installed) };
    this.kept = { ...this.kept, __reinstallation: open };
  }

  see = (server: LiveServer): void => {
    this.server = server;
  };

  async keep<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw new Unfinished(this.id, { ...this.inputs, ...computedOf(this.server, this.kept) }, [
        error instanceof Error ? error.message : String(error),
      ]);
    }
  }
}

/** Installs anew where that is due and allowed; the same server object when it was not. */
async function reinstalled(
  call: Call,
  fleet: Fleet,
  server: LiveServer,
  state: State,
  inputs: FlexMetalServerInputs,
  track: Progress,
): Promise<LiveServer> {
  const before = canonicalServer(state);
  const after = canonicalServer(inputs);
  const open = state.__reinstallation;
  const isChanged = installed.some((name) => !same(before[name], after[name]));
  if (!isChanged && !open) return server;
  // The arguments may have changed once more since it was sent: then what was sent is not what is wanted.
  const goOn = open && !isChanged ? open : undefined;
  const isWanted = (live: LiveServer) => {
    const shown = canonicalServer({ ...state, name: live.name, os: { ...state.os, slug: live.slug ?? "" } });
    return installed.every((name) => same(shown[name], after[name]));
  };
  if (!goOn && (await isInstalled(call, fleet, server, isWanted))) {
    call.run.log(`i3d:${server.uuid} (${inputs.name}): is installed as declared already; nothing is wiped`);
  } else if (!goOn?.done) {
    try {
      await reinstall(call, fleet, server, inputs, goOn);
    } catch (error) {
      if (error instanceof ReinstallationOpen) track.sent(inputs, error.open);
      throw error;
    }
    // Whatever fails from here on must not make the next run wipe the disks again.
    track.sent(inputs, { before: [], done: true });
  }
  const read = await fleet.driver.get(server.uuid, call.limits);
  if (!read) throw gone(server.uuid);
  return fleet.note(read);
}

/** Without the outputs, so that none of an earlier run stays in the state. */
function argumentsIn(state: State): Partial<FlexMetalServerInputs> {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name in flexMetalServerArgs.shape));
}

function pick(
  inputs: Partial<FlexMetalServerInputs>,
  names: readonly (keyof FlexMetalServerInputs)[],
): Partial<FlexMetalServerInputs> {
  return Object.fromEntries(names.map((name) => [name, inputs[name]]));
}

/**
 * What the vendor tells of the arguments; the write-only ones stay as they were saved (i3d.md section 2.2). Whether a
 * server shows its new name and system before its reinstallation is over is not known: what it shows until then is no
 * drift, which would have the next run install over the one under way.
 */
function liveInputs(server: LiveServer, state: State, isInstalling: boolean): Partial<FlexMetalServerInputs> {
  const { name, location, instanceType, slug, contractId, tags } = server;
  return {
    ...(isInstalling ? {} : { name }),
    ...(location === undefined ? {} : { location }),
    ...(instanceType === undefined ? {} : { instanceType }),
    ...(slug === undefined || isInstalling ? {} : { os: { ...state.os, slug } }),
    // A contract that has ended is no reason to replace the server.
    ...(contractId === undefined ? {} : { contractId }),
    tags: tagSet(tags),
  };
}
