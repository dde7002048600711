import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { panelVendors } from "../panel/servers";
import { beginsWith, filter, vendorOf } from "./fields";
import { snapshotRows, snapshotsAt } from "./rows/snapshots";
import { serverArgument } from "./server-argument";

const args = z.strictObject({
  vendor: vendorOf(panelVendors, "Where the server is."),
  server: serverArgument,
  namePrefix: filter("Only snapshots whose name begins so.", ["before-"]),
});

const result = z.object({ snapshots: snapshotRows.meta({ description: "The snapshots, oldest first." }) });

/** The snapshots of one server. */
export const getSnapshots: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getSnapshots",
  description: "The snapshots of a virtual server at Gigahost or TerraHost.",
  vendors: panelVendors,
  args,
  result,
  async run(call, { vendor, server, namePrefix }) {
    const all = await snapshotsAt(call, vendor, server);
    const snapshots = all.filter(({ name }) => beginsWith(name, namePrefix));
    return { snapshots: snapshots.sort((a, b) => ((a.createdAt ?? "") < (b.createdAt ?? "") ? -1 : 1)) };
  },
};
