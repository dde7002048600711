import { type CallOptions, path } from "../core";
import type { Caller } from "./caller";
import type { Done } from "./envelope";
import { list } from "./fields";
import { type Id, numericId, required } from "./ids";
import { type Snapshot, snapshot } from "./server-answers";

/** Snapshots of virtual servers (gigahost.md section 7). There is no restore and no rename. */
export class Snapshots {
  constructor(private readonly caller: Caller) {}

  /** All snapshots of one server. */
  list(serverId: Id, options?: CallOptions): Promise<Snapshot[]> {
    const where = () => path`/servers/${numericId("serverId", serverId)}/snapshots`;
    const build = () =>
      ({ name: "servers.snapshots.list", method: "GET", path: where(), effect: "read" }) as const;
    return this.caller.data(build, list(snapshot), options);
  }

  /**
   * Starts a snapshot. The answer has no id and names are not unique: compare the lists before and after. Snapshots
   * of one server are started one after another, so that the difference is one.
   */
  create(serverId: Id, name: string, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => {
      const server = numericId("serverId", serverId);
      return {
        name: "servers.snapshots.create",
        method: "POST",
        path: path`/servers/${server}/snapshot`,
        body: { json: { name: required("name", name) } },
        effect: "once",
        lane: `snapshot/${server}`,
      };
    }, options);
  }

  /** Deletes a snapshot. */
  delete(serverId: Id, snapshotId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.done(() => {
      const server = numericId("serverId", serverId);
      return {
        name: "servers.snapshots.delete",
        method: "DELETE",
        path: path`/servers/${server}/snapshot/${numericId("snapshotId", snapshotId)}`,
        effect: "keyed",
        lane: `snapshot/${server}`,
      };
    }, options);
  }
}
