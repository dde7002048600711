import { clean } from "../../../provider/clean";
import { ProcessRun } from "../../../provider/process-run";
import type { Bag, Failure, Handler } from "../../../resources/contract/handler";
import type { Call } from "../../../resources/contract/run";
import { Unfinished } from "../../../resources/contract/unfinished";
import { handlers } from "../../../resources/handlers";
import type { Clock } from "../../../sdk/core";

/** One resource of a stack, for whoever carries it out. */
export interface Named {
  name: string;
  kind: string;
}

/** A resource as the state has it. */
export interface Kept extends Named {
  id: string;
  inputs: Bag;
  outputs: Bag;
}

/** What a run has of its surroundings. */
export interface Surroundings {
  /** The stack. */
  stack: string;
  accounts: Record<string, string>;
  env: NodeJS.ProcessEnv;
  log: (line: string) => void;
  clock: Clock;
  /** The run is cancelled, or its process has died. */
  signal: AbortSignal;
}

/** What carries the resources of one run out. An object that is not what it should be yet is an `Unfinished`. */
export interface Front {
  check(resource: Named, news: Bag, olds?: Bag): Promise<{ inputs: Bag; failures: Failure[] }>;
  diff(kept: Kept, news: Bag): Promise<{ changes: boolean; replaces: string[] }>;
  create(resource: Named, inputs: Bag): Promise<{ id: string; outputs: Bag }>;
  update(kept: Kept, news: Bag): Promise<{ outputs: Bag }>;
  read(kept: Kept): Promise<{ inputs: Bag; outputs: Bag } | undefined>;
  delete(kept: Kept): Promise<void>;
}

/** The handlers themselves, which is what every front end comes to. */
export async function handlersHere(surroundings: Surroundings): Promise<Front> {
  const { stack, accounts, env, log, clock, signal } = surroundings;
  const run = new ProcessRun((key) => accounts[key], env, log, clock);
  const asking = ({ kind, name }: Named) => ({ owner: `${stack}/${kind}/${name}` });
  const call = (kind: string): Call => ({
    run,
    limits: { deadline: clock.now() + handler(kind).limitMs, signal },
  });
  return {
    check: async (resource, news, olds) =>
      handler(resource.kind).check({ news, ...(olds ? { olds } : {}), ...asking(resource) }, run),
    diff: async (kept, news) => {
      const { kind, id, outputs } = kept;
      const { changed, replaces, lost } = handler(kind).diff({ id, outputs, news, ...asking(kept) }, run);
      return { changes: changed.length > 0 || lost, replaces };
    },
    create: (resource, inputs) =>
      handler(resource.kind).create({ inputs, ...asking(resource) }, call(resource.kind)),
    update: (kept, news) =>
      handler(kept.kind).update(
        { id: kept.id, outputs: kept.outputs, news, ...asking(kept) },
        call(kept.kind),
      ),
    read: async (kept) => {
      const { kind, id, outputs } = kept;
      const found = await handler(kind).read({ id, outputs, ...asking(kept) }, call(kind));
      return found && { inputs: cleaned(found.inputs), outputs: cleaned(found.outputs) };
    },
    delete: (kept) =>
      handler(kept.kind).delete({ id: kept.id, outputs: kept.outputs, ...asking(kept) }, call(kept.kind)),
  };
}

export { Unfinished };

export const cleaned = (bag: Bag): Bag => clean(bag) as Bag;

function handler(kind: string): Handler {
  const found = handlers[kind];
  if (!found) throw new Error(`no kind ${kind}`);
  return found;
}
