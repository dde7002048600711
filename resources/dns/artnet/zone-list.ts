import type { artnet } from "../../../sdk";
import type { Run } from "../../contract/run";
import { ZoneList } from "../zone-list";

/** The account's zones. */
export function artnetZoneList(run: Run): ZoneList<artnet.ArtnetZone> {
  const account = run.account("artnet");
  const load = () => account.client.dns.list();
  return account.share("zone list", () => new ZoneList(run.clock, load, ({ domain }) => domain));
}
