import { isSame } from "../contract/equality";
import type { Kind } from "../contract/kind";
import { ownerOf } from "../contract/ledger";
import type { OwnedCall } from "../contract/run";
import { assertEngine } from "./engine-check";
import { canonicalServer, tagSet } from "./canonical";
import { computedOf } from "./computed";
import { deliveryMs, gone, unfinishedReason, untilDelivered } from "./delivery";
import type { LiveServer } from "./driver";
import { endServer } from "./end";
import { type Fleet, fleetOf } from "./fleet";
import { foretold } from "./foretold";
import { serverLedger } from "./server-ledger";
import { assertMade, isMade, madeOtherwise } from "./delivered-differences";
import { foreignMark } from "./mark";
import { obtainServer } from "./order";
import { assertOurs, markIn, remark, tooManyTags } from "./ownership";
import { rootPassword } from "./password";
import { installed, Progress } from "./progress";
import { asDeclared, isUntold } from "./imported";
import { isInstalled, reinstall, ReinstallationOpen } from "./reinstall";
import {
  flexMetalServerArgs,
  type FlexMetalServerInputs,
  flexMetalServerOutputs,
  type FlexMetalServerState,
} from "./schema";
import { isGone } from "./status";
import { syncTags } from "./tags";
import { validateFlexMetalServer } from "./validate";
import { wantedServers } from "./wanted";

type State = FlexMetalServerInputs & FlexMetalServerState;

/** What no call changes. */
const fixed = ["vendor", "location", "instanceType", "contractId", "overflow", "postInstallScript"] as const;

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
  namedBy: ["name"],
  importForms: [
    { example: "i3d:3f2504e0-4f89-41d3-9a0c-0305e82c3301", means: "The server of this UUID" },
    { example: "3f2504e0-4f89-41d3-9a0c-0305e82c3301", means: "The same, without the vendor" },
    { example: "web-1", means: "The server of this name, where there is one" },
  ],
  args: flexMetalServerArgs,
  outputs: flexMetalServerOutputs,
  vendors: ["i3d"],
  secretOutputs: ["rootPassword"],
  limitMs: deliveryMs,
  // Names are not unique, so the new server could be there first. But a forced replacement shows nothing of the old one
  // until it is deleted: only that order tells a replacement from a state that was lost.
  deleteBeforeReplace: true,

  complete: ({ vendor }) => (vendor === undefined ? { vendor: "i3d" } : {}),
  validate: validateFlexMetalServer,

  clashes(run, owner, inputs) {
    wantedServers(run).set(owner, inputs);
    return tooManyTags(run, inputs);
  },

  canonical: canonicalServer,

  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) =>
        (isOneOf(fixed, name) || (isOneOf(installed, name) && news.reinstallOnChange !== true)) &&
        !isUntold(name, { ...state, ...olds }, news),
    ),

  foretell: (inputs, _, before) => ({ computed: before ? foretold(inputs, before) : {} }),

  async find(call, vendor, id) {
    const servers = (await fleetOf(call.run).list(call.limits)).filter((server) => !isGone(server));
    const named = servers.filter(({ uuid }) => uuid === id);
    const meant = named.length > 0 ? named : servers.filter(({ name }) => name === id);
    // What is empty here differs from whatever the vendor has, so that reading shows all of it.
    const empty = { name: "", location: "", instanceType: "", os: { slug: "" }, tags: [] };
    return meant.map(({ uuid }) => ({
      id: `i3d:${uuid}`,
      state: { vendor, uuid, ...empty, __imported: true },
    }));
  },

  seen(run, holder, id, state) {
    const held = serverLedger(run);
    const uuid = uuidOf(id, state);
    held.see(uuid, holder);
    const other = held.takenFor(uuid, ownerOf(holder));
    if (other !== undefined)
      run.log(
        `Warning: ${id} is in the state of two resources: ${other} has taken it over in this run; take one of the two out of the program, and the server stays the other one's`,
      );
  },

  listAccount: async (call) => void (await fleetOf(call.run).list(call.limits)),

  async create(call, inputs) {
    const fleet = fleetOf(call.run);
    const server = await obtainServer(call, fleet, inputs);
    const id = `i3d:${server.uuid}`;
    const track = new Progress(id, inputs, server, { __mark: markIn(call, server) });
    return track.keep(async () => {
      // A server that was taken over is marked first: from then on everybody can tell whose it is.
      const marked = await remark(call, fleet, server, track);
      const delivered = await untilDelivered(call, fleet, marked, track.see);
      const tagged = await syncTags(call, fleet, delivered, { tags: inputs.tags });
      assertMade(call, inputs, tagged, track);
      const password = await rootPassword(call, fleet, tagged);
      return { id, computed: computedOf(tagged, { ...track.kept, rootPassword: password }) };
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
    const other = state.__mark && foreignMark(call, server, state.__mark);
    if (other)
      call.run.log(
        `Warning: ${id}: another resource has marked this server since (${other}); it is not changed or released from here any more`,
      );
    const reasons = [
      ...madeOtherwise(call, state, server),
      unfinishedReason(server),
      open &&
        `the reinstallation of ${server.name} (${server.uuid}) is not over; the next up goes on with it`,
    ];
    return {
      inputs: liveInputs(server, state, open !== undefined),
      computed: computedOf(server, {
        rootPassword: password,
        __reinstallation: open,
        __mark: state.__mark,
        __made: state.__made,
        __imported: state.__imported,
      }),
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
      await assertEngine(call.run);
      assertOurs(call, server, state);
      const marked = await remark(call, fleet, server, track);
      const delivered = await untilDelivered(call, fleet, marked, track.see);
      const fresh = await reinstalled(call, fleet, delivered, state, inputs, track);
      const tags = inputs.tags ?? (state.tags === undefined ? undefined : []);
      const tagged = await syncTags(call, fleet, fresh, { tags });
      // What was changed outside meanwhile is drift, for a refresh to find.
      if (fresh !== delivered || state.__made) assertMade(call, inputs, tagged, track);
      const known = fresh === delivered ? { password: state.rootPassword } : { justInstalled: true };
      const password = await rootPassword(call, fleet, tagged, known);
      return computedOf(tagged, { __mark: track.kept.__mark, rootPassword: password });
    });
  },

  delete: (call, id, state) => endServer(call, fleetOf(call.run), { id, uuid: uuidOf(id, state) }, state),
};

