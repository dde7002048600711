import type { CallOptions } from "../../sdk/core";
import { ZoneNotFound } from "./zone-not-found";
import type { Decide, EditWatch, ZoneRows } from "./zone-rows";
import type { ZoneRef } from "./zone-ref";

/**
 * The zone that rows were written in is gone, and another one of its name is there: its rows are somebody else's, however
 * much they look alike.
 */
export class ZoneReplaced extends ZoneNotFound {
  constructor({ vendor, domain }: ZoneRef, before: string, now: string) {
    super(
      vendor,
      domain,
      undefined,
      `the zone ${domain} is another one now (id ${now}, and it was ${before}): it was deleted and created again, so that no row in it is this resource's; nothing was changed. Run pulumi refresh; the next up creates the row in the new zone`,
    );
  }
}

/** Rows of a zone for a resource that wrote in the zone of this id. */
export class SameZone implements ZoneRows {
  constructor(
    private readonly rows: ZoneRows,
    private readonly zone: ZoneRef,
    private readonly id: string,
  ) {}

  async read(limits: CallOptions): ReturnType<ZoneRows["read"]> {
    const rows = await this.rows.read(limits);
    this.#compare();
    return rows;
  }

  async confirm(limits: CallOptions): ReturnType<ZoneRows["confirm"]> {
    const rows = await this.rows.confirm(limits);
    this.#compare();
    return rows;
  }

  edit(decide: Decide, limits: CallOptions, watch?: EditWatch): ReturnType<ZoneRows["edit"]> {
    // Rows were just read when a decision is asked for, and so the zone's id is known.
    const checked: Decide = (rows) => {
      this.#compare();
      return decide(rows);
    };
    return this.rows.edit(checked, limits, watch);
  }

  async tellServices(limits: CallOptions): Promise<void> {
    await this.rows.tellServices?.(limits);
  }

  zoneId = () => this.rows.zoneId?.();

  recordId: ZoneRows["recordId"] = (row) => this.rows.recordId?.(row);

  uncertainId: ZoneRows["uncertainId"] = (row) => this.rows.uncertainId?.(row);

  #compare(): void {
    const now = this.rows.zoneId?.();
    if (now !== undefined && now !== this.id) throw new ZoneReplaced(this.zone, this.id, now);
  }
}
