import { type CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import { crossConnect, type I3dCrossConnectRow } from "./objects";
import { TrafficGraph } from "./rows";

/** Cross connects (i3d.md section 7). */
export class I3dCrossConnect {
  readonly trafficGraph: TrafficGraph;
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
    this.trafficGraph = new TrafficGraph(call, "crossConnect/{crossConnectId}");
  }

  list(options?: CallOptions): Promise<I3dCrossConnectRow[]> {
    return this.#call.all("GET /crossConnect", [], crossConnect, {}, options);
  }

  get(crossConnectId: Id, options?: CallOptions): Promise<I3dCrossConnectRow> {
    return this.#call.one("GET /crossConnect/{crossConnectId}", [crossConnectId], crossConnect, {}, options);
  }

  update(
    crossConnectId: Id,
    change: { purchaseOrder?: string; patchCustomerName?: string },
    options?: CallOptions,
  ): Promise<I3dCrossConnectRow> {
    return this.#call.one(
      "PUT /crossConnect/{crossConnectId}",
      [crossConnectId],
      crossConnect,
      { json: change },
      options,
    );
  }

  invoices(crossConnectId: Id, options?: CallOptions): Promise<I3dCrossConnectRow[]> {
    return this.#call.all(
      "GET /crossConnect/{crossConnectId}/invoice",
      [crossConnectId],
      crossConnect,
      {},
      options,
    );
  }

  /** **Cancels the contract.** Never part of a destroy. */
  cancelContract(crossConnectId: Id, options?: CallOptions): Promise<void> {
    return this.#call.send(
      "PUT /crossConnect/{crossConnectId}/cancel",
      [crossConnectId],
      { json: {} },
      options,
    );
  }

  /** Takes a cancellation back, while that is possible. Declared to answer the object: 204 is fine, too. */
  revertContractCancellation(crossConnectId: Id, options?: CallOptions): Promise<void> {
    const endpoint = "PUT /crossConnect/{crossConnectId}/cancel/revert";
    return this.#call.send(endpoint, [crossConnectId], { json: {} }, options);
  }
}
