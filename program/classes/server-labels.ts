// Made from resources/server-labels by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";
import type { FlexMetalServer } from "./flex-metal-server";

/** What ServerLabelsVendor may be: texts, which may be written as they are. */
export const ServerLabelsVendor = { I3d: "i3d" } as const;
export type ServerLabelsVendor = (typeof ServerLabelsVendor)[keyof typeof ServerLabelsVendor];

/** Arguments of a {@link ServerLabels}. */
export interface ServerLabelsArgs {
  /**
   * Where the server is; only i3D.net has labels. `"i3d"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"i3d">;
  /**
   * The host, dedicated or FlexMetal: by its id, its name, an address of it or the uuid of a FlexMetal
   * server; a FlexMetalServer as it is. It is looked up once, and the labels stay with the host that
   * it stands for then; another id or uuid replaces. Examples: `"7001"`, `"198.51.100.70"`.
   */
  serverId: FlexMetalServer | pulumi.Input<number | string>;
  /**
   * The labels by their keys. A key begins with a lower-case letter and goes on with lower-case
   * letters, digits, - and _; a value has at most 150 characters. Labels of other keys are not
   * managed. A key that is taken out becomes what it was before, or goes. Example:
   * `{"role":"match-server","stage":"prod"}`.
   */
  labels: pulumi.Input<Record<string, pulumi.Input<string>>>;
}

/**
 * Labels of a dedicated or FlexMetal host at i3D.net, by their keys.
 *
 * Only the keys that are named are the resource's; others are never touched, so that several stacks
 * may label one host. What they were before is remembered. Deleting the resource puts it back, unless
 * somebody else has changed it since.
 */
export class ServerLabels extends RackformResource {
  /** Where the server is; only i3D.net has labels. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /**
   * The host, dedicated or FlexMetal: by its id, its name, an address of it or the uuid of a FlexMetal
   * server; a FlexMetalServer as it is. It is looked up once, and the labels stay with the host that
   * it stands for then; another id or uuid replaces.
   */
  declare readonly serverId: pulumi.Output<number | string>;
  /**
   * The labels by their keys. A key begins with a lower-case letter and goes on with lower-case
   * letters, digits, - and _; a value has at most 150 characters. Labels of other keys are not
   * managed. A key that is taken out becomes what it was before, or goes.
   */
  declare readonly labels: pulumi.Output<Record<string, string>>;
  /**
   * What the labels of these keys were before. Deleting the resource puts them back, and takes the
   * others away.
   */
  declare readonly previousLabels: pulumi.Output<Record<string, string>>;

  constructor(name: string, args: ServerLabelsArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `i3d:<host id>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ServerLabels {
    return new ServerLabels(name, {} as ServerLabelsArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ServerLabels",
  outputs: ["vendor", "serverId", "labels", "previousLabels"],
  references: { serverId: "FlexMetalServer" },
  deleteBeforeReplace: true,
} as const;
