import type { CallOptions } from "../../sdk/core";
import type { gigahost } from "../../sdk";
import type { Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { canonicalDomain } from "./name";

/** The account's zones, one list for everybody who asks: Gigahost has no way to read a single zone. */
export function gigahostZoneList(run: Run): GigahostZoneList {
  const account = run.account("gigahost");
  return account.share(
    "zone list",
    () =>
      new GigahostZoneList(
        new SharedRead(run.clock, async () => {
          const zones = await account.client.dns.zones.list();
          account.hear(zones.map(({ cust_id }) => cust_id));
          return zones;
        }),
      ),
  );
}

export class GigahostZoneList {
  constructor(private readonly zones: SharedRead<gigahost.Zone[]>) {}

  async find(domain: string, limits?: CallOptions): Promise<gigahost.Zone | undefined> {
    return named(await this.zones.get(limits), domain);
  }

  /** The same on a second reading, before an absence is believed. */
  async findSurely(domain: string, limits?: CallOptions): Promise<gigahost.Zone | undefined> {
    return named(await this.zones.confirm(limits), domain);
  }

  drop(): void {
    this.zones.drop();
  }
}

function named(zones: gigahost.Zone[], domain: string): gigahost.Zone | undefined {
  const wanted = canonicalDomain(domain);
  return zones.find((zone) => canonicalDomain(zone.zone_name) === wanted);
}
