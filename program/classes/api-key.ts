// Made from resources/api-key by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";

/** What ApiKeyVendor may be: texts, which may be written as they are. */
export const ApiKeyVendor = { Gigahost: "gigahost", I3d: "i3d" } as const;
export type ApiKeyVendor = (typeof ApiKeyVendor)[keyof typeof ApiKeyVendor];

/** What ApiKeyScopeMode may be: texts, which may be written as they are. */
export const ApiKeyScopeMode = { R: "r", Rw: "rw" } as const;
export type ApiKeyScopeMode = (typeof ApiKeyScopeMode)[keyof typeof ApiKeyScopeMode];

/** What ApiKeyModeMode may be: texts, which may be written as they are. */
export const ApiKeyModeMode = { R: "r", Rw: "rw" } as const;
export type ApiKeyModeMode = (typeof ApiKeyModeMode)[keyof typeof ApiKeyModeMode];

/** Zones and their records. */
export interface ApiKeyScope {
  /** `r`: reading only; `rw`: everything. */
  mode: pulumi.Input<"r" | "rw">;
  /** The vendor's ids of the objects that the key may touch; all of them when left out. */
  ids?: pulumi.Input<pulumi.Input<string | number>[]>;
}

/** Racks. */
export interface ApiKeyMode {
  /** `r`: reading only; `rw`: everything. */
  mode: pulumi.Input<"r" | "rw">;
}

/** What the key may do. Needed at Gigahost. Give it as little as it needs. */
export interface ApiKeyPermissions {
  /** Zones and their records. */
  dns?: pulumi.Input<ApiKeyScope>;
  /** Servers. */
  servers?: pulumi.Input<ApiKeyScope>;
  /** Web hosting. */
  webhosting?: pulumi.Input<ApiKeyScope>;
  /** Racks. */
  racks?: pulumi.Input<ApiKeyMode>;
  /** Support. */
  support?: pulumi.Input<ApiKeyMode>;
  /** Invoices. */
  billing?: pulumi.Input<ApiKeyMode>;
  /** The account. */
  account?: pulumi.Input<ApiKeyMode>;
}

/** Arguments of every {@link ApiKey}. */
export interface CommonApiKeyArgs {
  /**
   * What the key is called: its label, at i3D.net its note. 1 to 100 characters; best unique, since a
   * key is found by it. Examples: `"ci"`, `"acme-dns-01"`.
   */
  label: pulumi.Input<string>;
  /**
   * When the key ends, as ISO 8601 or in Unix seconds; never when left out. A change at Gigahost
   * issues another key. Examples: `"2027-01-01T00:00:00Z"`, `1798761600`.
   */
  expiresAt?: pulumi.Input<number | string>;
  /**
   * Any value, such as a date: another one gives the key another secret. At Gigahost the old secret
   * stops working at once; at i3D.net another key is issued first and the old one revoked then.
   * Example: `"2026-06"`.
   */
  rotate?: pulumi.Input<number | string>;
  /**
   * Take over the key that has this label already. Its secret is not told at Gigahost: change `rotate`
   * to have another one. Without it such a key is an error.
   */
  adopt?: pulumi.Input<boolean>;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface ApiKeyChoices {
  /**
   * What the key may do. Needed at Gigahost. Give it as little as it needs. Example:
   * `{"dns":{"mode":"rw","ids":["4711"]}}`.
   */
  permissions: pulumi.Input<ApiKeyPermissions>;
  /** The set of permissions, by the vendor's number. Needed at i3D.net. Example: `1`. */
  category: pulumi.Input<number>;
  /** Whether addresses of on-demand servers are let in as well. `false` when left out. */
  assignOdpServerIps: pulumi.Input<boolean>;
  /**
   * Where the key may be used from: addresses, networks or ranges. This is the whole list: other
   * entries are removed. An empty list lets everybody in; when it is left out, entries are not
   * managed. Example: `["192.0.2.10","198.51.100.0/24","203.0.113.10-203.0.113.20"]`.
   */
  whitelist: pulumi.Input<pulumi.Input<string>[]>;
}

/** Arguments of a {@link ApiKey} at Gigahost. */
export type GigahostApiKeyArgs = CommonApiKeyArgs & {
  /** Whose API it is for. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost">;
} & Only<ApiKeyChoices, never, "permissions">;

/** Arguments of a {@link ApiKey} at i3D.net. */
export type I3dApiKeyArgs = CommonApiKeyArgs & {
  /** Whose API it is for. A change replaces the resource. */
  vendor: pulumi.Input<"i3d">;
} & Only<ApiKeyChoices, never, "category" | "assignOdpServerIps" | "whitelist">;

/** Arguments of a {@link ApiKey} at any vendor, for programs that choose one. */
export type AnyApiKeyArgs = CommonApiKeyArgs & {
  /** Whose API it is for. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "i3d">;
} & Only<ApiKeyChoices, never, never>;

/** Arguments of a {@link ApiKey}. */
export type ApiKeyArgs = GigahostApiKeyArgs | I3dApiKeyArgs | AnyApiKeyArgs;

/**
 * A key for the API of Gigahost or i3D.net: what it may do, from where, and until when. Its secret is
 * an encrypted output.
 *
 * At Gigahost an administrator's log-in manages keys, and no key does. The key that rackform itself
 * uses is never changed, rotated or revoked.
 */
export class ApiKey extends RackformResource {
  /** Whose API it is for. */
  declare readonly vendor: pulumi.Output<"gigahost" | "i3d">;
  /**
   * What the key is called: its label, at i3D.net its note. 1 to 100 characters; best unique, since a
   * key is found by it.
   */
  declare readonly label: pulumi.Output<string>;
  /** What the key may do. Needed at Gigahost. Give it as little as it needs. */
  declare readonly permissions: pulumi.Output<pulumi.Unwrap<ApiKeyPermissions> | undefined>;
  /** The set of permissions, by the vendor's number. Needed at i3D.net. */
  declare readonly category: pulumi.Output<number | undefined>;
  /** Whether addresses of on-demand servers are let in as well. */
  declare readonly assignOdpServerIps: pulumi.Output<boolean>;
  /**
   * Where the key may be used from: addresses, networks or ranges. This is the whole list: other
   * entries are removed. An empty list lets everybody in; when it is left out, entries are not
   * managed.
   */
  declare readonly whitelist: pulumi.Output<string[] | undefined>;
  /**
   * When the key ends, as ISO 8601 or in Unix seconds; never when left out. A change at Gigahost
   * issues another key.
   */
  declare readonly expiresAt: pulumi.Output<number | string | undefined>;
  /**
   * Any value, such as a date: another one gives the key another secret. At Gigahost the old secret
   * stops working at once; at i3D.net another key is issued first and the old one revoked then.
   */
  declare readonly rotate: pulumi.Output<number | string | undefined>;
  /** The vendor's id of the key. */
  declare readonly keyId: pulumi.Output<string>;
  /**
   * The key itself, encrypted in the state. Gigahost shows it once; absent for a key that was taken
   * over there and not rotated since.
   */
  declare readonly secret: pulumi.Output<string | undefined>;

  constructor(name: string, args: ApiKeyArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<label at creation>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ApiKey {
    return new ApiKey(name, {} as ApiKeyArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ApiKey",
  outputs: [
    "vendor",
    "label",
    "permissions",
    "category",
    "assignOdpServerIps",
    "whitelist",
    "expiresAt",
    "rotate",
    "keyId",
    "secret",
  ],
  secretOutputs: ["secret"],
};
