import { z } from "zod";
import { type CallOptions, coerce, isKind, path, RackformError } from "../core";
import type { GigacloudCaller } from "./caller";
import { type Id, optionalText } from "./fields";

const ptr = z
  .object({ ipaddress: z.string().min(1), ptrname: optionalText, ptrcontent: coerce.textOrNone })
  .transform((wire) => ({ ip: wire.ipaddress, ptrName: wire.ptrname, hostname: wire.ptrcontent }));

/** The reverse DNS of one address: `ptrName` is the name in in-addr.arpa, `hostname` is absent when there is no PTR. */
export type GigacloudPtr = z.output<typeof ptr>;

/** Reverse DNS of a service's addresses (document, "Reverse DNS"; gigacloud.md section 2.3). */
export class GigacloudReverseDns {
  readonly #call: GigacloudCaller;

  constructor(call: GigacloudCaller) {
    this.#call = call;
  }

  /** The service's addresses with their PTRs; match by canonical address, not by position. */
  async list(serviceId: Id, options?: CallOptions): Promise<GigacloudPtr[]> {
    const address = path`/service/${serviceId}/rdns`;
    try {
      return await this.#call.read("reverseDns.list", address, "ips", coerce.presentList(ptr), options);
    } catch (error) {
      // HostBill's way to say that the list is empty.
      if (isKind(error, "not-found") && error.code === "noipsassigned") return [];
      throw error;
    }
  }

  /**
   * Sets PTRs by address. An empty host name is really sent: it is said to remove the PTR, which nobody has verified,
   * so read back afterwards. Whether addresses that are not named keep theirs is not documented either; and on some
   * installations the change shows only after a while.
   */
  async setPtr(
    serviceId: Id,
    hostnames: Readonly<Record<string, string>>,
    options?: CallOptions,
  ): Promise<void> {
    if (Object.keys(hostnames).length === 0) {
      throw new RackformError({
        kind: "validation",
        vendor: "gigacloud",
        operation: "reverseDns.setPtr",
        applied: "no",
        message: "no address is named",
      });
    }
    const operation = {
      name: "reverseDns.setPtr",
      path: path`/service/${serviceId}/rdns`,
      lane: `service:${serviceId}`,
    };
    await this.#call.write(
      operation,
      { id: serviceId, ipaddress: { ...hostnames } },
      "revdnsupdated",
      options,
    );
  }
}
