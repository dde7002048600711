import type * as pulumi from "@pulumi/pulumi";

/** What a provider process would be configured with, `rackform:<vendor>` to a text; kept for the functions of the program. */
type Configuration = pulumi.Output<Record<string, string>>;

const kept = new WeakMap<pulumi.ProviderResource, Configuration>();

export function keepAccounts(provider: pulumi.ProviderResource, accounts: Configuration): void {
  kept.set(provider, accounts);
}

/** The configuration of an explicit provider; `undefined` for another package's. */
export function accountsOf(provider: pulumi.ProviderResource): Configuration | undefined {
  return kept.get(provider);
}
