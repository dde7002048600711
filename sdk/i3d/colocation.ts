import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { I3dCaller, Id } from "./caller";
import {
  colocatedAlert,
  invoice,
  pdu,
  trafficUsage,
  type I3dColocatedAlert,
  type I3dInvoice,
  type I3dPdu,
  type I3dTrafficUsage,
} from "./objects";
import { ColocationAccess } from "./colocation-access";
import { optionalText } from "./fields";
import { TrafficGraph } from "./rows";

const rDns = coerce.list(z.object({ hostname: coerce.textOrNone, ip: z.string().min(1) }));

const range = z.looseObject({
  network: z.string(),
  netmask: optionalText,
  /** A text with the leading slash: "/29". */
  prefix: coerce.text.optional().catch(undefined),
  gateway: optionalText,
  rDns,
});

const customRange = z.looseObject({
  networkStart: z.string(),
  networkEnd: z.string(),
  gateway: optionalText,
  rDns,
});

const colocated = z.looseObject({
  id: coerce.id,
  name: optionalText,
  purchaseOrder: optionalText,
  network: coerce.list(
    z.looseObject({
      vlanId: coerce.id.nullable().optional().catch(undefined),
      ipRange: coerce.list(range),
      ipRangeCustom: coerce.list(customRange),
    }),
  ),
});

/** A colocated server or rack. PTRs are in `network[].ipRange[].rDns` and `network[].ipRangeCustom[].rDns`. */
export type I3dColocationRow = z.output<typeof colocated>;

/** When the bandwidth in use exceeds a percentage, somebody is told. */
export interface ColocationAlert {
  percentage: number;
  /** 0 or 1. */
  sendMail: number;
  /** 0 or 1. */
  sendTicket: number;
}

/** What a quote is asked for with; every field but companyName is needed. */
export interface ColocationQuote {
  firstName: string;
  lastName: string;
  companyName?: string;
  email: string;
  phone: string;
  rack: string;
  location: string;
  remarks: string;
}

export class ColocationAlerts {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(colocationId: Id, options?: CallOptions): Promise<I3dColocatedAlert[]> {
    return this.#call.list(
      "GET /colocation/{colocationId}/alert",
      [colocationId],
      colocatedAlert,
      {},
      options,
    );
  }

  create(colocationId: Id, alert: ColocationAlert, options?: CallOptions): Promise<I3dColocatedAlert> {
    return this.#call.one(
      "POST /colocation/{colocationId}/alert",
      [colocationId],
      colocatedAlert,
      { json: alert },
      options,
    );
  }

  update(
    colocationId: Id,
    alertId: Id,
    alert: ColocationAlert,
    options?: CallOptions,
  ): Promise<I3dColocatedAlert> {
    const endpoint = "PUT /colocation/{colocationId}/alert/{colocationAlertId}";
    return this.#call.one(endpoint, [colocationId, alertId], colocatedAlert, { json: alert }, options);
  }

  delete(colocationId: Id, alertId: Id, options?: CallOptions): Promise<void> {
    const endpoint = "DELETE /colocation/{colocationId}/alert/{colocationAlertId}";
    return this.#call.send(endpoint, [colocationId, alertId], {}, options);
  }
}

/** Colocation (i3d.md sections 5 and 7). */
export class I3dColocation {
  readonly alerts: ColocationAlerts;
  readonly access: ColocationAccess;
  readonly trafficGraph: TrafficGraph;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.alerts = new ColocationAlerts(call);
    this.access = new ColocationAccess(call);
    this.trafficGraph = new TrafficGraph(call, "colocation/{colocationId}");
  }

  list(options?: CallOptions): Promise<I3dColocationRow[]> {
    return this.#call.all("GET /colocation", [], colocated, {}, options);
  }

  each(options?: CallOptions): AsyncGenerator<I3dColocationRow> {
    return this.#call.each("GET /colocation", [], colocated, {}, options);
  }

  get(colocationId: Id, options?: CallOptions): Promise<I3dColocationRow> {
    return this.#call.one("GET /colocation/{colocationId}", [colocationId], colocated, {}, options);
  }

  update(
    colocationId: Id,
    change: { name?: string; purchaseOrder?: string },
    options?: CallOptions,
  ): Promise<I3dColocationRow> {
    return this.#call.one(
      "PUT /colocation/{colocationId}",
      [colocationId],
      colocated,
      { json: change },
      options,
    );
  }

  /**
   * Sets the PTR of an address; read it back from `get`. A wrong address and a wrong colocation are both `not-found`.
   * Whether an empty host name removes the PTR is not known.
   */
  setReverseDns(colocationId: Id, ipAddress: string, hostname: string, options?: CallOptions): Promise<void> {
    const endpoint = "PUT /colocation/{colocationId}/network/rdns/{ipAddress}";
    const extra = { json: { hostname }, lane: `rdns:colocation:${colocationId}` };
    return this.#call.send(endpoint, [colocationId, ipAddress], extra, options);
  }

  invoices(colocationId: Id, options?: CallOptions): Promise<I3dInvoice[]> {
    return this.#call.all("GET /colocation/{colocationId}/invoice", [colocationId], invoice, {}, options);
  }

  /** Power distribution units. */
  pdus(colocationId: Id, options?: CallOptions): Promise<I3dPdu[]> {
    return this.#call.list("GET /colocation/{colocationId}/pdu", [colocationId], pdu, {}, options);
  }

  /** Traffic of an uplink between two times in unix seconds. */
  trafficUsage(
    colocationId: Id,
    uplinkId: Id,
    between: { startTime?: number; endTime?: number } = {},
    options?: CallOptions,
  ): Promise<I3dTrafficUsage[]> {
    const endpoint = "GET /colocation/{colocationId}/network/usage/{upLinkId}/raw";
    return this.#call.list(
      endpoint,
      [colocationId, uplinkId],
      trafficUsage,
      { query: { ...between } },
      options,
    );
  }

  /** **Cancels the contract.** Never part of a destroy. */
  cancelContract(colocationId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("PUT /colocation/{colocationId}/cancel", [colocationId], {}, options);
  }

  /** Takes a cancellation back, while that is possible. */
  revertContractCancellation(colocationId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send("PUT /colocation/{colocationId}/cancel/revert", [colocationId], {}, options);
  }

  /** Asks the vendor's sales for a quote. */
  requestQuote(quote: ColocationQuote, options?: CallOptions): Promise<void> {
    return this.#call.send("POST /colocation/quote", [], { json: quote }, options);
  }
}
