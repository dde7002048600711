import { type CallOptions, path } from "../core";
import type { Caller } from "./caller";
import type { Done } from "./envelope";
import { list } from "./fields";
import { type Id, idNumber, numericId } from "./ids";
import { type Upgrade, upgrade } from "./server-answers";

/** Larger packages for a server (gigahost.md section 7). */
export class Upgrades {
  constructor(private readonly caller: Caller) {}

  /** Packages the server can be upgraded to. */
  list(serverId: Id, options?: CallOptions): Promise<Upgrade[]> {
    const where = () => path`/servers/${numericId("serverId", serverId)}/upgrade`;
    const build = () =>
      ({ name: "servers.upgrades.list", method: "GET", path: where(), effect: "read" }) as const;
    return this.caller.data(build, list(upgrade), options);
  }

  /** Orders an upgrade. Costs money. Refused for every package on virtual servers billed by the hour. */
  orderUpgrade(serverId: Id, packageId: Id, options?: CallOptions): Promise<Done> {
    return this.caller.done(
      () => ({
        name: "servers.upgrades.orderUpgrade",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/upgrade`,
        body: { json: { pkg_id: idNumber("packageId", packageId) } },
        effect: "once",
      }),
      options,
    );
  }
}
