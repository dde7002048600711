import type { CallOptions } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { canonicalDomain } from "./name";

/** The account's zones, one list for everybody who asks; `/dns/list` is the only trustworthy test of existence. */
export function artnetZoneList(run: Run): ArtnetZoneList {
  const account = run.account("artnet");
  return account.share(
    "zone list",
    () => new ArtnetZoneList(new SharedRead(run.clock, () => account.client.dns.list())),
  );
}

export class ArtnetZoneList {
  constructor(private readonly zones: SharedRead<artnet.ArtnetZone[]>) {}

  async find(domain: string, limits?: CallOptions): Promise<artnet.ArtnetZone | undefined> {
    return named(await this.zones.get(limits), domain);
  }

  /** The same on a second reading, before an absence is believed. */
  async findSurely(domain: string, limits?: CallOptions): Promise<artnet.ArtnetZone | undefined> {
    return named(await this.zones.confirm(limits), domain);
  }

  /** Whether the account seems to have no zone at all, as one does whose rights were taken away. */
  async isEmpty(limits?: CallOptions): Promise<boolean> {
    return (await this.zones.get(limits)).length === 0;
  }

  drop(): void {
    this.zones.drop();
  }
}

function named(zones: artnet.ArtnetZone[], domain: string): artnet.ArtnetZone | undefined {
  const wanted = canonicalDomain(domain);
  return zones.find((zone) => canonicalDomain(zone.domain) === wanted);
}
