import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer, done } from "../envelope";
import { fakeSecret } from "../hash";
import { requiredText } from "../input";
import { advance, begin } from "../progress";
import { notFound, Refusal } from "../refusal";
import { serverOf } from "./find";
import type { Server, Snapshot } from "./model";

function virtualServer(call: Call): Server {
  const server = serverOf(call);
  if (server.type !== "vps") throw new Refusal(400, "Snapshots are only available for virtual servers.");
  return server;
}

/** `GET /servers/{id}/snapshots` */
export function listSnapshots(call: Call): SimReply {
  const server = virtualServer(call);
  const numeric = call.state.options.snapshotIds === "number";
  const shown: Snapshot[] = [];
  for (const snapshot of server.snapshots) {
    if (snapshot.hiddenReads > 0) snapshot.hiddenReads -= 1;
    else {
      if (snapshot.pending && advance(snapshot.pending, call.now)) snapshot.pending = null;
      shown.push(snapshot);
    }
  }
  return answer(
    call,
    shown.map((snapshot) => ({
      snap_id: numeric ? Number(snapshot.id) : snapshot.id,
      srv_id: numeric ? Number(server.id) : server.id,
      snap_name: snapshot.internalName,
      snap_display_name: snapshot.name,
      snap_time: Math.floor(snapshot.created / 1000),
      snap_state: snapshot.pending ? "pending" : "completed",
    })),
  );
}

export function makeSnapshot(call: Pick<Call, "state" | "now">, name: string): Snapshot {
  const { state, now } = call;
  const id = state.nextId("snapshot", 123);
  return {
    id,
    internalName: `snap${fakeSecret(`snapshot ${id}`, 8)}`,
    name,
    created: now,
    pending: begin(now, state.options.snapshotPending),
    hiddenReads: state.options.snapshotHiddenReads,
  };
}

/** `POST /servers/{id}/snapshot`: no id in the answer; names are not unique. */
export function createSnapshot(call: Call): SimReply {
  const server = virtualServer(call);
  const name = requiredText(call.body, "name");
  const limit = call.state.options.snapshotLimit;
  if (limit !== null && server.snapshots.length >= limit) {
    throw new Refusal(400, "Maximum number of snapshots reached.");
  }
  server.snapshots.push(makeSnapshot(call, name));
  return done(call, "Snapshot is currently being created.");
}

/** `DELETE /servers/{id}/snapshot/{snap_id}` */
export function deleteSnapshot(call: Call): SimReply {
  const server = virtualServer(call);
  const index = server.snapshots.findIndex(({ id }) => id === call.params["snap_id"]);
  if (index < 0) throw notFound();
  server.snapshots.splice(index, 1);
  return done(call, "Snapshot has been deleted.");
}
