import type { Bag } from "../../resources/contract/handler";
import { flexMetalServer } from "../../resources/flex-metal-server/kind";

const secretOutputs: Record<string, readonly string[]> = { FlexMetalServer: flexMetalServer.secretOutputs ?? [] };

/** Outputs that may be written to a file; the next refresh reads the others. */
export function withoutSecrets(kind: string, outputs: Bag): Bag {
  const secret = secretOutputs[kind] ?? [];
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => !secret.includes(name)));
}
