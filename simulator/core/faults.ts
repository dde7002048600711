import { faultKinds } from "./fault-effects";
import { matchesGlob } from "./glob";
import type { Fault } from "./types";

/** A fault that has been set; `remove` takes it away again, also after it is used up. */
export interface FaultHandle {
  readonly id: number;
  readonly fault: Fault;
  /** Matching requests seen so far. */
  readonly seen: number;
  /** Requests it has struck so far. */
  readonly struck: number;
  remove(): void;
}

/** A request as faults are matched against it. */
export interface FaultTarget {
  vendor: string;
  endpoint: string;
  write: boolean;
}

interface Entry extends FaultHandle {
  seen: number;
  struck: number;
}

/**
 * The faults that are set. When several match one request, the first one that is due strikes; the others count
 * the request but keep their strikes, so that two faults of one endpoint strike one after the other. `call`
 * faults do not stand in the way of others.
 */
export class FaultBook {
  #entries: Entry[] = [];
  #lastId = 0;

  add(fault: Fault): FaultHandle {
    if (!faultKinds.includes(fault.kind)) {
      throw new TypeError(
        `fault kind ${JSON.stringify(fault.kind)} is unknown; known: ${faultKinds.join(", ")}`,
      );
    }
    const id = ++this.#lastId;
    const entry: Entry = { id, fault: { ...fault }, seen: 0, struck: 0, remove: () => void this.remove(id) };
    this.#entries.push(entry);
    return entry;
  }

  /** Whether there was such a fault. */
  remove(id: number): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => entry.id !== id);
    return this.#entries.length < before;
  }

  clear(): void {
    this.#entries = [];
  }

  list(): readonly FaultHandle[] {
    return [...this.#entries];
  }

  /** Counts a request and answers the faults that strike it: hooks first, then at most one of another kind. */
  strike(target: FaultTarget): Fault[] {
    const hooks: Fault[] = [];
    let winner: Fault | undefined;
    for (const entry of this.#entries) {
      if (!matches(entry.fault, target)) continue;
      entry.seen++;
      const { nth = 1, times = 1, kind } = entry.fault;
      if (entry.seen < nth || entry.struck >= times) continue;
      if (kind !== "call" && winner) continue;
      entry.struck++;
      if (kind === "call") hooks.push(entry.fault);
      else winner = entry.fault;
    }
    return winner ? [...hooks, winner] : hooks;
  }
}

function matches(fault: Fault, target: FaultTarget): boolean {
  if (fault.vendor !== undefined && fault.vendor !== target.vendor) return false;
  if (fault.only !== undefined && (fault.only === "writes") !== target.write) return false;
  return fault.endpoint === undefined || matchesGlob(fault.endpoint, target.endpoint);
}
