import { ServerName } from "rackform";

/** What accounting asks for on the invoice, by the colocation's id: a new year is a new purchase order. */
const racks: Record<string, { name: string; purchaseOrder: string }> = {
  "1201": { name: "RTM1 rack 12", purchaseOrder: "PO-2026-0815" },
};

const names = Object.entries(racks).map(
  ([colocationId, rack]) => new ServerName(rack.name, { vendor: "i3d", colocationId, ...rack }),
);

export const orders = names.map(({ name, purchaseOrder }) => ({ name, purchaseOrder }));
