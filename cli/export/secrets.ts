import type { Bag } from "../../resources/contract/handler";
import { kinds } from "../../resources/kinds";

const secretOutputs = new Map(kinds.map(({ facts }) => [facts.name, facts.secretOutputs]));

/** Outputs that may be written to a file; the next refresh reads the others. */
export function withoutSecrets(kind: string, outputs: Bag): Bag {
  const secret = secretOutputs.get(kind) ?? [];
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => !secret.includes(name)));
}
