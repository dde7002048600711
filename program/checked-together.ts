import * as pulumi from "@pulumi/pulumi";
import * as state from "@pulumi/pulumi/runtime/state";
import type { DeclaredResource } from "../resources/whole-program";
import { keepKnown, knownArguments } from "./known-arguments";
import { ownerHere } from "./owner";
import type { ResourceFacts } from "./resource";

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

/** A zone's id from arguments that are known already: see `ids` of resource.ts. */
const knownIds: Record<string, (of: Record<string, unknown>) => string | undefined> = {
  DnsZone: ({ vendor, domain }) =>
    typeof vendor === "string" && typeof domain === "string" ? `${vendor}:${domain}` : undefined,
  VmCloud: ({ name }) => (typeof name === "string" ? `i3d:${name.trim()}` : undefined),
  BgpAsn: ({ asn }) => (typeof asn === "string" || typeof asn === "number" ? String(asn) : undefined),
};

/** A resource as it is constructed. */
interface Constructed {
  resource: pulumi.Resource;
  facts: ResourceFacts;
  type: string;
  name: string;
  args: object;
  opts: pulumi.CustomResourceOptions;
}

/**
 * Has the arguments of a resource checked together with those of what is constructed with it, unless something may change
 * them on their way.
 */
export function checkTogether({ resource, facts, type, name, args, opts }: Constructed): void {
  const { kind, references = {} } = facts;
  const { id, provider, parent, ignoreChanges = [] } = opts;
  const program = monitor();
  const together = program && programs.get(program);
  const { __transformations: changing = [] } = resource as { __transformations?: unknown[] };
  if (!together || id !== undefined || changing.length > 0 || ignoreChanges.includes("*")) return;
  const ids = Object.entries(references).map(([argument, of]) => [argument, knownIds[of]!] as const);
  const { known, unknown } = knownArguments(args, Object.fromEntries(ids));
  keepKnown(resource, { known, unknown });
  const ignored = ignoreChanges.map((path) => path.split(/[.[]/)[0]!);
  for (const argument of ignored) delete known[argument];
  together.resources.push({
    kind,
    name,
    owner: ownerHere(kind, name, opts),
    provider: provider ?? parent?.getProvider(type),
    known,
    unknown: [...unknown, ...ignored],
  });
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
