/**
 * The provider process's way in, named by the text in every state ever written (program/stub.ts): FROZEN, with
 * every kind that was ever released.
 */
import type * as pulumi from "@pulumi/pulumi";
import { dynamicProvider } from "./provider/dynamic";
import { handlers } from "./resources/handlers";

/** The dynamic provider of a kind, e.g. `provider("DnsRecord")`. */
export function provider(kind: string): pulumi.dynamic.ResourceProvider {
  const handler = handlers[kind];
  if (!handler) {
    throw new Error(
      `this version of rackform has no kind ${kind}; it has ${Object.keys(handlers).join(", ")}. Update rackform?`,
    );
  }
  return dynamicProvider(handler);
}
