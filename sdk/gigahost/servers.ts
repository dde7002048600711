import { z } from "zod";
import { type CallOptions, path } from "../core";
import {
  type Caller,
  type Done,
  fields,
  type Id,
  idNumber,
  Ipv4,
  numericId,
  required,
  Servers,
} from "../panel";

const moved = z.object({ message: fields.text, ip_id: fields.maybeId, target_srv_id: fields.maybeId });
export type Ipv4Move = z.output<typeof moved>;

/** Additional addresses, with what only Gigahost is known to have (gigahost.md section 7). */
export class GigahostIpv4 extends Ipv4 {
  /**
   * Moves a routed (L3) address to another server of the account in the same region; its billing follows.
   * Sent once: a repeated one would not find the address any more.
   */
  moveIpv4(serverId: Id, ipId: Id, targetServerId: Id, options?: CallOptions): Promise<Ipv4Move> {
    return this.caller.meta(
      () => ({
        name: "servers.ipv4.moveIpv4",
        method: "PUT",
        path: ipPath(serverId, ipId),
        body: { json: { target_srv_id: idNumber("targetServerId", targetServerId) } },
        effect: "once",
      }),
      moved,
      options,
    );
  }

  /** Gives an address back. Undocumented. */
  releaseIpv4(serverId: Id, ipId: Id, options?: CallOptions): Promise<Done> {
    const build = () =>
      ({
        name: "servers.ipv4.releaseIpv4",
        method: "DELETE",
        path: ipPath(serverId, ipId),
        effect: "keyed",
      }) as const;
    return this.caller.undocumented(build, options);
  }
}

export class GigahostServers extends Servers {
  override readonly ipv4: GigahostIpv4;

  constructor(caller: Caller) {
    super(caller);
    this.ipv4 = new GigahostIpv4(caller);
  }

  /**
   * Cancels a server: the only way to end it, undocumented, and final. It goes some time later. A server that is gone
   * or cancelled already answers 400, a `validation` error: read it to tell.
   */
  cancelServer(serverId: Id, reason: string, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "servers.cancelServer",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/cancel`,
        body: { json: { reason: required("reason", reason), early_termination: 1 } },
        effect: "once",
      }),
      options,
    );
  }
}

function ipPath(serverId: Id, ipId: Id): string {
  return path`/servers/${numericId("serverId", serverId)}/ipv4/${numericId("ipId", ipId)}`;
}
