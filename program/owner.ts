import * as pulumi from "@pulumi/pulumi";
import { type Owner, ownerText } from "../resources/contract/owner";

/** What the SDK keeps about a resource without declaring it. */
interface Parent {
  readonly __pulumiType?: string;
  readonly __parentResource?: pulumi.Resource;
}

const stackType = "pulumi:pulumi:Stack";

/** The owner of a resource that is being constructed. */
export function ownerHere(kind: string, name: string, { parent }: pulumi.CustomResourceOptions): Owner {
  const parents: string[] = [];
  for (let at = parent as Parent | undefined; at; at = at.__parentResource as Parent | undefined) {
    const type = at.__pulumiType;
    if (type !== undefined && type !== stackType) parents.unshift(type);
  }
  return ownerText({
    organization: pulumi.getOrganization(),
    project: pulumi.getProject(),
    stack: pulumi.getStack(),
    parents,
    kind,
    name,
  });
}

/** The logical name of the explicit provider that a resource has: another one may be another account. */
export function providerName(
  type: string,
  { provider, parent }: pulumi.CustomResourceOptions,
): { __via?: string } {
  const chosen = provider ?? parent?.getProvider(type);
  const via = (chosen as { readonly __name?: string } | undefined)?.__name;
  return via === undefined ? {} : { __via: via };
}
