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
   * Whether every change is refused before any call: nothing is created, updated or deleted, while
   * previews, refreshes, functions and commands work. For drift runs and previews with production
   * keys. Set anywhere, it counts: no other place lifts it.
   */
  readOnly?: pulumi.Input<boolean>;
  /**
   * `equal`: in this run every resource takes over an object that stands there already and is equal to
   * it. Best set for one run, with RACKFORM_ADOPT=equal.
   */
  adopt?: pulumi.Input<string>;
  /**
   * Zones in which one run may delete, or find gone, more than 30 % of the rows and more than 10 of
   * them: `gigahost:example.no`, `example.no` at any vendor, or `*`; separated by commas. Best set for
   * one run, with RACKFORM_ALLOW_MASS_DELETE.
   */
  allowMassDelete?: pulumi.Input<string>;
  /**
   * How often a call that failed for a moment is sent again, 0 to 20; 4 when left out. Whatever it is,
   * a call that may have made something is never sent twice.
   */
  retries?: pulumi.Input<number>;
  /** Calls under way at once to one vendor, 1 to 64; 8 when left out. */
  concurrency?: pulumi.Input<number>;
  /**
   * Milliseconds that one attempt of a call may take, 1000 to 600000; 60000 when left out. How long a
   * resource may take is its option customTimeouts.
   */
  timeoutMs?: pulumi.Input<number>;
  /**
   * Milliseconds between two looks while something is waited for, such as a server's delivery, 1000 to
   * 120000; as the wait is, when left out. Looks that have to show an absence keep their own pace.
   */
  pollIntervalMs?: pulumi.Input<number>;
}
