import type { CallOptions } from "../core";
import type { I3dCaller } from "./caller";
import {
  type I3dPingSite,
  type I3dPingSiteDetail,
  type I3dPingSiteLatencyModel,
  pingSite,
  pingSiteDetail,
  pingSiteLatencyModel,
} from "./objects";

/** Addresses to measure the way to each location with. */
export class I3dPingSites {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dPingSite[]> {
    return this.#call.all("GET /pingsite", [], pingSite, {}, options);
  }

  details(options?: CallOptions): Promise<I3dPingSiteDetail[]> {
    return this.#call.all("GET /pingsite/detail", [], pingSiteDetail, {}, options);
  }

  latency(options?: CallOptions): Promise<I3dPingSiteLatencyModel[]> {
    return this.#call.list("GET /pingsite/latency", [], pingSiteLatencyModel, {}, options);
  }
}
