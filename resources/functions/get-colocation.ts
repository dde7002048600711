import { z } from "zod";
import { exactlyOne } from "../contract/exactly-one";
import type { LookUp } from "../contract/look-up";
import { numericIdArgument } from "../contract/numeric-id";
import { isNamed } from "../contract/told";
import { onlyVendor } from "./fields";
import { colocationFacts, colocationsOf } from "./rows/colocations";

const args = z.strictObject({
  vendor: onlyVendor("i3d", "The vendor; only i3D.net has this list."),
  name: z
    .string()
    .optional()
    .meta({ description: "By its name.", examples: ["rack1"] }),
  id: numericIdArgument.optional().meta({ description: "By the vendor's id.", examples: ["1201"] }),
});

const result = z.object(colocationFacts);

/** One colocation. */
export const getColocation: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getColocation",
  description: "One colocated server or rack at i3D.net, by its name or id.",
  vendors: ["i3d"],
  args,
  result,
  alternatives: [["name"], ["id"]],
  async run(call, { name, id }) {
    const all = await colocationsOf(call);
    return exactlyOne(
      all.filter((each) => (name === undefined ? each.id === String(id).trim() : isNamed(each.name, name))),
      {
        vendor: "i3d",
        what: "colocation",
        by: name === undefined ? ["id", String(id)] : ["name", name],
        there: all.map((each) => (name === undefined ? each.id : each.name)),
      },
      (each) => each.id,
    );
  },
};
