import { matchesGlob } from "./glob";
import type { LoggedRequest } from "./types";

export interface VendorCounts {
  total: number;
  reads: number;
  writes: number;
  endpoints: Record<string, number>;
}

export interface RequestCounts {
  total: number;
  reads: number;
  writes: number;
  vendors: Record<string, VendorCounts>;
}

/** What to count or find: every field left out matches all. `endpoint` may hold `*`. */
export interface RequestFilter {
  vendor?: string;
  endpoint?: string;
  only?: "reads" | "writes";
}

/** More requests than this are counted, but only the last ones are kept. */
const keptRequests = 10_000;

/** Every request that reached a vendor's mount point, credentials never among what is kept. */
export class RequestLog {
  #log: LoggedRequest[] = [];
  #counts: RequestCounts = noCounts();

  /** Oldest first. */
  get log(): readonly LoggedRequest[] {
    return this.#log;
  }

  record(request: LoggedRequest): void {
    this.#log.push(request);
    if (this.#log.length > 2 * keptRequests) this.#log = this.#log.slice(-keptRequests);
    const vendor = (this.#counts.vendors[request.vendor] ??= {
      total: 0,
      reads: 0,
      writes: 0,
      endpoints: {},
    });
    for (const counts of [this.#counts, vendor]) {
      counts.total++;
      if (request.write) counts.writes++;
      else counts.reads++;
    }
    vendor.endpoints[request.endpoint] = (vendor.endpoints[request.endpoint] ?? 0) + 1;
  }

  /** Counts since the start or the last `resetCounts`; a copy. */
  counts(): RequestCounts {
    return structuredClone(this.#counts);
  }

  /** Kept requests that match, oldest first. */
  find(filter: RequestFilter = {}): LoggedRequest[] {
    return this.#log.filter(
      (request) =>
        (filter.vendor === undefined || filter.vendor === request.vendor) &&
        (filter.endpoint === undefined || matchesGlob(filter.endpoint, request.endpoint)) &&
        (filter.only === undefined || (filter.only === "writes") === request.write),
    );
  }

  /** Starts counting and logging afresh. */
  resetCounts(): void {
    this.#counts = noCounts();
    this.#log = [];
  }
}

function noCounts(): RequestCounts {
  return { total: 0, reads: 0, writes: 0, vendors: {} };
}
