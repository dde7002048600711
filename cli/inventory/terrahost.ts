import type { Call } from "../../resources/contract/run";
import type { InventoryItem } from "./item";
import { serverItems } from "./panel";

/** Everything at TerraHost. */
export function terrahostInventory(call: Call): AsyncIterable<InventoryItem> {
  return serverItems(call, "terrahost");
}
