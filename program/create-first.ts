import type * as pulumi from "@pulumi/pulumi";

/**
 * Whether a replacement leaves the former object standing although its kind would remove it first: the provider cannot
 * tell then, by what it sees of a forced replacement, whether the engine has a state of the resource.
 */
export function createFirst(
  { deleteBeforeReplace: byKind }: { deleteBeforeReplace?: boolean },
  { deleteBeforeReplace, retainOnDelete }: pulumi.CustomResourceOptions,
): { __createFirst?: true } {
  return byKind && (deleteBeforeReplace === false || retainOnDelete) ? { __createFirst: true } : {};
}
