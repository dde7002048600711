// Made from resources/flex-metal-tag by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What FlexMetalTagVendor may be: texts, which may be written as they are. */
export const FlexMetalTagVendor = { I3d: "i3d" } as const;
export type FlexMetalTagVendor = (typeof FlexMetalTagVendor)[keyof typeof FlexMetalTagVendor];

/** Arguments of a {@link FlexMetalTag}. */
export interface FlexMetalTagArgs {
  /**
   * Where the tag is; only i3D.net has this kind. `"i3d"` when left out. A change replaces the
   * resource.
   */
  vendor?: pulumi.Input<"i3d">;
  /**
   * The tag: 1 to 64 of the characters A-Z a-z 0-9 _ : -; case matters. Another one renames it, on the
   * servers that carry it, too, as far as the vendor does so. Example: `"env:prod"`.
   */
  tag: pulumi.Input<string>;
  /**
   * Take over the tag that is there already. Without it such a tag is an error. Servers make the tags
   * that they are ordered with: give them the resource in `tags`, so that it comes first.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * A tag of FlexMetal servers at i3D.net, which is there whether a server carries it or not, and is
 * renamed in one place.
 *
 * Servers take it in `tags`. A tag that servers carry is not deleted, since they may be somebody
 * else's.
 */
export class FlexMetalTag extends RackformResource {
  /** Where the tag is; only i3D.net has this kind. */
  declare readonly vendor: pulumi.Output<"i3d">;
  /**
   * The tag: 1 to 64 of the characters A-Z a-z 0-9 _ : -; case matters. Another one renames it, on the
   * servers that carry it, too, as far as the vendor does so.
   */
  declare readonly tag: pulumi.Output<string>;
  /** How many servers carried it when it was last read, where the vendor tells. */
  declare readonly servers: pulumi.Output<number | undefined>;

  constructor(name: string, args: FlexMetalTagArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `i3d:<the tag as it was first>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): FlexMetalTag {
    return new FlexMetalTag(name, {} as FlexMetalTagArgs, { ...opts, id });
  }
}

const facts = { kind: "FlexMetalTag", outputs: ["vendor", "tag", "servers"], deleteBeforeReplace: true };
