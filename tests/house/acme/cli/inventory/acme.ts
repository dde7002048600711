import type { Call } from "../../resources/contract/run";
import { everything, type InventoryItem, wanted, type Wants } from "./item";
import { zoneItems } from "./zones";

/** Everything at Acme. */
export async function* acmeInventory(call: Call, wants: Wants = everything): AsyncGenerator<InventoryItem> {
  const listed = await call.run.account("acme").client.zones(call.limits);
  const zones = listed.map(({ name }) => ({
    inputs: { vendor: "acme" as const, domain: name },
    hasOwnRows: true,
  }));
  yield* wanted(zoneItems(call, zones), wants);
}
