import type { ConfigReader } from "../../provider/configuration";
import { reveal } from "./reveal";

/** An explicit `Provider` of a state: whose account its resources are in. */
export interface ProviderAccount {
  /** Its name in the program. */
  name: string;
  config: ConfigReader;
  /** Whether its credentials cannot be read here. */
  encrypted: boolean;
}

const type = "pulumi:providers:pulumi-nodejs";
// The second form belongs to programs that ask for a version.
const usual = /::default(_[^:]*)?$/;

/** Whether a resource belongs to the stack's own account and not to an explicit `Provider`. */
export function isUsualProvider(reference: string): boolean {
  return reference === "" || usual.test(reference.slice(0, reference.lastIndexOf("::")));
}

/** The name of a provider in the program, from a reference: its URN, two colons, its id. */
export function providerName(reference: string): string {
  return reference.split("::").at(-2) ?? reference;
}

/** Accounts by reference, as the inputs of a state's explicit providers tell them. */
export function accountsOf(entries: readonly Record<string, unknown>[]): Map<string, ProviderAccount> {
  return new Map(
    entries
      .filter((entry) => entry.type === type)
      .map((entry) => {
        const reference = `${String(entry.urn)}::${String(entry.id)}`;
        const { values, encrypted } = reveal(entry.inputs);
        const config = (key: string) => {
          const value = values[key];
          return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
        };
        return [
          reference,
          {
            name: providerName(reference),
            config,
            encrypted: encrypted.some((key) => key.startsWith("rackform:")),
          },
        ] as const;
      }),
  );
}
