import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { I3dCaller, Id } from "./caller";
import { optionalInteger, optionalText } from "./fields";

const hostAddress = z.looseObject({
  ipAddress: z.string().min(1),
  version: optionalInteger,
  /** 1 normal, 2 KVM, 253 and 254 VRRP, 255 gateway. */
  type: optionalInteger,
  private: optionalInteger,
  /** The PTR, absent when there is none. */
  rDns: coerce.textOrNone,
});

const common = {
  id: coerce.id,
  serverId: coerce.id.optional().catch(undefined),
  serverName: optionalText,
  /** 1 bare metal, 2 FlexMetal, 3 virtual machine. */
  serverType: optionalInteger,
  liveHostName: optionalText,
  dcLocationId: optionalInteger,
  instanceType: optionalText,
  /** The FlexMetal order of a host of type 2. */
  fmOrderId: coerce.textOrNone,
  installStatus: optionalText,
};

const host = z.looseObject({
  ...common,
  ipAddress: coerce.list(hostAddress),
  labels: coerce.list(z.object({ key: z.string(), value: coerce.text })),
});

/** A dedicated or FlexMetal host with what is used of it; every other field comes as the vendor sends it. */
export type I3dHostRow = z.output<typeof host>;

const hostSummary = z.looseObject({ ...common, id: coerce.id.optional().catch(undefined) });

/** A host in short; `fields` may leave out everything. */
export type I3dHostSummary = z.output<typeof hostSummary>;

/** Hosts (i3d.md section 7). */
export class I3dDedicatedServer {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  /** All hosts. `labels` is an SQL-like expression with texts in double quotes. */
  list(filter: { labels?: string } = {}, options?: CallOptions): Promise<I3dHostRow[]> {
    return this.#call.all("GET /dedicatedServer", [], host, { query: { ...filter } }, options);
  }

  each(filter: { labels?: string } = {}, options?: CallOptions): AsyncGenerator<I3dHostRow> {
    return this.#call.each("GET /dedicatedServer", [], host, { query: { ...filter } }, options);
  }

  summary(filter: { fields?: string } = {}, options?: CallOptions): Promise<I3dHostSummary[]> {
    return this.#call.all("GET /dedicatedServer/summary", [], hostSummary, { query: { ...filter } }, options);
  }

  /** One host. An unknown id may give 404 or an empty list (both `not-found`), or 403. */
  get(hostId: Id, options?: CallOptions): Promise<I3dHostRow> {
    return this.#call.one("GET /dedicatedServer/{dedicatedServerId}", [hostId], host, {}, options);
  }

  /** Changes labels only; a null value deletes the key. */
  updateLabels(
    hostId: Id,
    labels: { key: string; value: string | null }[],
    options?: CallOptions,
  ): Promise<I3dHostRow> {
    const extra = { json: { labels }, lane: `host:${hostId}` };
    return this.#call.one("PUT /dedicatedServer/{dedicatedServerId}", [hostId], host, extra, options);
  }
}

/** Calls by host id that the published specification files elsewhere. */
export class I3dHost {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  /**
   * Sets the PTR of a dedicated or FlexMetal host's address; read it back from `dedicatedServer.get`. Whether an empty
   * host name removes it is not known.
   */
  setReverseDns(hostId: Id, ipAddress: string, hostname: string, options?: CallOptions): Promise<void> {
    const extra = { json: { hostname }, lane: `rdns:host:${hostId}` };
    return this.#call.send(
      "PUT /host/{hostId}/network/rdns/{ipAddress}",
      [hostId, ipAddress],
      extra,
      options,
    );
  }
}

/** Switch ports by `serverId` of a host (not its id). Nothing of them can be read back (i3d.md section 7). */
export class I3dSwitchPort {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  setRateLimit(
    serverId: number,
    networkInterfaceId: number,
    rateLimit: number,
    options?: CallOptions,
  ): Promise<void> {
    const json = { serverId, networkInterfaceId, rateLimit };
    return this.#call.send("PUT /server/{serverId}/pxe/switchportratelimit", [serverId], { json }, options);
  }

  setSpeed(
    serverId: number,
    networkInterfaceId: number,
    portSpeed: number,
    options?: CallOptions,
  ): Promise<void> {
    const json = { serverId, networkInterfaceId, portSpeed };
    return this.#call.send("PUT /server/{serverId}/pxe/switchportspeed", [serverId], { json }, options);
  }

  setAdminState(
    serverId: number,
    networkInterfaceId: number,
    state: number,
    options?: CallOptions,
  ): Promise<void> {
    const json = { serverId, networkInterfaceId, state };
    return this.#call.send("PUT /server/{serverId}/pxe/switchportadminstate", [serverId], { json }, options);
  }
}
