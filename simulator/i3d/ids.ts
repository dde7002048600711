import { scatterHex } from "./scatter";

/** Numbers and UUIDs that are never given twice; the same sequence after every reset. */
export class Ids {
  #last: number;
  #uuids: number;

  /** @param account which of the vendor's accounts it is; no two accounts share an id */
  constructor(account = 0) {
    this.#last = 1000 + account * 60_000;
    this.#uuids = account * 60_000;
  }

  number(): number {
    this.#last += 1 + (this.#last % 3);
    return this.#last;
  }

  /** UUID of version 7, which begins with the time, as the vendor's are. */
  uuid(nowMs: number): string {
    this.#uuids += 1;
    const time = Math.floor(nowMs).toString(16).padStart(12, "0");
    const random = scatterHex(`uuid ${this.#uuids}`, 18);
    return [
      time.slice(0, 8),
      time.slice(8, 12),
      `7${random.slice(0, 3)}`,
      `b${random.slice(3, 6)}`,
      random.slice(6, 18),
    ].join("-");
  }
}

export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
