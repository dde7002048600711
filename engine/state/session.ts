import { isDeepStrictEqual } from "node:util";
import { type Change, SnapshotModel } from "./model";
import type { OperationType, ResourceState, Snapshot } from "./resource-state";

/** Where changes are made durable; resolves when they are. */
export type Recorder = (change: Change) => Promise<void>;

/** What happened to resources in one step, all of it saved at once. */
export interface StepChange {
  /** The pending operation that is over with this. */
  operation?: number | undefined;
  /** A resource of the run's beginning that is gone, or was visited and is now in `put`. */
  drop?: ResourceState | undefined;
  /** Resources new in the snapshot, in order. */
  put?: ResourceState[] | undefined;
  /** Resources changed where they are. */
  amend?: ResourceState[] | undefined;
  /** A resource that takes the place of another, as a refreshed one does. */
  substitute?: [old: ResourceState, refreshed: ResourceState] | undefined;
}

/** The snapshot of a run under way; every step is recorded before the next one that builds on it starts. */
export class SnapshotSession {
  private readonly model: SnapshotModel;
  private readonly numbers = new Map<ResourceState, number>();
  private nextNumber: number;
  private nextOperation = 0;

  constructor(
    readonly base: Snapshot,
    private readonly record: Recorder,
  ) {
    this.model = new SnapshotModel(base);
    base.resources.forEach((state, i) => this.numbers.set(state, i));
    this.nextNumber = base.resources.length;
  }

  /** Records that an operation starts; resolves, with its number, when that is durable. */
  async begin(type: OperationType, resource: ResourceState): Promise<number> {
    const operation = this.nextOperation++;
    await this.save({ begin: [operation, type, { ...resource }] });
    return operation;
  }

  /** Records a step's result; resolves when it is durable. */
  commit({ operation, drop, put, amend, substitute }: StepChange): Promise<void> {
    const change: Change = {};
    if (operation !== undefined) change.end = operation;
    if (drop) change.drop = this.numberOf(drop);
    const puts = (put ?? []).map((state): [number, ResourceState] => [this.numberNew(state), state]);
    for (const state of amend ?? []) puts.push([this.numberOf(state), state]);
    if (substitute) {
      const number = this.numberOf(substitute[0]);
      this.numbers.set(substitute[1], number);
      puts.push([number, substitute[1]]);
    }
    if (puts.length > 0) change.put = puts;
    return this.save(change);
  }

  /** Records that a resource was visited; one that did not change costs a few bytes only. */
  keep(old: ResourceState, visited: ResourceState): Promise<void> {
    if (!isDeepStrictEqual(old, visited)) return this.commit({ drop: old, put: [visited] });
    return this.save({ move: [this.numberOf(old), this.numberNew(visited)] });
  }

  current(): Snapshot {
    return this.model.current();
  }

  private save(change: Change): Promise<void> {
    this.model.apply(change);
    return this.record(change);
  }

  private numberNew(state: ResourceState): number {
    const number = this.nextNumber++;
    this.numbers.set(state, number);
    return number;
  }

  private numberOf(state: ResourceState): number {
    const number = this.numbers.get(state);
    if (number === undefined) throw new Error(`${state.urn} is not part of this run's state`);
    return number;
  }
}
