import type { CallOptions } from "../../sdk/core";
import { detachableWait } from "./detachable-wait";

/** Turns of the event loop in which a write that was set free by another one's end comes to begin. */
const turns = 4;

/**
 * One read that confirms every write of a wave: whoever has written waits until nobody writes any more, then a single
 * read that began after all of them serves them all. Nobody waits for a timer: a write alone is confirmed at once.
 */
export class Confirmation<T> {
  #writing = 0;
  #calm?: () => void;
  #next?: Promise<T>;

  constructor(private readonly load: () => Promise<T>) {}

  /** Does a write that `read` will confirm. The limits free the caller; the write goes on. */
  async write<R>(work: () => Promise<R>, limits?: CallOptions): Promise<R> {
    this.#writing++;
    const written = work();
    const end = () => {
      this.#writing--;
      if (this.#writing === 0) this.#calm?.();
    };
    written.then(end, end);
    return detachableWait(written, limits, () => "unknown");
  }

  /** What is there after every write that has begun by now. The limits free the caller; the read serves the others. */
  read(limits?: CallOptions): Promise<T> {
    this.#next ??= this.#readWhenCalm();
    return detachableWait(this.#next, limits);
  }

  async #readWhenCalm(): Promise<T> {
    for (let turn = 0; turn < turns || this.#writing > 0; turn++) {
      if (this.#writing > 0) {
        await new Promise<void>((resolve) => (this.#calm = resolve));
        turn = 0;
      }
      await new Promise(setImmediate);
    }
    // Whoever asks from here on may have written since: the next read is theirs.
    this.#next = undefined;
    return this.load();
  }
}
