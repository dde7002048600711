import type { ConfigReader } from "../../provider/configuration";
import { settingIn } from "../own-kind";
import { reveal } from "./reveal";

/** An explicit `Provider` of a state: whose account its resources are in. */
export interface ProviderAccount {
  /** Its name in the program. */
  name: string;
  config: ConfigReader;
  /** Whether its credentials cannot be read here. */
  encrypted: boolean;
}

/** The name of a provider in the program, from a reference: its URN, two colons, its id. */
export function providerName(reference: string): string {
  return reference.split("::").at(-2) ?? reference;
}

/** Accounts by reference, as the inputs of a state's explicit providers tell them. */
export function accountsOf(entries: readonly Record<string, unknown>[]): Map<string, ProviderAccount> {
  return new Map(
    entries.flatMap((entry) => {
      const settingOf = settingIn(entry.type);
      if (!settingOf) return [];
      const reference = `${String(entry.urn)}::${String(entry.id)}`;
      const { values, encrypted } = reveal(entry.inputs);
      const config = (key: string) => {
        const value = values[settingOf(key)];
        return value === undefined || typeof value === "string" ? value : JSON.stringify(value);
      };
      const isSetting = (key: string) => key.startsWith(settingOf(""));
      const account = { name: providerName(reference), config, encrypted: encrypted.some(isSetting) };
      return [[reference, account] as const];
    }),
  );
}
