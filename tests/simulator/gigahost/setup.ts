import { createGigahost, gigahostApiKey } from "../../../simulator/gigahost";
import type { VendorSimulator } from "../../../simulator/core/types";
import { Client, HandClock } from "../panel/harness";

export interface RecordRow {
  record_id: string;
  record_name: string;
  record_type: string;
  record_value: string;
  record_ttl: number;
  record_priority: number | null;
}

export interface Setup {
  clock: HandClock;
  simulator: VendorSimulator;
  client: Client;
}

export function setup(): Setup {
  const clock = new HandClock();
  const simulator = createGigahost({ clock });
  return { clock, simulator, client: new Client(simulator, `Bearer ${gigahostApiKey}`) };
}

/** Seeds a zone and answers its id. */
export function seedZone(simulator: VendorSimulator, zone: object): string {
  const { zones } = simulator.seed({ zones: [zone] }) as { zones: { zone_id: string }[] };
  return zones[0]?.zone_id ?? "";
}

export async function rows(client: Client, zoneId: string, type?: string): Promise<RecordRow[]> {
  const all = await client.get<RecordRow[]>(`/dns/zones/${zoneId}/records`);
  return all.filter((row) => type === undefined || row.record_type === type);
}
