import { z } from "zod";
import { type CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import type { Endpoint } from "./endpoints";

export const periods = ["year", "month", "week", "day"] as const;
export type Period = (typeof periods)[number];

/** Traffic of an uplink as pictures, one call for each period; each element is a text (an image). */
export class TrafficGraph {
  readonly #read: (period: Period, ownerId: Id, uplinkId: Id, options?: CallOptions) => Promise<string[]>;

  constructor(call: I3dCaller, family: "colocation/{colocationId}" | "crossConnect/{crossConnectId}") {
    this.#read = (period, ownerId, uplinkId, options) => {
      const endpoint: Endpoint = `GET /${family}/network/usage/{upLinkId}/graph/${period}`;
      return call.list(endpoint, [ownerId, uplinkId], z.string(), {}, options);
    };
  }

  year(ownerId: Id, uplinkId: Id, options?: CallOptions): Promise<string[]> {
    return this.#read("year", ownerId, uplinkId, options);
  }

  month(ownerId: Id, uplinkId: Id, options?: CallOptions): Promise<string[]> {
    return this.#read("month", ownerId, uplinkId, options);
  }

  week(ownerId: Id, uplinkId: Id, options?: CallOptions): Promise<string[]> {
    return this.#read("week", ownerId, uplinkId, options);
  }

  day(ownerId: Id, uplinkId: Id, options?: CallOptions): Promise<string[]> {
    return this.#read("day", ownerId, uplinkId, options);
  }
}
