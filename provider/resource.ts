import * as pulumi from "@pulumi/pulumi";
import { stub } from "./stub";

/** What a class tells about its kind; small, so that programs load quickly. */
export interface ResourceFacts {
  kind: string;
  /** Computed outputs: they must be present as `undefined` to become Outputs. */
  outputs: readonly string[];
  secretOutputs?: readonly string[];
  deleteBeforeReplace?: boolean;
}

/** A rackform resource: a custom resource that carries a constant text instead of serialised code. */
export abstract class RackformResource extends pulumi.CustomResource {
  constructor(facts: ResourceFacts, name: string, args: object, opts: pulumi.CustomResourceOptions = {}) {
    const outputs = Object.fromEntries(facts.outputs.map((output) => [output, undefined]));
    const timeouts = opts.customTimeouts ? { __timeouts: { ...opts.customTimeouts } } : {};
    const props = { ...outputs, ...args, ...timeouts, __provider: stub(facts.kind) };
    super(
      `pulumi-nodejs:dynamic/rackform:${facts.kind}`,
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
  }
}
