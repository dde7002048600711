import { z } from "zod";
import { type CallOptions, path } from "../core";
import type { Caller } from "./caller";
import { maybeId, text } from "./fields";
import { type Id, numericId } from "./ids";

const orderOutcome = z.object({ message: text, ip_id: maybeId, ip_address: text });
/** `ip_id` is null where the panel does not tell (TerraHost's document shows no answer). */
export type Ipv4OrderOutcome = z.output<typeof orderOutcome>;

/** Additional IPv4 addresses (gigahost.md section 7). */
export class Ipv4 {
  constructor(protected readonly caller: Caller) {}

  /**
   * Orders one address. Costs money.
   *
   * @param layer `l2`, not routed, or `l3`, routed to the primary address; not readable afterwards
   */
  orderIpv4(serverId: Id, layer: "l2" | "l3", options?: CallOptions): Promise<Ipv4OrderOutcome> {
    const count = this.caller.profile.ipv4OrderNeedsCount ? { num_ips: "1" } : {};
    return this.caller.meta(
      () => ({
        name: "servers.ipv4.orderIpv4",
        method: "POST",
        path: path`/servers/${numericId("serverId", serverId)}/ipv4`,
        body: { json: { ip_type: layer, ...count } },
        effect: "once",
      }),
      orderOutcome,
      options,
    );
  }
}
