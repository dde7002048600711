import type { Owner } from "./owner";

/** Whose writes are still to come to one place, or are under way there. */
export interface Due {
  /** How many there are. */
  count(): number;
  /** Resolves when the engine shows another one, or begins with one. */
  news(): Promise<true>;
}

/** What the run knows of one place. */
class Place implements Due {
  /** Those who were shown to come, and those whose calls are under way. */
  readonly owners = new Set<Owner>();
  /** Resources of the program that have their object here already. */
  readonly staying = new Set<Owner>();
  /** How many objects the stack has here, as a state remembers. */
  remembered = 0;
  deletions = 0;
  #listeners: (() => void)[] = [];

  count = (): number => this.owners.size + this.#leaving();
  news = (): Promise<true> => new Promise((resolve) => this.#listeners.push(() => resolve(true)));

  tell(): void {
    for (const listener of this.#listeners) listener();
    this.#listeners = [];
  }

  /** Engines show no deletion before they begin with it. That there are to be more is known when a second one has come. */
  #leaving(): number {
    return this.deletions < 2 ? 0 : Math.max(0, this.remembered - this.staying.size - this.deletions);
  }
}

/**
 * Whose writes are still to come to a place where writes go together, such as a zone, or are under way there. A resource is told of
 * when its check or diff has shown that it is to be made or changed, and when a call for it begins: none is guessed. Some never
 * come all the same, where a run breaks off.
 */
export class Arrivals {
  readonly #places = new Map<string, Place>();

  /** What a place goes by. */
  at(name: string): Due {
    return this.#place(name);
  }

  /** The resource is to be made or changed. */
  expect(name: string | undefined, owner: Owner): void {
    if (name === undefined) return;
    const place = this.#place(name);
    place.owners.add(owner);
    place.tell();
  }

  /** It is not. */
  leave(name: string | undefined, owner: Owner): void {
    if (name !== undefined) this.#place(name).owners.delete(owner);
  }

  /** The resource has its object here already. */
  stay(name: string | undefined, owner: Owner): void {
    if (name !== undefined) this.#place(name).staying.add(owner);
  }

  /** A state says how many objects the stack had here when it was written. */
  remember(name: string, objects: number): void {
    const place = this.#place(name);
    place.remembered = Math.max(place.remembered, objects);
  }

  /** A call for the resource. Its creation may be still to come when its deletion ends: that is half of a replacement. */
  async during<T>(
    name: string | undefined,
    owner: Owner,
    isDeletion: boolean,
    call: () => Promise<T>,
  ): Promise<T> {
    if (name === undefined) return call();
    const place = this.#place(name);
    const isToCome = isDeletion && place.owners.has(owner);
    if (isDeletion) place.deletions++;
    this.expect(name, owner);
    try {
      return await call();
    } finally {
      if (!isToCome) this.leave(name, owner);
    }
  }

  #place(name: string): Place {
    const place = this.#places.get(name) ?? new Place();
    this.#places.set(name, place);
    return place;
  }
}
