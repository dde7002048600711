import type { Call } from "../call";
import { advance, isOver } from "../progress";
import { notFound } from "../refusal";
import type { PanelState } from "../state";
import type { Server } from "./model";

/** Drops machines whose cancel is over and ends what has ended by time; before every request. */
export function tickServers(state: PanelState, now: number): void {
  for (const server of state.servers.values()) {
    if (server.cancelled && isOver(server.cancelled.progress, now)) state.servers.delete(server.id);
    if (server.hidden && isOver(server.hidden, now)) server.hidden = null;
    if (server.install?.running && isOver(server.install.running, now)) finishInstall(server);
    for (const snapshot of server.snapshots) {
      if (snapshot.pending && isOver(snapshot.pending, now)) snapshot.pending = null;
    }
  }
}

function finishInstall(server: Server): void {
  if (server.install) server.osId = server.install.osId;
  server.install = null;
}

/** Counts one read of a machine; false when this read does not see it. */
export function readServer(state: PanelState, server: Server, now: number): boolean {
  if (server.hidden) {
    if (!advance(server.hidden, now)) return false;
    server.hidden = null;
  }
  if (server.cancelled && advance(server.cancelled.progress, now)) {
    state.servers.delete(server.id);
    return false;
  }
  if (server.install) {
    if (server.install.lagReads > 0) server.install.lagReads -= 1;
    else if (server.install.running && advance(server.install.running, now)) finishInstall(server);
  }
  return true;
}

/** The machine of the path, for an action: hidden ones act as if they were not there. */
export function serverOf(call: Call): Server {
  const server = call.state.servers.get(call.params["id"] ?? "");
  if (!server || server.hidden) throw notFound();
  return server;
}

export function log(state: PanelState, server: Server, entry: string, now: number): void {
  server.log.unshift({ id: state.nextId("log", 1_381_489), entry, at: now });
}
