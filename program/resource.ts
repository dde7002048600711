import * as pulumi from "@pulumi/pulumi";
import type { HiddenInput } from "../resources/contract/hidden-inputs";
import { checkConstruction } from "./construction-checks";
import { frontEnd } from "./front-end";
import { onDemand } from "./on-demand";
import { asSecrets } from "./secret-values";
import { atUsersLine, quietTraces } from "./traces";

/** What a class tells about its kind; small, so that programs load quickly. */
export interface ResourceFacts {
  kind: string;
  /** What becomes an Output: arguments and computed outputs have to be present, as `undefined` where nothing is given. */
  outputs: readonly string[];
  /** Arguments that take a resource in place of a text, or in a list of them, and the resource's kind. */
  references?: Readonly<Record<string, keyof typeof ids>>;
  secretOutputs?: readonly string[];
  /** Arguments whose values are always secret. */
  secretArguments?: readonly string[];
  deleteBeforeReplace?: boolean;
}

/**
 * Of the arguments `T` the first ones have to be given and the second ones may be; the others do not compile.
 */
export type Only<T, Needed extends keyof T, Possible extends keyof T = never> = Pick<T, Needed> &
  Partial<Pick<T, Possible>> & { [Other in Exclude<keyof T, Needed | Possible>]?: undefined };

/** A rackform resource, registered for the front end that the project has chosen. */
export abstract class RackformResource extends pulumi.CustomResource {
  constructor(facts: ResourceFacts, name: string, given: object, opts: pulumi.CustomResourceOptions = {}) {
    checkConstruction(facts.kind, name, opts);
    const args = asSecrets(given, facts.secretArguments);
    const referred = referring(args, facts);
    const outputs = Object.fromEntries(facts.outputs.map((output) => [output, undefined]));
    const { checkTogether, faultsOfAll } = onDemand.checkedTogether();
    // First, since the SDK waits for one property after another: whoever waited longest is sent first, as without it.
    const faults = faultsOfAll();
    const first: Partial<Record<HiddenInput, unknown>> = faults ? { __faults: faults } : {};
    const { type, hidden, options } =
      frontEnd() === "plugin"
        ? onDemand.pluginForm().pluginForm(facts, opts)
        : onDemand.dynamicForm().dynamicForm(facts, name, referred, opts);
    const props = { ...first, ...outputs, ...referred, ...hidden };
    const passed = atUsersLine(new.target);
    const traces = quietTraces();
    try {
      super(
        type,
        name,
        props,
        pulumi.mergeOptions(
          {
            ...options,
            additionalSecretOutputs: [...(facts.secretOutputs ?? []), ...(facts.secretArguments ?? [])],
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
    checkTogether({ resource: this, facts, type, name, args, opts });
  }
}

interface Zone {
  vendor: pulumi.Input<string>;
  domain: pulumi.Input<string>;
}

/**
 * What stands for a resource, made from its arguments: those are known in a preview of a resource that does not exist yet, so that
 * the whole program is checked before anything is created.
 */
const ids = {
  DnsZone: (zone: Zone): pulumi.Output<string> =>
    pulumi.all([zone.vendor, zone.domain]).apply(([vendor, domain]) => `${vendor}:${domain}`),
  FlexMetalServer: ({ uuid }: { uuid: pulumi.Output<string> }): pulumi.Output<string> => uuid,
  VmCloud: ({ name }: { name: pulumi.Output<string> }): pulumi.Output<string> =>
    name.apply((text) => `i3d:${text.trim()}`),
  FlexMetalTag: ({ tag }: { tag: pulumi.Output<string> }): pulumi.Output<string> => tag,
  // Not the vendor's id: a key that is stored anew, under another name or after it vanished, is the same key to a server.
  SshKey: ({ publicKey }: { publicKey: pulumi.Output<string> }): pulumi.Output<string> => publicKey,
  BgpAsn: ({ asn }: { asn: pulumi.Output<number | string> }): pulumi.Output<string> => asn.apply(String),
};

function referring(args: object, { references = {} }: ResourceFacts): object {
  const made = Object.entries(args)
    .filter(([argument]) => argument in references)
    .map(([argument, given]: [string, unknown]) => {
      const inPlaceOf = (one: unknown): unknown =>
        pulumi.CustomResource.isInstance(one) ? ids[references[argument]!](one as never) : one;
      return [argument, Array.isArray(given) ? given.map(inPlaceOf) : inPlaceOf(given)] as const;
    });
  return { ...args, ...Object.fromEntries(made) };
}
