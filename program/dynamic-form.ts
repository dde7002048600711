import type * as pulumi from "@pulumi/pulumi";
import type { HiddenInput } from "../resources/contract/hidden-inputs";
import { createFirst } from "./create-first";
import type { Form } from "./form";
import { namesThere } from "./other-front-end";
import { ownerHere, providerName } from "./owner";
import type { ResourceFacts } from "./resource";
import { secretArguments } from "./secret-arguments";
import { stub } from "./stub";

/** A resource as the host of dynamic resources carries it out: what that host does not tell travels as hidden inputs. */
export function dynamicForm(
  facts: ResourceFacts,
  name: string,
  args: object,
  opts: pulumi.CustomResourceOptions,
): Form {
  const type = `pulumi-nodejs:dynamic/rackform:${facts.kind}`;
  const hidden: Partial<Record<HiddenInput, unknown>> = {
    ...(opts.customTimeouts ? { __timeouts: { ...opts.customTimeouts } } : {}),
    ...secretArguments(args),
    ...providerName(type, opts),
    ...createFirst(facts, opts),
    __owner: ownerHere(facts.kind, name, opts),
    __provider: stub(facts.kind),
  };
  return { type, hidden, options: { aliases: namesThere(type, opts) } };
}
