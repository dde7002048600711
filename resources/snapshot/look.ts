import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { SnapshotDriver, SnapshotPlace, SnapshotView } from "./driver";
import { canonicalName } from "./identity";
import type { LiveSnapshot } from "./driver";

/**
 * The server's snapshots, or `undefined` when the server itself is certainly gone. A list that answers 404 says
 * nothing by itself: a live server can be missing for a while.
 */
export async function snapshotsIfAny(
  call: Call,
  driver: SnapshotDriver,
  place: SnapshotPlace,
  after?: number,
): Promise<SnapshotView | undefined> {
  try {
    return await driver.view(call, place, after);
  } catch (error) {
    if (!isKind(error, "not-found")) throw error;
    if (!(await driver.hasServer(call, place))) return undefined;
    return driver.view(call, place, after);
  }
}

/**
 * A second look, before it is believed that a snapshot is missing: a server that has vanished for a moment may show an
 * empty list instead of none. `undefined` when the server is certainly gone.
 */
export async function lookAgain(
  call: Call,
  driver: SnapshotDriver,
  place: SnapshotPlace,
  { at }: SnapshotView,
): Promise<SnapshotView | undefined> {
  return (await driver.hasServer(call, place)) ? snapshotsIfAny(call, driver, place, at) : undefined;
}

/** The snapshots for whoever needs the server. @throws not-found when it is gone */
export async function snapshotsOfServer(
  call: Call,
  driver: SnapshotDriver,
  place: SnapshotPlace,
  after?: number,
): Promise<SnapshotView> {
  const view = await snapshotsIfAny(call, driver, place, after);
  if (view) return view;
  throw new RackformError({
    kind: "not-found",
    vendor: place.vendor,
    argument: "serverId",
    message: `there is no server ${place.serverId} in this account; check the id, and the account with npx rackform doctor`,
  });
}

export function namesakes(view: SnapshotView, name: string): LiveSnapshot[] {
  return view.snapshots.filter((snapshot) => hasName(snapshot, name));
}

export function hasName(snapshot: LiveSnapshot, name: string): boolean {
  return canonicalName(snapshot.name) === canonicalName(name);
}

/** One of several with the same name cannot be told from the others. */
export function severalNamesakes(
  place: SnapshotPlace,
  name: string,
  found: LiveSnapshot[],
  what = "has",
): RackformError {
  const ids = found.map(({ id }) => id).join(", ");
  return new RackformError({
    kind: "conflict",
    vendor: place.vendor,
    argument: "name",
    message: `server ${place.serverId} ${what} ${found.length} snapshots named ${JSON.stringify(name)} (${ids}), which cannot be told apart; delete those that are not wanted, or take another name`,
  });
}
