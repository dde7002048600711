import * as pulumi from "@pulumi/pulumi";

/** Gigahost's credentials: an API key, or a log-in with an optional TOTP secret. */
export interface GigahostAccount {
  apiKey?: pulumi.Input<string>;
  username?: pulumi.Input<string>;
  password?: pulumi.Input<string>;
  /** Base32 secret of the second factor, for accounts that have one. */
  totpSecret?: pulumi.Input<string>;
  /** `https://api.gigahost.no/api/v0` when left out. */
  baseUrl?: pulumi.Input<string>;
}

/** TerraHost's credentials. */
export interface TerrahostAccount {
  username: pulumi.Input<string>;
  password: pulumi.Input<string>;
  totpSecret?: pulumi.Input<string>;
  /** `https://api.terrahost.com/api/v3` when left out. */
  baseUrl?: pulumi.Input<string>;
}

/** i3D.net's credentials. */
export interface I3dAccount {
  apiKey: pulumi.Input<string>;
  /** `https://api.i3d.net/v3` when left out. */
  baseUrl?: pulumi.Input<string>;
}

/** Artnet's credentials. */
export interface ArtnetAccount {
  customerId: pulumi.Input<string>;
  apiKey: pulumi.Input<string>;
  /** `https://panel.artnet.pl/api` when left out. */
  baseUrl?: pulumi.Input<string>;
}

/** GigaCloud's credentials: those of the client area. */
export interface GigacloudAccount {
  username: pulumi.Input<string>;
  password: pulumi.Input<string>;
  /** `https://my.gigacloud.ua/api` when left out. */
  baseUrl?: pulumi.Input<string>;
}

/** Accounts of an explicit provider; vendors that are left out come from the environment. */
export interface ProviderArgs {
  gigahost?: pulumi.Input<GigahostAccount>;
  terrahost?: pulumi.Input<TerrahostAccount>;
  i3d?: pulumi.Input<I3dAccount>;
  artnet?: pulumi.Input<ArtnetAccount>;
  gigacloud?: pulumi.Input<GigacloudAccount>;
}

/**
 * An account of its own: `const prod = new Provider("prod", { gigahost: { apiKey } })`, then `{ provider: prod }` in
 * a resource's options. It has its own process; everything given here is encrypted in the state.
 */
export class Provider extends pulumi.ProviderResource {
  constructor(name: string, args: ProviderArgs, opts?: pulumi.ResourceOptions) {
    const config = Object.entries(args)
      .filter(([, account]) => account !== undefined)
      .map(([vendor, account]) => [
        `rackform:${vendor}`,
        pulumi.secret(pulumi.output(account as pulumi.Input<object>).apply((known) => JSON.stringify(known))),
      ]);
    super("pulumi-nodejs", name, Object.fromEntries(config) as pulumi.Inputs, opts);
  }
}
