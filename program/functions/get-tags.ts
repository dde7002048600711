// Made from resources/functions/get-tags by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getTags}. */
export interface GetTagsArgs {
  /** The vendor; only i3D.net has tags. `"i3d"` when left out. */
  vendor?: "i3d";
  /** Only tags that begin so; tags differ by case. Example: `"role:"`. */
  prefix?: string;
}

/** Arguments of {@link getTagsOutput}. */
export interface GetTagsOutputArgs {
  /** The vendor; only i3D.net has tags. `"i3d"` when left out. */
  vendor?: pulumi.Input<"i3d">;
  /** Only tags that begin so; tags differ by case. Example: `"role:"`. */
  prefix?: pulumi.Input<string>;
}

/** A tag of FlexMetal servers. */
export interface TagRow {
  /** The tag. */
  tag: string;
  /** How many FlexMetal servers have it, where the vendor says. */
  servers?: number;
}

/** Result of {@link getTags}. */
export interface GetTagsResult {
  /** The tags, by name; those that tell a server's owner are left out. */
  tags: TagRow[];
}
