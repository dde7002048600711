import type { CallOptions } from "../core";
import type { I3dCaller, Id } from "./caller";
import {
  colocationNetworkTelemetry,
  colocationOveruseTelemetry,
  colocationPDUHistoryDataTelemetry,
  colocationPDUHistoryTelemetry,
  colocationPDUTelemetry,
  type I3dColocationNetworkTelemetry,
  type I3dColocationOveruseTelemetry,
  type I3dColocationPDUHistoryDataTelemetry,
  type I3dColocationPDUHistoryTelemetry,
  type I3dColocationPDUTelemetry,
  type I3dTrafficUsage,
  trafficUsage,
} from "./objects";

/** Two times in unix seconds; the vendor has a default for each. */
export interface Between {
  startTime?: number;
  endTime?: number;
}

/** Readings of power and traffic. */
export class I3dTelemetry {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  crossConnectUsage(
    crossConnectId: Id,
    uplinkId: Id,
    between: Between = {},
    options?: CallOptions,
  ): Promise<I3dTrafficUsage[]> {
    const endpoint = "GET /telemetry/crossConnect/{crossConnectId}/usage/{uplinkId}/raw";
    return this.#call.list(
      endpoint,
      [crossConnectId, uplinkId],
      trafficUsage,
      { query: { ...between } },
      options,
    );
  }

  colocationNetwork(
    colocationId: Id,
    between: Between = {},
    options?: CallOptions,
  ): Promise<I3dColocationNetworkTelemetry[]> {
    const endpoint = "GET /telemetry/colocation/{colocationId}/network";
    const extra = { query: { ...between } };
    return this.#call.list(endpoint, [colocationId], colocationNetworkTelemetry, extra, options);
  }

  powerUsage(between: Between = {}, options?: CallOptions): Promise<I3dColocationPDUHistoryTelemetry[]> {
    const extra = { query: { ...between } };
    const endpoint = "GET /telemetry/colocation/powerUsage";
    return this.#call.list(endpoint, [], colocationPDUHistoryTelemetry, extra, options);
  }

  currentPowerUsage(options?: CallOptions): Promise<I3dColocationPDUTelemetry[]> {
    const endpoint = "GET /telemetry/colocation/powerUsage/current";
    return this.#call.all(endpoint, [], colocationPDUTelemetry, {}, options);
  }

  colocationPdu(
    colocationId: Id,
    pduId: Id,
    between: Between = {},
    options?: CallOptions,
  ): Promise<I3dColocationPDUHistoryDataTelemetry[]> {
    const endpoint = "GET /telemetry/colocation/{colocationId}/pdu/{pduId}";
    const extra = { query: { ...between } };
    return this.#call.all(endpoint, [colocationId, pduId], colocationPDUHistoryDataTelemetry, extra, options);
  }

  currentOveruse(options?: CallOptions): Promise<I3dColocationOveruseTelemetry[]> {
    const endpoint = "GET /telemetry/colocation/overuse/current";
    return this.#call.all(endpoint, [], colocationOveruseTelemetry, {}, options);
  }

  pdu(pduId: Id, between: Between = {}, options?: CallOptions): Promise<I3dColocationPDUHistoryTelemetry[]> {
    const extra = { query: { ...between } };
    return this.#call.list(
      "GET /telemetry/pdu/{pduId}",
      [pduId],
      colocationPDUHistoryTelemetry,
      extra,
      options,
    );
  }
}
