import type { gigahost } from "../../sdk";
import type { Run } from "../contract/run";
import { SharedRead } from "../contract/shared-read";
import { canonicalDomain } from "./name";

/** The account's zones, one list for everybody who asks: Gigahost has no way to read a single zone. */
export function gigahostZoneList(run: Run): GigahostZoneList {
  const account = run.account("gigahost");
  return account.share("zone list", () => new GigahostZoneList(new SharedRead(run.clock, () => account.client.dns.zones.list())));
}

export class GigahostZoneList {
  constructor(private readonly zones: SharedRead<gigahost.Zone[]>) {}

  async find(domain: string, signal?: AbortSignal): Promise<gigahost.Zone | undefined> {
    const wanted = canonicalDomain(domain);
    return (await this.zones.get(signal)).find((zone) => canonicalDomain(zone.zone_name) === wanted);
  }

  drop(): void {
    this.zones.drop();
  }
}
