import * as pulumi from "@pulumi/pulumi";
import * as state from "@pulumi/pulumi/runtime/state";
import type { DeclaredResource } from "../resources/whole-program";

/** What the SDK keeps of a program; its typings leave it out. */
interface Store {
  /** There once something may change resources on their way to the engine. */
  callbacks?: unknown;
}

/** Resources that were constructed in one go, and what is wrong with them when that is over. */
interface Together {
  resources: DeclaredResource[];
  faults: Promise<string | undefined>;
}

const programs = new WeakMap<object, Together>();

/** Programs that have a provider; those of unit tests have none. */
const monitor = (): object | undefined => {
  const there = pulumi.runtime.getMonitor();
  return there && !("mocks" in there) ? there : undefined;
};

const storeHere = (): Store | undefined => (state as { getStore?: () => Store }).getStore?.();

/**
 * What is wrong with the arguments of everything that the program constructs in one go. No resource is sent to the engine before that
 * is known, and each one takes it along: the engine stops at the first resource whose check fails, so that one run tells
 * all faults and nothing was done by then. What is not known yet is left to the provider, and so is everything where
 * transforms may change it. `undefined` where there is no provider.
 */
export function faultsOfAll(): Promise<string | undefined> | undefined {
  const program = monitor();
  if (!program) return undefined;
  const known = programs.get(program);
  if (known) return known.faults;
  const resources: DeclaredResource[] = [];
  const faults = new Promise(setImmediate).then(() => {
    programs.delete(program);
    return storeHere()?.callbacks ? undefined : textOfFaults(resources);
  });
  programs.set(program, { resources, faults });
  return faults;
}

/** A resource as it is constructed. */
interface Constructed extends Pick<DeclaredResource, "kind" | "name" | "owner" | "provider"> {
  resource: pulumi.Resource;
  args: object;
  /** Tells the ids of resources that are given in place of theirs, by argument. */
  ids: Readonly<Record<string, (of: Record<string, unknown>) => string | undefined>>;
  /** Arguments whose changes are ignored: what the state has counts. */
  ignored: readonly string[];
}

/** Has a resource checked together with those that are constructed with it. */
export function checkTogether({ resource, args, ids, ignored, ...declared }: Constructed): void {
  const program = monitor();
  const together = program && programs.get(program);
  if (!together) return;
  const { keepKnown, knownArguments } = require("./known-arguments") as typeof import("./known-arguments");
  const { known, unknown } = knownArguments(args, ids);
  keepKnown(resource, { known, unknown });
  for (const argument of ignored) delete known[argument];
  together.resources.push({ ...declared, known, unknown: [...unknown, ...ignored] });
}

function textOfFaults(resources: readonly DeclaredResource[]): string | undefined {
  if (resources.length === 0) return undefined;
  // Only what was constructed needs it, and not before: loading the package loads no schema.
  const { faultsOfProgram } =
    require("../resources/whole-program") as typeof import("../resources/whole-program");
  const faults = faultsOfProgram(resources);
  if (faults.length === 0) return undefined;
  const many = faults.length === 1 ? "one argument" : `${faults.length} arguments`;
  return [`${many} of this program cannot be taken; nothing was made or changed:`, ...faults].join("\n  ");
}
