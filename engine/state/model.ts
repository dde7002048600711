import { dropDangling, followAliases } from "./integrity";
import type { OperationType, PendingOperation, ResourceState, Snapshot } from "./resource-state";

/**
 * One atomic change of a snapshot. Numbers name resources: those the run began with count from 0, new ones go on from
 * there. One change is one line of the journal, so it is there whole or not at all.
 */
export interface Change {
  begin?: [operation: number, type: OperationType, resource: ResourceState];
  end?: number;
  drop?: number;
  put?: [resource: number, state: ResourceState][];
  /** A resource that was visited and is unchanged. */
  move?: [from: number, to: number];
}

/** A snapshot in the middle of a run: what was there before, what has been visited, what is under way. */
export class SnapshotModel {
  private readonly states = new Map<number, ResourceState>();
  private readonly operations = new Map<number, PendingOperation>();
  private readonly earlier: PendingOperation[];
  private readonly firstNew: number;

  constructor(base: Snapshot) {
    base.resources.forEach((state, i) => this.states.set(i, state));
    this.firstNew = base.resources.length;
    this.earlier = base.pending;
  }

  apply({ begin, end, drop, put, move }: Change): void {
    if (begin) this.operations.set(begin[0], { type: begin[1], resource: begin[2] });
    if (end !== undefined) this.operations.delete(end);
    if (drop !== undefined) this.states.delete(drop);
    const moved = move && this.states.get(move[0]);
    if (move && moved) {
      this.states.delete(move[0]);
      this.states.set(move[1], moved);
    }
    for (const [number, state] of put ?? []) this.states.set(number, state);
  }

  /**
   * The snapshot as it is to be saved: visited resources in the order of their visit, then the old ones not yet
   * visited (C3 rule 11), with references brought up to date.
   */
  current(): Snapshot {
    const numbers = [...this.states.keys()];
    const news = numbers.filter((number) => number >= this.firstNew).sort((a, b) => a - b);
    const olds = numbers.filter((number) => number < this.firstNew).sort((a, b) => a - b);
    const resources = [...news, ...olds].flatMap((number) => this.states.get(number) ?? []);
    return {
      resources: dropDangling(followAliases(resources)),
      pending: [...this.earlier, ...this.operations.values()],
    };
  }
}
