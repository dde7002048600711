// Made from provider/vendors.ts by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Gigahost's credentials: `apiKey`, or `username` and `password`. */
export interface GigahostAccount {
  /** API key. */
  apiKey?: pulumi.Input<string>;
  /** Name that is used to log in, usually an e-mail address. */
  username?: pulumi.Input<string>;
  /** Password of the log-in. */
  password?: pulumi.Input<string>;
  /** Base32 secret of the second factor, for accounts that have one. */
  totpSecret?: pulumi.Input<string>;
  /**
   * Everything before the first path of the vendor's document; plain http only to this machine.
   * `https://api.gigahost.no/api/v0` when left out.
   */
  baseUrl?: pulumi.Input<string>;
}

/** TerraHost's credentials: `username` and `password`. */
export interface TerrahostAccount {
  /** Name that is used to log in, usually an e-mail address. */
  username: pulumi.Input<string>;
  /** Password of the log-in. */
  password: pulumi.Input<string>;
  /** Base32 secret of the second factor, for accounts that have one. */
  totpSecret?: pulumi.Input<string>;
  /**
   * Everything before the first path of the vendor's document; plain http only to this machine.
   * `https://api.terrahost.com/api/v3` when left out.
   */
  baseUrl?: pulumi.Input<string>;
}

/** i3D.net's credentials: `apiKey`. */
export interface I3dAccount {
  /** API key. */
  apiKey: pulumi.Input<string>;
  /**
   * Everything before the first path of the vendor's document; plain http only to this machine.
   * `https://api.i3d.net/v3` when left out.
   */
  baseUrl?: pulumi.Input<string>;
  /**
   * Whether servers carry a tag that tells which resource of which stack ordered them (`rackform:` and
   * twelve hex digits); `true` when left out.
   */
  ownerTags?: pulumi.Input<boolean>;
}

/** Artnet's credentials: `customerId` and `apiKey`. */
export interface ArtnetAccount {
  /** Customer number, as the panel shows it beside the API key. */
  customerId: pulumi.Input<string>;
  /** API key. */
  apiKey: pulumi.Input<string>;
  /**
   * Everything before the first path of the vendor's document; plain http only to this machine.
   * `https://panel.artnet.pl/api` when left out.
   */
  baseUrl?: pulumi.Input<string>;
}

/** GigaCloud's credentials: `username` and `password`. */
export interface GigacloudAccount {
  /** Name that is used to log in, usually an e-mail address. */
  username: pulumi.Input<string>;
  /** Password of the log-in. */
  password: pulumi.Input<string>;
  /**
   * Everything before the first path of the vendor's document; plain http only to this machine.
   * `https://my.gigacloud.ua/api` when left out.
   */
  baseUrl?: pulumi.Input<string>;
}

/** Accounts of an explicit provider; vendors that are left out come from the environment. */
export interface ProviderArgs {
  /** The account at Gigahost. */
  gigahost?: pulumi.Input<GigahostAccount>;
  /** The account at TerraHost. */
  terrahost?: pulumi.Input<TerrahostAccount>;
  /** The account at i3D.net. */
  i3d?: pulumi.Input<I3dAccount>;
  /** The account at Artnet. */
  artnet?: pulumi.Input<ArtnetAccount>;
  /** The account at GigaCloud. */
  gigacloud?: pulumi.Input<GigacloudAccount>;
  /**
   * Zones in which one run may delete, or find gone, more than 30 % of the rows and more than 10 of
   * them: `gigahost:example.no`, `example.no` at any vendor, or `*`; separated by commas. Best set for
   * one run, with RACKFORM_ALLOW_MASS_DELETE.
   */
  allowMassDelete?: pulumi.Input<string>;
  /**
   * `equal`: in this run every resource takes over an object that stands there already and is equal to
   * it. Best set for one run, with RACKFORM_ADOPT=equal.
   */
  adopt?: pulumi.Input<string>;
}
