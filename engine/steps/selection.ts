import { isProviderType, ROOT_STACK_TYPE, typeOfUrn } from "../urn";

/** What a user limits a run to, by URN; a run without it is about everything. */
export interface Selection {
  /** Only these are changed, refreshed or deleted; everything else stays as the state has it. */
  targets?: readonly string[] | undefined;
  /** These are made anew, whatever their diff says. */
  replace?: readonly string[] | undefined;
  /** Those that the state protects stay, and whatever they need. */
  excludeProtected?: boolean | undefined;
}

/** Whether a run is about this resource; providers and the stack itself always take part. */
export function isSelected({ targets }: Selection, urn: string): boolean {
  if (!targets) return true;
  const type = typeOfUrn(urn);
  return targets.includes(urn) || isProviderType(type) || type === ROOT_STACK_TYPE;
}
