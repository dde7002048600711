import { isKind, RackformError } from "../../sdk/core";
import type { gigahost } from "../../sdk";
import type { Account, Run } from "../contract/run";
import { ZoneAbsent } from "./absent";
import { gigahostZoneList } from "./gigahost-zone-list";
import { secondaryZone } from "./secondary";

/** Where a zone at Gigahost is, and what it holds. */
export class GigahostZoneSource {
  /** The vendor's id of the zone, once it is known. */
  id?: string;

  constructor(
    private readonly account: Account<"gigahost">,
    private readonly run: Run,
    private readonly domain: string,
  ) {}

  /** All rows as the vendor lists them. */
  async list(): Promise<gigahost.GigahostRecord[]> {
    const { records } = this.account.client.dns;
    const zone = await this.zone();
    let listed = await records.list(zone.zone_id);
    // Every zone has its SOA, but for one that still waits for its master.
    if (listed.length === 0 && zone.zone_type !== "SLAVE") listed = await records.list(zone.zone_id);
    if (listed.length === 0 && zone.zone_type !== "SLAVE") {
      throw new RackformError({
        kind: "protocol",
        vendor: "gigahost",
        message: `the list of records of ${this.domain} is empty, without even an SOA; it is not believed and nothing was changed. Run again`,
      });
    }
    return listed;
  }

  async zone(): Promise<gigahost.Zone> {
    const list = gigahostZoneList(this.run);
    const zone = (await list.find(this.domain)) ?? (await list.findSurely(this.domain));
    if (!zone) throw await this.#absent();
    this.id = zone.zone_id;
    return zone;
  }

  /** @throws validation where the rows are those of a master elsewhere */
  async refuseSecondary(): Promise<void> {
    if ((await this.zone()).zone_type === "SLAVE") throw secondaryZone("gigahost", this.domain);
  }

  /** The zone is not listed: gone, unless its records can still be read by the id it had. */
  async #absent(): Promise<RackformError> {
    if (this.id === undefined || !(await this.#canRead(this.id)))
      return new ZoneAbsent("gigahost", this.domain);
    return new RackformError({
      kind: "protocol",
      vendor: "gigahost",
      argument: "zone",
      message: `the list of zones lacks ${this.domain}, yet its records can be read; the list is not believed and nothing was changed. Run again`,
    });
  }

  async #canRead(zoneId: string): Promise<boolean> {
    try {
      await this.account.client.dns.records.list(zoneId);
      return true;
    } catch (error) {
      // A key that may not see the zone any more gets a list without it, and 403 here: that is no absence.
      if (isKind(error, "not-found", "validation")) return false;
      throw error;
    }
  }
}
