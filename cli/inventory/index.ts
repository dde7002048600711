import type { VendorName } from "../../resources/contract/vendors";
import { artnetInventory } from "./artnet";
import { gigacloudInventory } from "./gigacloud";
import { gigahostInventory } from "./gigahost";
import { i3dInventory } from "./i3d";
import type { Inventory } from "./item";
import { terrahostInventory } from "./terrahost";

export type { Inventory, InventoryItem, Wants } from "./item";

/** What exists in an account, by vendor. */
export const inventories: Record<VendorName, Inventory> = {
  gigahost: gigahostInventory,
  terrahost: terrahostInventory,
  i3d: i3dInventory,
  artnet: artnetInventory,
  gigacloud: gigacloudInventory,
};
