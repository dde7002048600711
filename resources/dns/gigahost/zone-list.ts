import type { gigahost } from "../../../sdk";
import type { Run } from "../../contract/run";
import { ZoneList } from "../zone-list";

/** The account's zones: Gigahost has no way to read a single one. Their rows tell whose account it is. */
export function gigahostZoneList(run: Run): ZoneList<gigahost.Zone> {
  const account = run.account("gigahost");
  const load = async () => {
    const zones = await account.client.dns.zones.list();
    account.hear(zones.map(({ cust_id }) => cust_id));
    return zones;
  };
  return account.share("zone list", () => new ZoneList(run.clock, load, ({ zone_name }) => zone_name));
}
