import { RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { unproved, unprovedReason } from "../contract/since-unclear";
import { listServersOf, panelVendors } from "../panel/servers";
import { canonicalServer, isOtherServer, isSameServer, isServerId } from "../servers/argument";
import { completed, computedOf } from "./complete";
import type { LiveSnapshot, SnapshotDriver, SnapshotView } from "./driver";
import { findSnapshots } from "./find";
import { canonicalName, objectKey, snapshotResourceId } from "./identity";
import { hasName, lookAgain, namesakes, severalNamesakes, snapshotsIfAny, snapshotsOfServer } from "./look";
import { awaited, goOn, makeOrTakeOver } from "./make";
import { keptOn, namingOf, onServer, serverOf } from "./on-server";
import { panelSnapshots } from "./panel";
import { removeSnapshot } from "./remove";
import { snapshotArgs, type SnapshotInputs, snapshotOutputs, type SnapshotState } from "./schema";
import { validateSnapshot } from "./validate";

const drivers: Record<SnapshotInputs["vendor"], SnapshotDriver> = {
  gigahost: panelSnapshots,
  terrahost: panelSnapshots,
};

type State = SnapshotInputs & SnapshotState;

/** A snapshot of a virtual server. */
export const snapshot: Kind<SnapshotInputs, SnapshotState> = {
  name: "Snapshot",
  description:
    "A snapshot of a virtual server at Gigahost or TerraHost, made once and kept.\n\n" +
    "It is complete when `up` has ended. There is no restore in the vendors' interface; that is done " +
    "in the panel. Deleting the resource deletes the snapshot.",
  idForm: "<vendor>:<server id>/<name>",
  namedBy: ["serverId", "name"],
  importForms: [
    { example: "gigahost:4711/before-upgrade", means: "The snapshot of this name of the server" },
    { example: "before-upgrade", means: "The snapshot of this name, where there is one" },
  ],
  args: snapshotArgs,
  outputs: snapshotOutputs,
  vendors: panelVendors,
  limitMs: 60 * 60_000,
  // The old snapshot may be the only good state of the server: it goes when the new one is complete.
  deleteBeforeReplace: false,
  validate: validateSnapshot,

  canonical: ({ vendor, serverId, name }) => ({
    vendor,
    serverId: serverId === undefined ? undefined : canonicalServer(serverId),
    name: name === undefined ? undefined : canonicalName(name),
  }),

  isOtherNotation: (argument, olds, news, state) =>
    argument === "serverId" && isSameServer(namingOf(olds, news, state)),

  // There is no rename, and a snapshot stays with its server. Which one a new name stands for only an update finds out.
  replaces: (changed, olds, news, state) =>
    changed.filter(
      (name) => name !== "adopt" && (name !== "serverId" || isOtherServer(namingOf(olds, news, state))),
    ),

  key: ({ vendor, serverId, name }) =>
    vendor === undefined || serverId === undefined || name === undefined
      ? undefined
      : snapshotResourceId({ vendor, serverId, name }),

  objectKey: (_, { vendor, serverId, snapshotId, __server }) =>
    vendor === undefined || serverId === undefined || snapshotId === undefined
      ? undefined
      : objectKey({ vendor, serverId: serverOf({ serverId, __server }) }, snapshotId),

  foretell: ({ vendor, serverId, name }, _, before) => ({
    ...(vendor && serverId !== undefined && isServerId(serverId) && name !== undefined && !before
      ? { id: snapshotResourceId({ vendor, serverId, name }) }
      : {}),
    computed: before?.state === "completed" ? told(before) : {},
  }),

  find: findSnapshots,

  listAccount: listServersOf,

  async create(call, inputs) {
    const driver = drivers[inputs.vendor];
    const placed = await onServer(call, inputs);
    const id = snapshotResourceId(placed);
    const computed = await keptOn(placed, () =>
      driver.runInQueue(call, placed, async () =>
        completed(call, driver, id, placed, await makeOrTakeOver(call, driver, placed)),
      ),
    );
    return { id, computed };
  },

  async read(call, _, saved) {
    const driver = drivers[saved.vendor];
    const state = { ...saved, serverId: serverOf(saved) };
    const view = await snapshotsIfAny(call, driver, state);
    const again = view && !find(view, state) ? await lookAgain(call, driver, state, view) : view;
    const found = again && find(again, state);
    if (found && isUnproved(state))
      return {
        inputs: {},
        computed: saved,
        unfinished: [
          unprovedReason(
            `the snapshot ${state.name} (${found.id})`,
            "has come since one was asked for without a clear answer",
          ),
        ],
      };
    // One that the vendor has named otherwise is as it was made; any other name would be another snapshot.
    const name = state.__shown === undefined ? found?.name : state.name;
    return (
      found && { inputs: { name }, computed: { ...computedOf(found), ...shownIn(state), ...serverIn(state) } }
    );
  },

  async update(call, id, saved, declared) {
    const driver = drivers[declared.vendor];
    const state = { ...saved, serverId: serverOf(saved) };
    const inputs = await onServer(call, declared, saved);
    const work = async () => {
      // Accepted by the vendor in an earlier run, and not seen by then: asking again could make a second one.
      if (!state.snapshotId) {
        const before = state.__before ?? [];
        const made = state.__unclear
          ? goOn(call, driver, inputs, before)
          : awaited(call, driver, inputs, before);
        return completed(call, driver, id, inputs, await made);
      }
      // The vendor has named it otherwise: the name may stay this time.
      if (state.__shown !== undefined) {
        await removeSnapshot(call, driver, state, (view) => find(view, state));
        return completed(call, driver, id, inputs, await makeOrTakeOver(call, driver, inputs));
      }
      const found = find(await snapshotsOfServer(call, driver, inputs), state);
      if (!found) throw gone(state);
      return completed(call, driver, id, inputs, { snapshot: found });
    };
    return keptOn(inputs, () => driver.runInQueue(call, inputs, work));
  },

  async delete(call, id, saved) {
    const state = { ...saved, serverId: serverOf(saved) };
    await removeSnapshot(call, drivers[state.vendor], state, (view) => {
      const since = isUnproved(state) ? find(view, state) : undefined;
      if (since) throw notProved(state, since);
      const stranger = otherSnapshot(view, state);
      if (stranger)
        call.run.log(
          `Snapshot ${id}: ${stranger.id} is named ${JSON.stringify(stranger.name)} by now, so it is somebody else's and is left alone`,
        );
      return find(view, state);
    });
  },
};

function told({ snapshotId, state, createdAt }: Partial<SnapshotState>): Partial<SnapshotState> {
  return { snapshotId, state, createdAt };
}

/**
 * The snapshot of the state: by its id and name, or by its name when the vendor had not told the id yet. A snapshot cannot
 * be renamed, so that an id which has another name now is another snapshot's.
 */
function find(view: SnapshotView, state: State): LiveSnapshot | undefined {
  if (state.snapshotId)
    return view.snapshots.find((one) => one.id === state.snapshotId && hasName(one, nameOf(state)));
  const found = namesakes(view, state.name).filter(({ id }) => !state.__before?.includes(id));
  if (found.length > 1) throw severalNamesakes(state, state.name, found);
  return found[0];
}

/** Whether the vendor may have made none: one of the name that has come since may be somebody else's. */
const isUnproved = ({ snapshotId, __unclear }: State): boolean =>
  snapshotId === undefined && __unclear === true;

/** What is deleted cannot be had again. */
const notProved = ({ vendor, name }: State, { id }: LiveSnapshot): RackformError =>
  unproved({
    vendor,
    argument: "name",
    asked: `the snapshot ${JSON.stringify(name)} was asked for`,
    came: id,
    spared: "deleted",
  });

const nameOf = ({ name, __shown }: State): string => __shown ?? name;

function shownIn({ __shown }: State): Pick<SnapshotState, "__shown"> {
  return __shown === undefined ? {} : { __shown };
}

function serverIn({ __server }: State): Pick<SnapshotState, "__server"> {
  return __server === undefined ? {} : { __server };
}

/** What has the id of the state's snapshot and is not it. */
function otherSnapshot(view: SnapshotView, state: State): LiveSnapshot | undefined {
  return view.snapshots.find((one) => one.id === state.snapshotId && !hasName(one, nameOf(state)));
}

function gone(state: State): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: state.vendor,
    message: `snapshot ${state.name} (${state.snapshotId}) does not exist any more. Run pulumi refresh; the next up makes a new one`,
  });
}
