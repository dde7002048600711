import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { markPattern } from "../flex-metal-server/mark";
import { i3dTags } from "../lists/i3d";
import { told } from "../contract/told";
import { certainText, filter, number, onlyVendor } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("i3d", "The vendor; only i3D.net has tags."),
  prefix: filter("Only tags that begin so; tags differ by case.", ["role:"]),
});

const tag = z
  .object({
    tag: certainText("The tag."),
    servers: number("How many FlexMetal servers have it, where the vendor says."),
  })
  .meta({ title: "TagRow", description: "A tag of FlexMetal servers." });

const result = z.object({
  tags: z
    .array(tag)
    .meta({ description: "The tags, by name; those that tell a server's owner are left out." }),
});

/** Tags of FlexMetal servers. */
export const getTags: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getTags",
  description: "Tags of FlexMetal servers at i3D.net, with how often each is used.",
  vendors: ["i3d"],
  args,
  result,
  async run({ run, limits }, { prefix = "" }) {
    const all = await i3dTags(run).get(limits);
    const tags = all
      .filter(({ tag: name }) => !markPattern.test(name) && name.startsWith(prefix))
      .map(({ tag: name, resources }) => ({
        ...told({ servers: resources?.flexMetalServers?.count ?? resources?.count }),
        tag: name,
      }));
    return { tags: tags.sort((a, b) => (a.tag < b.tag ? -1 : 1)) };
  },
};
