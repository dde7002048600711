import { type CallOptions, RackformError } from "../../sdk/core";
import type { Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { ZoneNotFound } from "./zone-not-found";
import { isMassDelete } from "./mass-delete";
import { rowLedgerPrefix } from "./row-ledger";
import type { WholeZoneAsRead, WholeZonePort } from "./whole-zone-port";
import { findZone } from "./zone-port";
import { zoneId } from "./zone-ref";

/**
 * What is read of a zone whose edits replace it whole: a reading without rows, or with much fewer than before, would take
 * the others away with the next edit, and is not believed.
 */
export class WholeZoneReading<W extends object, Z extends WholeZoneAsRead<W>> {
  readonly #zone: SharedRead<Z>;
  #id?: string;
  /** Rows that this run has seen in the zone, less those that it removes. */
  #seen = 0;
  /** Two readings in a row showed no rows: a third that says the same is nothing to doubt. */
  #isKnownEmpty = false;
  /** Edits that were begun and ended: a read that one of them overlaps proves nothing about later ones. */
  #edits = 0;

  constructor(
    private readonly run: Run,
    private readonly port: WholeZonePort<W, Z>,
  ) {
    this.#zone = new SharedRead(run.clock, () => this.#load());
  }

  id = (): string | undefined => this.#id;
  hint = (id: string): void => void (this.#id ??= id);
  get = (limits?: CallOptions): Promise<Z> => this.#zone.get(limits);
  confirm = (limits?: CallOptions): Promise<Z> => this.#zone.confirm(limits);
  drop = (): void => this.#zone.drop();

  forget(): void {
    this.drop();
    this.#id = undefined;
    this.#seen = 0;
    this.#isKnownEmpty = false;
  }

  /** An edit is about to leave so many rows. */
  editing(rows: number): void {
    this.#edits++;
    this.#seen = Math.min(this.#seen, rows);
  }

  /** What comes next has to show, however little it is. */
  expectAnything(): void {
    this.#seen = 0;
  }

  /** An edit has left so many rows. */
  edited(rows: number): void {
    this.#edits++;
    this.#seen = rows;
  }

  /**
   * Before an edit of a zone that seems to have no rows at all: it would take away those of others, too.
   *
   * @throws protocol where rows are known to be there; `lacks` says that a state misses some
   */
  refuseEmpty(lacks: boolean): void {
    const { vendor, domain } = this.port;
    const isKnown = lacks || this.run.ledger.isHeldUnder(rowLedgerPrefix({ vendor, domain }));
    if (!isKnown || this.#isAllowed()) return;
    throw this.#unbelievable(
      "seems to have no rows at all, although the state has some",
      "If it was emptied on purpose, run pulumi refresh first",
    );
  }

  async #load(): Promise<Z> {
    const edits = this.#edits;
    const first = await this.#find();
    const isEmpty = first.rows.length === 0;
    const isShort = (isEmpty && !this.#isKnownEmpty) || first.rows.length < this.#seen;
    const second = isShort ? await this.#find() : first;
    this.#isKnownEmpty = isEmpty && second.rows.length === 0;
    // The zone's version tells an edit on the older of the two.
    const zone = second.rows.length < first.rows.length ? first : second;
    if (edits !== this.#edits) return zone;
    const left = zone.rows.length;
    if (this.#hasVanished(left))
      throw this.#unbelievable(
        `had ${this.#seen} rows in this run and seems to have ${left} now`,
        "Run again",
      );
    this.#seen = left;
    return zone;
  }

  async #find(): Promise<Z> {
    try {
      const zone = await findZone(this.port, this.#id);
      this.#id = zone.id;
      return zone;
    } catch (error) {
      if (error instanceof ZoneNotFound) this.#id = undefined;
      throw error;
    }
  }

  #hasVanished(left: number): boolean {
    const [removed, total] = [this.#seen - left, this.#seen];
    const isMuch = (left === 0 && total > 0) || isMassDelete({ removed, total });
    return isMuch && !this.#isAllowed();
  }

  #isAllowed(): boolean {
    return this.run.allowsMassDelete(zoneId(this.port));
  }

  #unbelievable(what: string, advice: string): RackformError {
    const { vendor, domain } = this.port;
    return new RackformError({
      kind: "protocol",
      vendor,
      message: `${domain} ${what}; that is not believed and nothing was changed. ${advice}`,
    });
  }
}
