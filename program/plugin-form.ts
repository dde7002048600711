import type * as pulumi from "@pulumi/pulumi";
import { createFirst } from "./create-first";
import type { Form } from "./form";
import { namesThere } from "./other-front-end";
import { pluginDownloadURL, version } from "./plugin-release";
import type { ResourceFacts } from "./resource";

/**
 * Which plugin a resource or a provider asks for. The version is this package's own, so that class and plugin agree; both
 * it and the address get into the state, by which a machine that has neither program nor plugin destroys a stack.
 */
export const ofThisRelease = { version, pluginDownloadURL };

/**
 * A resource as the plugin carries it out: the engine tells it whose the resource is, and its limits. It tells no options, so that
 * the one that decides which server is meant travels as an input.
 */
export function pluginForm(facts: ResourceFacts, opts: pulumi.CustomResourceOptions): Form {
  const type = `rackform:index:${facts.kind}`;
  return {
    type,
    hidden: createFirst(facts, opts),
    options: { aliases: namesThere(type, opts), ...ofThisRelease },
  };
}
