// Made from resources/server-name by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";

/** What ServerNameVendor may be: texts, which may be written as they are. */
export const ServerNameVendor = { Gigahost: "gigahost", Terrahost: "terrahost", I3d: "i3d" } as const;
export type ServerNameVendor = (typeof ServerNameVendor)[keyof typeof ServerNameVendor];

/** Arguments that cannot be given together, or not at every vendor. */
export interface ServerNameChoices {
  /**
   * The server, by the id that the panel shows (`srv_id`), by its name or by an address of it. A name
   * is looked up once, and the resource stays with the server that it stands for then; another id
   * replaces. Examples: `"3523"`, `"192.0.2.10"`.
   */
  serverId: pulumi.Input<number | string>;
  /**
   * The colocation, by its id or its name. A name is looked up once, and the resource stays with the
   * colocation that it stands for then; another id replaces. Example: `"1201"`.
   */
  colocationId: pulumi.Input<number | string>;
  /** The name that the vendor shows, 1 to 255 characters on one line. Example: `"web1.example.no"`. */
  name: pulumi.Input<string>;
  /**
   * The customer's own reference on the colocation's invoices. Not managed when left out. Example:
   * `"PO-2026-0815"`.
   */
  purchaseOrder: pulumi.Input<string>;
}

/** Arguments of a {@link ServerName} at Gigahost. */
export type GigahostServerNameArgs = {
  /** Where the server is. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost">;
} & Only<ServerNameChoices, "serverId" | "name", never>;

/** Arguments of a {@link ServerName} at TerraHost. */
export type TerrahostServerNameArgs = {
  /** Where the server is. A change replaces the resource. */
  vendor: pulumi.Input<"terrahost">;
} & Only<ServerNameChoices, "serverId" | "name", never>;

/** Arguments of a {@link ServerName} at i3D.net. */
export type I3dServerNameArgs = {
  /** Where the server is. A change replaces the resource. */
  vendor: pulumi.Input<"i3d">;
} & Only<ServerNameChoices, "colocationId" | "name", "purchaseOrder">;

/** Arguments of a {@link ServerName}. */
export type ServerNameArgs = GigahostServerNameArgs | TerrahostServerNameArgs | I3dServerNameArgs;

/**
 * The name that a server at Gigahost or TerraHost, or a colocation at i3D.net, has in the vendor's
 * panel; at i3D.net the colocation's purchase order, too.
 *
 * What was there before is remembered. Deleting the resource puts it back, unless somebody else has
 * changed it since. It is no host name: nothing on the server changes.
 */
export class ServerName extends RackformResource {
  /** Where the server is. */
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost" | "i3d">;
  /**
   * The server, by the id that the panel shows (`srv_id`), by its name or by an address of it. A name
   * is looked up once, and the resource stays with the server that it stands for then; another id
   * replaces.
   */
  declare readonly serverId: pulumi.Output<number | string | undefined>;
  /**
   * The colocation, by its id or its name. A name is looked up once, and the resource stays with the
   * colocation that it stands for then; another id replaces.
   */
  declare readonly colocationId: pulumi.Output<number | string | undefined>;
  /** The name that the vendor shows, 1 to 255 characters on one line. */
  declare readonly name: pulumi.Output<string>;
  /** The customer's own reference on the colocation's invoices. Not managed when left out. */
  declare readonly purchaseOrder: pulumi.Output<string | undefined>;
  /** The name from before. Deleting the resource puts it back. */
  declare readonly previousName: pulumi.Output<string | undefined>;
  /** The purchase order from before. Deleting the resource puts it back. */
  declare readonly previousPurchaseOrder: pulumi.Output<string | undefined>;

  constructor(name: string, args: ServerNameArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<server or colocation id>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ServerName {
    return new ServerName(name, {} as ServerNameArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ServerName",
  outputs: [
    "vendor",
    "serverId",
    "colocationId",
    "name",
    "purchaseOrder",
    "previousName",
    "previousPurchaseOrder",
  ],
  deleteBeforeReplace: true,
};
