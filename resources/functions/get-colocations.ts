import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { beginsWith, filter, onlyVendor } from "./fields";
import { colocationRows, colocationsOf } from "./rows/colocations";

const args = z.strictObject({
  vendor: onlyVendor(
    "i3d",
    "The vendor; only i3D.net has this list (colocated servers at Artnet are servers).",
  ),
  namePrefix: filter("Only those whose name begins so.", ["rack"]),
});

const result = z.object({ colocations: colocationRows.meta({ description: "The colocations, by name." }) });

/** Colocations of an account. */
export const getColocations: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getColocations",
  description: "Colocated servers and racks of an account at i3D.net, with their networks and PTRs.",
  vendors: ["i3d"],
  args,
  result,
  async run(call, { namePrefix }) {
    return { colocations: (await colocationsOf(call)).filter(({ name }) => beginsWith(name, namePrefix)) };
  },
};
