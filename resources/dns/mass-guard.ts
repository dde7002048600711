import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { guardMassDelete, isMassDelete } from "./mass-delete";
import { isTheVendors } from "./limits";
import type { Row } from "./row";
import { zoneId, type ZoneRef } from "./zone-ref";

export function massGuard(call: Call, zone: ZoneRef): MassGuard {
  return call.run
    .account(zone.vendor)
    .share(`mass guard ${zone.domain}`, () => new MassGuard(call.run, zone));
}

/**
 * Counts rows of one zone that records of this run want to delete, or find gone. Records do not know of each other,
 * so that the count grows as they come: what comes in one turn is judged together, and never more than ten rows go
 * before the limit shows.
 */
export class MassGuard {
  #deleted = 0;
  #total?: number;
  #gone = 0;

  constructor(
    private readonly run: Call["run"],
    private readonly zone: ZoneRef,
  ) {}

  /**
   * Called before a row is deleted that the program does not declare any more; a run without a program destroys
   * everything on purpose.
   *
   * @throws validation when too large a part of the zone would go
   */
  async allowDelete(rows: readonly Row[]): Promise<void> {
    if (!this.run.ledger.hasProgram) return;
    this.#deleted++;
    this.#total ??= this.#manageable(rows);
    await nextTurn();
    guardMassDelete({
      what: this.zone.domain,
      removed: this.#deleted,
      total: this.#total,
      allowed: this.run.allowsMassDelete(zoneId(this.zone)),
      how: this.#how(),
    });
  }

  /**
   * Called before a row is believed to be gone; `rows` are those that are left.
   *
   * @throws protocol when too large a part of the zone seems to be gone
   */
  async believeGone(rows: readonly Row[]): Promise<void> {
    this.#gone++;
    await nextTurn();
    const total = this.#gone + this.#manageable(rows);
    if (!isMassDelete({ removed: this.#gone, total }) || this.run.allowsMassDelete(zoneId(this.zone))) return;
    throw new RackformError({
      kind: "protocol",
      message:
        `more than ${this.#gone - 1} rows of ${this.zone.domain} seem to be gone at once, a large part of the zone; that is not believed and ` +
        `nothing was changed. If they really are gone, ${this.#how()} for one run`,
    });
  }

  #manageable(rows: readonly Row[]): number {
    return rows.filter((row) => !isTheVendors(row, this.zone.vendor)).length;
  }

  #how(): string {
    // Not the configuration: an explicit provider does not see the stack's.
    return `set RACKFORM_ALLOW_MASS_DELETE=${zoneId(this.zone)}`;
  }
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
