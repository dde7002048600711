import * as pulumi from "@pulumi/pulumi";
import type { ProviderArgs } from "./accounts";
import { atUsersLine } from "./traces";

export type * from "./accounts";

/** Where a provider keeps what it was given, for the functions of its program (look-up.ts). */
const accountsKey = Symbol.for("rackform:accounts");

/**
 * An account of its own: `const prod = new Provider("prod", { gigahost: { apiKey } })`, then `{ provider: prod }` in
 * a resource's options. It has its own process; everything given here is encrypted in the state.
 */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  readonly [accountsKey]: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: ProviderArgs, opts?: pulumi.ResourceOptions) {
    const config: Record<string, pulumi.Output<string>> = Object.fromEntries(
      Object.entries(args)
        .filter(([, account]) => account !== undefined)
        .map(([vendor, account]) => [
          `rackform:${vendor}`,
          pulumi.secret(
            pulumi.output(account as pulumi.Input<object>).apply((known) => JSON.stringify(known)),
          ),
        ]),
    );
    const passed = atUsersLine(new.target);
    try {
      super("pulumi-nodejs", name, config, opts);
    } finally {
      passed();
    }
    this[accountsKey] = pulumi.all(config);
  }
}
