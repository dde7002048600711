import * as pulumi from "@pulumi/pulumi";
import { toldUnknown, unknownKeys } from "./construction-checks";
import { vendorNames } from "../resources/contract/vendors";
import type { ProviderArgs } from "./accounts";
import { frontEnd } from "./front-end";
import { onDemand } from "./on-demand";
import { namesThere } from "./other-front-end";
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

  constructor(name: string, args: ProviderArgs, opts: pulumi.ResourceOptions = {}) {
    const isPlugin = frontEnd() === "plugin";
    const given = Object.entries(args as Readonly<Record<string, unknown>>).filter(
      ([, value]) => value !== undefined,
    );
    refuseUnknown(
      name,
      given.map(([key]) => key),
    );
    const named = given.map(
      ([key, value]) =>
        [
          `rackform:${key}`,
          isVendor(key) ? accountText(value as object) : settingText(value as Setting),
        ] as const,
    );
    const config: Record<string, pulumi.Output<string>> = Object.fromEntries(named);
    const settled = isPlugin
      ? Object.fromEntries(named.map(([key, value]) => [key.slice("rackform:".length), value]))
      : config;
    const passed = atUsersLine(new.target);
    try {
      const ofPackage = isPlugin ? "rackform" : "pulumi-nodejs";
      const aliases = namesThere(`pulumi:providers:${ofPackage}`, opts);
      super(
        ofPackage,
        name,
        settled,
        pulumi.mergeOptions({ aliases, ...(isPlugin ? onDemand.pluginForm().ofThisRelease : {}) }, opts),
      );
    } finally {
      passed();
    }
    this[accountsKey] = pulumi.all(config);
  }
}

const isVendor = (key: string): boolean => (vendorNames as readonly string[]).includes(key);

/** Nested configuration travels as text, under both front ends. */
const accountText = (account: pulumi.Input<object>): pulumi.Output<string> =>
  pulumi.secret(pulumi.output(account).apply((known) => JSON.stringify(known)));

type Setting = pulumi.Input<string | number | boolean | undefined>;

/** Engines' hosts of dynamic resources take texts alone. */
const settingText = (setting: Setting): pulumi.Output<string> =>
  pulumi
    .output(setting)
    .apply((known) => (known === undefined ? known : String(known))) as pulumi.Output<string>;

/** Before anything is made: who misspells `readOnly` believes that nothing can change. */
function refuseUnknown(name: string, given: readonly string[]): void {
  const unknown = unknownKeys(given.map((key) => `rackform:${key}`));
  if (unknown.length === 0) return;
  throw new pulumi.RunError(`Provider "${name}": ${toldUnknown(unknown, "")}`);
}
