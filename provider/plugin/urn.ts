import { type Owner, ownerText } from "../../resources/contract/owner";
import { cut } from "../../sdk/core/cut";
import { Refusal } from "./refusal";

/** What a resource's URN tells. */
export interface Resource {
  readonly urn: string;
  readonly kind: string;
  readonly owner: Owner;
}

const mostShown = 200;

const ownType = /^rackform:index:([A-Za-z0-9]+)$/;

/** `urn:pulumi:<stack>::<project>::<types of the parents>$<type>::<name>` */
const form = /^urn:pulumi:([^:]*)::([^:]*)::((?:(?!::).)*)::(.*)$/s;

export function resourceIn(urn: string): Resource {
  const [, stack, project, types = "", name = ""] = form.exec(urn) ?? [];
  const chain = types.split("$");
  const [, kind] = ownType.exec(chain.pop()!) ?? [];
  if (stack === undefined || project === undefined || kind === undefined)
    throw new Refusal(
      "INVALID_ARGUMENT",
      `${JSON.stringify(cut(urn, mostShown))} is no URN of a rackform resource`,
    );
  // No URN tells the organization, and no front end makes another owner of the same resource.
  const parents = chain.map((type) => type.replace(ownType, "pulumi-nodejs:dynamic/rackform:$1"));
  return {
    urn,
    kind,
    owner: ownerText({ organization: "organization", project, stack, parents, kind, name }),
  };
}

/** Names that engines give to the provider of resources which choose none. */
const defaultName = /^default(_\d+_\d+_\d+.*)?$/;

/** The logical name of an explicit provider. */
export function explicitName(urn: string | undefined): string | undefined {
  const [, , , , name] = form.exec(urn ?? "") ?? [];
  return name === undefined || defaultName.test(name) ? undefined : name;
}
