import { RackformError } from "../sdk/core";
import type { Bag } from "../resources/contract/handler";
import { functions } from "../resources/functions";
import { clean } from "./clean";
import type { ConfigReader } from "./configuration";
import { argumentsIn, askingIn } from "./hidden";
import { ProcessRun } from "./process-run";
import { configurationOf } from "./runs";
import { sendable, wellFormed } from "./well-formed";

/** Who asks. */
export interface Asker {
  /** Stands for the run of the program: what was read is shared within it, and goes with it. */
  of: object;
  config: ConfigReader;
  log: (message: string) => void;
}

/** The runs of a program, one for each configuration. */
const runs = new WeakMap<object, Map<string, ProcessRun>>();

/** Calls a function by its name; its arguments tell which of them are secret. Calls of one program with one configuration share what they read. */
export async function lookUp(name: string, args: Bag, asker: Asker): Promise<Bag> {
  const handler = functions[name];
  if (!handler) throw new RackformError({ kind: "validation", message: "there is no such function" });
  const run = runOf(asker);
  const limits = { deadline: run.clock.now() + handler.limitMs };
  try {
    return clean(await handler.invoke(argumentsIn(args), { run, limits }, askingIn(args).secrets)) as Bag;
  } catch (error) {
    throw sendable(error);
  }
}

function runOf({ of, config, log }: Asker): ProcessRun {
  const known = runs.get(of) ?? new Map<string, ProcessRun>();
  runs.set(of, known);
  const values = configurationOf(config);
  const key = JSON.stringify(values);
  const run =
    known.get(key) ??
    new ProcessRun(
      (name) => values[name],
      process.env,
      (line) => log(wellFormed(line)),
    );
  known.set(key, run);
  return run;
}
