import { z } from "zod";
import type { LookUp } from "../contract/look-up";
import { i3dCrossConnects } from "../lists/i3d";
import { told } from "../contract/told";
import { certainText, filter, onlyVendor, text } from "./fields";

const args = z.strictObject({
  vendor: onlyVendor("i3d", "The vendor; only i3D.net has cross connects."),
  colocationId: filter("Only those of this colocation.", ["1201"]),
});

const crossConnect = z
  .object({
    id: certainText("The vendor's id."),
    name: text("The customer's own name of it."),
    internalId: text("The vendor's name of it."),
    purchaseOrder: text("The customer's own reference."),
    colocationId: text("The colocation that it belongs to."),
    locationA: text("Where its first end is."),
    locationZ: text("Where its other end is."),
    rackA: text("The rack of its first end."),
    rackZ: text("The rack of its other end."),
    monthlyFee: text("What it costs a month, as the vendor writes it."),
    startsAt: text("When it began, as the vendor writes it."),
    endsAt: text("When it ends, as the vendor writes it."),
    cancelledAt: text("When it was cancelled, as the vendor writes it."),
  })
  .meta({ title: "CrossConnectRow", description: "A cross connect." });

const result = z.object({
  crossConnects: z.array(crossConnect).meta({ description: "The cross connects, by id." }),
});

/** Cross connects of an account. */
export const getCrossConnects: LookUp<z.output<typeof args>, z.output<typeof result>> = {
  name: "getCrossConnects",
  description: "Cross connects of an account at i3D.net.",
  vendors: ["i3d"],
  args,
  result,
  async run({ run, limits }, { colocationId }) {
    const all = await i3dCrossConnects(run).get(limits);
    const rows = all.map((each) => ({
      ...told({
        name: each.patchCustomerName,
        internalId: each.internalId,
        purchaseOrder: each.purchaseOrder,
        colocationId: each.colocatedServerId ? String(each.colocatedServerId) : undefined,
        locationA: each.locationIdSideAName,
        locationZ: each.locationIdSideZName,
        rackA: each.rackIdSideAName,
        rackZ: each.rackIdSideZName,
        monthlyFee: each.monthlyFee,
        startsAt: each.dateStart,
        endsAt: each.dateEnd,
        cancelledAt: each.dateCancelled,
      }),
      id: each.id,
    }));
    const found = rows.filter(
      (row) => colocationId === undefined || row.colocationId === colocationId.trim(),
    );
    return { crossConnects: found.sort((a, b) => Number(a.id) - Number(b.id)) };
  },
};