/** Reinstalls where that is due and allowed; the same server object when it was not. */
async function reinstalled(
  call: OwnedCall,
  fleet: Fleet,
  server: LiveServer,
  state: State,
  inputs: FlexMetalServerInputs,
  track: Progress,
): Promise<LiveServer> {
  const before = canonicalServer(asDeclared(state, inputs));
  const after = canonicalServer(inputs);
  const open = state.__reinstallation;
  const isChanged = installed.some((name) => !isSame(before[name], after[name]));
  if (!isChanged && !open) return server;
  // The arguments may have changed once more since it was sent: then what was sent is not what is wanted.
  const goOn = open && !isChanged ? open : undefined;
  const isWanted = (live: LiveServer) => {
    const shown = canonicalServer({ ...state, name: live.name, os: { ...state.os, slug: live.slug ?? "" } });
    return installed.every((name) => isSame(shown[name], after[name]));
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

/**
 * What the vendor tells of the arguments; the write-only ones stay as they were saved (i3d.md section 2.2). Whether a
 * server shows its new name and system before its reinstallation is over is not known: what it shows until then is no
 * drift, which would have the next run install over the one under way.
 */
function liveInputs(server: LiveServer, state: State, isInstalling: boolean): Partial<FlexMetalServerInputs> {
  const { name, location, instanceType, slug, contractId, tags } = server;
  const isShown = (argument: string, value: string | undefined): value is string =>
    value !== undefined && !isMade(state, argument, value);
  return {
    ...(isInstalling || !isShown("name", name) ? {} : { name }),
    ...(isShown("location", location) ? { location } : {}),
    ...(isShown("instanceType", instanceType) ? { instanceType } : {}),
    ...(isInstalling || !isShown("os", slug) ? {} : { os: { ...state.os, slug } }),
    // A contract that has ended is no reason to replace the server.
    ...(isShown("contractId", contractId) ? { contractId } : {}),
    tags: tagSet(tags),
  };
}

/** Without the outputs, so that none of an earlier run stays in the state. */
function argumentsIn(state: State): Partial<FlexMetalServerInputs> {
  return Object.fromEntries(Object.entries(state).filter(([name]) => name in flexMetalServerArgs.shape));
}
