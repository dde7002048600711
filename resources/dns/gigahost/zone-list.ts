import type { gigahost } from "../../../sdk";
import { type CallOptions, isKind } from "../../../sdk/core";
import { perAccount } from "../../sharing/per-run";
import { ZoneList } from "../zone-list";

/** The account's zones: Gigahost has no way to read a single one. Their rows tell whose account it is. */
export const gigahostZoneList = perAccount("gigahost", (account, { clock }) => {
  const load = async () => {
    const zones = await account.client.dns.zones.list();
    account.hear(zones.map(({ cust_id }) => cust_id));
    return zones;
  };
  return new ZoneList(clock, load, ({ zone_name }) => zone_name);
});

/** Whether the records of a zone can be read by its id, whatever the list of zones says. */
export async function isReadable(
  { dns }: gigahost.GigahostClient,
  zoneId: string,
  limits?: CallOptions,
): Promise<boolean> {
  try {
    await dns.records.list(zoneId, limits);
    return true;
  } catch (error) {
    // A key that may not see the zone any more gets a list without it, and 403 here: that is no absence.
    if (isKind(error, "not-found", "validation")) return false;
    throw error;
  }
}
