import type { Section } from "../../resources/contract/profile";
import { kinds } from "../../resources/kinds";
import { profiles } from "../../resources/profiles";

/** A kind's part of an exported program. */
export interface KindSection extends Section {
  kind: string;
  /** Whether there is an argument `adopt`: settings take in what they find. */
  adopts: boolean;
}

/** Every kind that an exported program declares, in the order of the reference. */
export const sections: readonly KindSection[] = kinds.flatMap(({ facts: { name, args } }) => {
  const section = profiles.get(name)?.export;
  return section === undefined || section === "none"
    ? []
    : [{ ...section, kind: name, adopts: "adopt" in args.shape }];
});

const byKind = new Map(sections.map((section) => [section.kind, section]));

/** Nothing for kinds that are not exported. */
export function sectionOf(kind: string): KindSection | undefined {
  return byKind.get(kind);
}
