import type { Simulator } from "rackform/simulator";
import type { Straightforward } from "../straightforward/way";

/** Operations that the engine runs at a time in every case. */
export const parallel = 16;

/** Waves of parallel work that k operations make. */
export const wavesOf = (k: number): number => Math.ceil(k / parallel);

export type Program = () => void;

/** What is measured: one run of the engine on a stack that earlier runs have prepared. */
export interface Case {
  name: string;
  /** The budget in words, as the table shows it. */
  budget: string;
  /** The most calls of each endpoint; one that is not named may not be called at all. Log-ins are not counted. */
  allowed: Record<string, number>;
  account(): Simulator;
  /** A program that is run to its end before; left out, nothing is. */
  before?: Program;
  /** What is measured: this operation, with the program below or else the one of before. */
  act: "preview" | "up" | "refresh";
  program?: Program;
  /** The same work in the way of one call or one read-modify-write for each resource. */
  straightforward?: Straightforward;
}

export const repeat = (count: number, each: (index: number) => void): void => {
  for (let index = 0; index < count; index++) each(index);
};
