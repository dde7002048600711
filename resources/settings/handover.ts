import type { Owner } from "../contract/owner";
import { perRun } from "../sharing/per-run";

/** What an entry of this run has made of a setting, and what was there before it. */
export interface Held<V> {
  owner: Owner;
  ours: V;
  /** Absent where it is not known, or where nothing was there. */
  before: V | undefined;
}

/**
 * Entries of this run by the setting's id, of one kind: a resource that takes the place of another one of its stack goes on with what
 * that one remembers.
 */
export const heldSettings = <V>() => perRun(() => new Map<string, Held<V>>());

/**
 * What an entry that goes remembers while another one, which the engine has made without showing this one first, goes on with the
 * setting: nobody knows it after this run.
 */
export const forgotten = (id: string, before: string, instead: string): string =>
  `${id} had ${before} before this stack, and the resource that goes on with it does not know that: deleting it will leave ${instead}. Set what was there by hand after that; a renamed resource that has an alias (aliases: [{ name: "the old name" }]) forgets nothing`;

/** What is about to be changed and was not this stack's: a run that is killed has told it. */
export const tookIn = (id: string, before: string): string =>
  `${id} had ${before}; that is remembered and comes back when the resource is deleted`;
