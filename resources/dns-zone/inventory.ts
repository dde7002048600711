import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import type { DnsVendor } from "../dns/limits";
import { zoneId } from "../dns/zone-ref";
import { zoneDrivers } from "./drivers";
import type { DnsZoneInputs } from "./schema";

export async function* zoneInventory(call: Call, vendor: DnsVendor): AsyncGenerator<Listed> {
  for (const { inputs } of await zoneDrivers[vendor].list(call)) yield zoneItem(inputs);
}

export function zoneItem(inputs: DnsZoneInputs): Listed {
  const id = zoneId(inputs);
  return { id, key: id, inputs };
}
