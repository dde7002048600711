import { z } from "zod";
import { exactlyOne } from "../contract/exactly-one";
import type { LookUp } from "../contract/look-up";
import { numericIdArgument } from "../contract/numeric-id";
import { panelVendors } from "../panel/servers";
import { isNamed } from "../contract/told";
import { vendorOf } from "./fields";
import { snapshotFacts, snapshotsAt } from "./rows/snapshots";
import { serverArgument } from "./server-argument";

const args = z.strictObject({
  vendor: vendorOf(panelVendors, "Where the server is."),
  server: serverArgument,
  name: z
    .string()
    .optional()
    .meta({ description: "By its name.", examples: ["before-upgrade"] }),
  id: numericIdArgument.optional().meta({ description: "By the vendor's id.", examples: ["17"] }),
});

const result = z.object(snapshotFacts);

/** One snapshot of a server. */
export const getSnapshot: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getSnapshot",
  description: "One snapshot of a virtual server at Gigahost or TerraHost, by its name or id.",
  vendors: panelVendors,
  args,
  result,
  alternatives: [["name"], ["id"]],
  async run(call, { vendor, server, name, id }) {
    const all = await snapshotsAt(call, vendor, server);
    const found = all.filter((each) =>
      id === undefined ? isNamed(each.name, name!) : each.id === String(id).trim(),
    );
    return exactlyOne(
      found,
      {
        vendor,
        what: "snapshot",
        where: `of server ${String(server)}`,
        by: id === undefined ? ["name", name!] : ["id", String(id)],
        there: all.map((each) => (id === undefined ? each.name : each.id)),
      },
      (each) => each.id,
    );
  },
};
