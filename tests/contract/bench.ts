import type { RunResult } from "../../engine";
import { Simulator } from "../../simulator";
import type { TestStack, TestStackOptions } from "../../testing";
import { type FrontEnd, isOwnType } from "../support/front-ends";
import { changesOf, useStacks, well } from "../support/stack";
import type { Cell, Consequence } from "./cell";
import { wrongAccounts } from "./credentials";

/** The name of the resource under test. */
export const subject = "subject";

/** What one test of a cell works with. */
export interface Bench {
  stack: TestStack;
  simulator: Simulator;
  /** Edits the program: these arguments instead of the cell's, or the resource taken out. */
  declare(args?: object | "nothing"): void;
  /** The object at the vendor. */
  at(): unknown;
  /** From now on runs have these credentials; `right` are the simulator's own. */
  credentials(which: "right" | "wrong"): void;
  /** From now on runs may take over what is equal. */
  allowAdoption(): void;
}

/** How a cell is tried: what carries its resources out, and how calls reach the vendor. */
export interface Way {
  frontEnd: FrontEnd;
  socket: boolean;
}

/** Each front end has one of the two ways to the vendor: neither of the two knows of the other. */
export const ways: Record<"in process" | "over a socket", Way> = {
  "in process": { frontEnd: "dynamic", socket: false },
  "over a socket": { frontEnd: "plugin", socket: true },
};

/** Starts stacks of a cell that end with their test. */
export function useBench(cell: Cell, way: Way): (args?: object) => Promise<Bench> {
  const start = useStacks();
  return async (args = cell.args) => {
    const simulator = new Simulator();
    cell.seed?.(simulator);
    const program = (given: object | "nothing") => () => {
      if (given !== "nothing") cell.declare(subject, given);
    };
    const options: TestStackOptions = { simulator, ...way };
    const stack = await start(program(args), options);
    return {
      stack,
      simulator,
      declare: (given = cell.args) => stack.edit(program(given)),
      at: () => cell.at(simulator),
      allowAdoption: () => void (options.config = { "rackform:adopt": "equal" }),
      credentials: (which) => {
        options.accounts = which === "wrong" ? { [cell.vendor]: wrongAccounts[cell.vendor] } : undefined;
      },
    };
  };
}

/** Whether nothing is left to do, by a preview, by a refresh and by an up. */
export async function expectSettled({ stack, simulator }: Bench): Promise<void> {
  expect(changesOf(await well(stack.preview()))).toEqual({});
  simulator.requests.resetCounts();
  expect(changesOf(await well(stack.up()))).toEqual({});
  expect(simulator.requests.counts().total).toBe(0);
  expect(driftOf(await well(stack.refresh()))).toEqual([]);
  expect(changesOf(await well(stack.up()))).toEqual({});
}

/** The arguments of the resource under test that a refresh found changed. */
export function driftOf(result: RunResult): string[] {
  const found = result.steps.filter(
    ({ urn, keys }) => keys && keys.length > 0 && !/pulumi:pulumi:Stack|pulumi:providers/.test(urn),
  );
  expect(found.filter(({ urn }) => !urn.endsWith(`::${subject}`))).toEqual([]);
  return found.flatMap(({ keys = [] }) => keys).sort();
}

/** What a run did to the resource under test. */
export function consequenceOf(result: RunResult): Consequence {
  const { replace, update, ...rest } = changesOf(result);
  const others = Object.keys(rest).filter((op) => op !== "create-replacement" && op !== "delete-replaced");
  expect(others).toEqual([]);
  if (replace) return "replaced";
  return update ? "in place" : "nothing";
}

/** The state without providers, whose configuration is not a vendor's object, and without times. */
export function resourcesIn({ stack }: Bench): unknown[] {
  const resources = stack.state?.deployment.resources ?? [];
  return resources
    .filter(({ type }) => isOwnType(type))
    .map(({ urn, id, inputs, outputs }) => ({ urn, id, inputs, outputs }));
}
