import type { Call } from "../../resources/contract/run";
import { everything, type InventoryItem, wanted, type Wants } from "./item";
import { serverItems } from "./panel";

/** Everything at TerraHost. */
export async function* terrahostInventory(
  call: Call,
  wants: Wants = everything,
): AsyncGenerator<InventoryItem> {
  if (wants("ReverseDns") || wants("Snapshot")) yield* wanted(serverItems(call, "terrahost"), wants);
}
