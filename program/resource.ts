import * as pulumi from "@pulumi/pulumi";
import type { HiddenInput } from "../resources/contract/hidden-inputs";
import { checkTogether, faultsOfAll } from "./checked-together";
import { checkConstruction } from "./construction-checks";
import { ownerHere, providerName } from "./owner";
import { secretArguments } from "./secret-arguments";
import { stub } from "./stub";
import { atUsersLine, quietTraces } from "./traces";

/** What a class tells about its kind; small, so that programs load quickly. */
export interface ResourceFacts {
  kind: string;
  /** What becomes an Output: arguments and computed outputs have to be present, as `undefined` where nothing is given. */
  outputs: readonly string[];
  /** Arguments that take a resource in place of its id, and the resource's kind. */
  references?: Readonly<Record<string, keyof typeof ids>>;
  secretOutputs?: readonly string[];
  deleteBeforeReplace?: boolean;
}

/**
 * Of the arguments `T` the first ones have to be given and the second ones may be; the others do not compile.
 */
export type Only<T, Needed extends keyof T, Possible extends keyof T = never> = Pick<T, Needed> &
  Partial<Pick<T, Possible>> & { [Other in Exclude<keyof T, Needed | Possible>]?: undefined };

/** A rackform resource: a custom resource that carries a constant text instead of serialised code. */
export abstract class RackformResource extends pulumi.CustomResource {
  constructor(facts: ResourceFacts, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    checkConstruction(facts.kind, name, opts);
    const outputs = Object.fromEntries(facts.outputs.map((output) => [output, undefined]));
    const type = `pulumi-nodejs:dynamic/rackform:${facts.kind}`;
    const owner = ownerHere(facts.kind, name, opts);
    // First, since the SDK waits for one property after another: whoever waited longest is sent first, as without it.
    const first: Partial<Record<HiddenInput, unknown>> = { __faults: faultsOfAll() };
    const hidden: Partial<Record<HiddenInput, unknown>> = {
      ...(opts.customTimeouts ? { __timeouts: { ...opts.customTimeouts } } : {}),
      ...secretArguments(args),
      ...providerName(type, opts),
      ...createFirst(facts, opts),
      __owner: owner,
      __provider: stub(facts.kind),
    };
    const props = { ...first, ...outputs, ...referring(args, facts), ...hidden };
    const passed = atUsersLine(new.target);
    const traces = quietTraces();
    try {
      super(
        type,
        name,
        props,
        pulumi.mergeOptions(
          {
            // The type of the later plugin, so that stacks can move without a change.
            aliases: [{ type: `rackform:index:${facts.kind}` }],
            additionalSecretOutputs: [...(facts.secretOutputs ?? [])],
            ...(facts.deleteBeforeReplace ? { deleteBeforeReplace: true } : {}),
          },
          opts,
        ),
      );
    } catch (error) {
      throw traces.traced(error, new.target);
    } finally {
      traces.restore();
      passed();
    }
    this.#together(facts, name, owner, args, opts);
  }

  /** Has the arguments checked with those of the whole program, unless something may change them on their way. */
  #together(
    { kind, references = {} }: ResourceFacts,
    name: string,
    owner: string,
    args: object,
    { id, provider, parent, ignoreChanges = [] }: pulumi.CustomResourceOptions,
  ): void {
    const { __transformations: changing = [] } = this as { __transformations?: unknown[] };
    if (id !== undefined || changing.length > 0 || ignoreChanges.includes("*")) return;
    const byKind = Object.entries(references).map(([argument, of]) => [argument, knownIds[of]] as const);
    checkTogether({
      resource: this,
      kind,
      name,
      owner,
      provider: provider ?? parent?.getProvider(`pulumi-nodejs:dynamic/rackform:${kind}`),
      args,
      ids: Object.fromEntries(byKind),
      ignored: ignoreChanges.map((path) => path.split(/[.[]/)[0]!),
    });
  }
}

/**
 * Whether a replacement leaves the former object standing although its kind would remove it first: the provider cannot
 * tell then, by what it sees of a forced replacement, whether the engine has a state of the resource.
 */
function createFirst(
  { deleteBeforeReplace: byKind }: ResourceFacts,
  { deleteBeforeReplace, retainOnDelete }: pulumi.CustomResourceOptions,
): { __createFirst?: true } {
  return byKind && (deleteBeforeReplace === false || retainOnDelete) ? { __createFirst: true } : {};
}

interface Zone {
  vendor: pulumi.Input<string>;
  domain: pulumi.Input<string>;
}

/**
 * A resource's id made from its arguments: those are known in a preview of a resource that does not exist yet, so that
 * the whole program is checked before anything is created.
 */
const ids = {
  DnsZone: (zone: Zone): pulumi.Output<string> =>
    pulumi.all([zone.vendor, zone.domain]).apply(([vendor, domain]) => `${vendor}:${domain}`),
};

/** The same from arguments that are known already. */
const knownIds: Record<keyof typeof ids, (of: Record<string, unknown>) => string | undefined> = {
  DnsZone: ({ vendor, domain }) =>
    typeof vendor === "string" && typeof domain === "string" ? `${vendor}:${domain}` : undefined,
};

function referring(args: object, { references = {} }: ResourceFacts): object {
  const given = new Map<string, unknown>(Object.entries(args));
  const named = Object.entries(references).filter(([argument]) =>
    pulumi.CustomResource.isInstance(given.get(argument)),
  );
  const made = named.map(([argument, kind]) => [argument, ids[kind](given.get(argument) as Zone)] as const);
  return { ...args, ...Object.fromEntries(made) };
}
