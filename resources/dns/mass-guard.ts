import type { RackformError } from "../../sdk/core";
import type { Holder } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import type { OwnedCall, Run } from "../contract/run";
import { perRun } from "../sharing/per-run";
import { howToAllow, isMassDelete, massRefusal } from "./mass-delete";
import { manageable } from "./limits";
import type { Row } from "./row";
import { rowLedgerKey, rowLedgerPrefix } from "./row-ledger";
import { rememberedIn, zoneMemory, type ZoneMemory } from "./zone-memory";
import { zoneId, type ZoneRef } from "./zone-ref";

/** What one run knows of the stack's records, over all zones. */
interface Known {
  readonly guards: Map<string, MassGuard>;
  /** The zone in which a record has its row by its state. */
  readonly homes: Map<Owner, string>;
  /** Whether the engine has shown a resource while a call for another one was under way. */
  looksAhead: boolean;
}

const known = perRun((): Known => ({ guards: new Map(), homes: new Map(), looksAhead: false }));

export function massGuard(run: Run, zone: ZoneRef): MassGuard {
  const here = known(run);
  const id = zoneId(zone);
  const guard = here.guards.get(id) ?? new MassGuard(run, zone, here);
  here.guards.set(id, guard);
  return guard;
}

/** Milliseconds in which the deletions that an engine begins together have all arrived. */
const gatherMs = 20;
/** Milliseconds without news of the program after which it is not to be shown further, and the longest wait. */
const quietMs = 500;
const leastQuietMs = 50;
const mostMs = 10_000;

/**
 * Knows how many rows of one zone the stack's records would take away in a run. Engines show what leaves the program one
 * deletion at a time, so that every record's state remembers how many rows its stack had in the zone when it was written:
 * with the records that the program keeps, that tells at the first deletion how many there are to be.
 */
export class MassGuard {
  /** The largest number of the stack's rows, and the smallest of other ones, that a state of this run remembers. */
  #memory = 0;
  #others = Infinity;
  /** The memory, and one more where there may have been. */
  #expected = 0;
  /** Records of the state that diff or a refresh has shown. */
  readonly #met = new Set<Owner>();
  /** Entries that leave the program and whose deletion has been asked for. */
  readonly #leaving = new Set<Holder>();
  /** Rows that a zone file of this run takes over. */
  #tookIn = 0;
  /** Deletions that were let through. */
  #done = 0;
  /** The zone's rows before the first deletion. */
  #rows?: readonly Row[];
  #gathered?: Promise<void>;
  #refusal?: RackformError;

  constructor(
    private readonly run: Run,
    private readonly zone: ZoneRef,
    private readonly known: Known,
  ) {}

  /**
   * An entry of the state was seen, and what it remembers.
   *
   * @throws validation when so many records move to other zones that a preview has to say so
   */
  meet(owner: Owner, memory: ZoneMemory): void {
    this.expect(memory);
    this.#met.add(owner);
    this.known.homes.set(owner, this.#id);
    if (!this.run.ledger.hasProgram || this.#isFree()) return;
    const removed = this.#moved();
    const total = Math.max(this.#memory, removed);
    if (isMassDelete({ removed, total })) throw this.#refuse(removed, total, 0);
  }

  /**
   * What a record that is written or read now remembers; `rows` are those that stand, and `shown` is how many resources
   * the run had been shown when its call began.
   */
  memory(rows: readonly Row[], shown: number): ZoneMemory {
    if (this.run.ledger.shown > shown) this.known.looksAhead = true;
    const standing = this.#manageable(rows);
    const before = Math.min(Math.max(this.#memory, this.#met.size), standing.length);
    if (this.#others === Infinity) this.#others = this.#unknownAmong(standing);
    return zoneMemory({
      declared: Math.max(this.#declared().length, before),
      isMore: !this.known.looksAhead,
      others: this.#others,
    });
  }

  /** A zone file takes over rows that stood before it wrote any: what records let go of them goes on. */
  takeIn(rows: number): void {
    this.#tookIn += rows;
  }

  /** What an entry remembers that is to be deleted, before anything is waited for. */
  expect(memory: ZoneMemory): void {
    const { declared, isMore, others } = rememberedIn(memory);
    this.#memory = Math.max(this.#memory, declared);
    this.run.ledger.arrivals.remember(this.#id, declared);
    this.#expected = Math.max(this.#expected, declared + (isMore ? 1 : 0));
    this.#others = Math.min(this.#others, others);
  }

  /**
   * Called before a record's row is deleted; `rows` are those that stand. A run without a program destroys everything on
   * purpose, and half of a replacement within the zone takes nothing away.
   *
   * @throws validation when too large a part of the stack's rows would go, for every one of them alike
   */
  async allowDelete({ owner, holder, limits }: OwnedCall, row: Row, rows: readonly Row[]): Promise<void> {
    const { ledger } = this.run;
    if (!ledger.hasProgram || this.#isFree()) return;
    const isMove = this.#isMoved(owner);
    if (!isMove && (ledger.declares(owner) || ledger.isLeaving(rowLedgerKey(this.zone)(row)))) return;
    this.#rows ??= rows;
    if (!isMove) this.#leaving.add(holder);
    this.#gathered ??= this.run.clock.sleep(gatherMs, limits.signal);
    await this.#gathered;
    if (isMove) await this.#shown(limits.deadline);
    if (this.#refusal) throw this.#refusal.with({});
    const { removed, total, unknown } = this.#judge();
    if (isMassDelete({ removed, total })) throw this.#refuse(removed, total, unknown);
    this.#done++;
  }

  /**
   * The same for rows that go all at once with a resource that manages many.
   *
   * @throws validation when they are too many
   */
  allowAtOnce(rows: number): void {
    if (!this.run.ledger.hasProgram || this.#isFree()) return;
    const removed = rows + this.#leaving.size;
    const total = Math.max(removed, rows + this.#memory);
    if (isMassDelete({ removed, total: rows })) throw this.#refuse(removed, total, 0);
  }

  /** How many rows would go at most, as far as the run has been shown, of how many, and how many of them are unknown. */
  #judge(): { removed: number; total: number; unknown: number } {
    const staying = this.#staying() + this.#tookIn;
    const certain = this.#leaving.size + this.#moved();
    // Only what stands and is not wanted can go, whatever was remembered.
    const bound = this.#unwanted(this.#manageable(this.#rows ?? [])).length;
    // An engine shows a resource before the one ahead of it is done, so that the numbers of records which are not the last
    // ones point beyond themselves: to rows of the stack that this run has not been shown, and that may all be going.
    const isMore = this.#expected > staying + certain;
    const most = isMore ? Math.max(this.#memory, staying + bound - this.#others) : 0;
    const total = Math.max(most, staying + certain);
    const removed = Math.max(certain, Math.min(total - staying, bound));
    return { removed, total, unknown: removed - certain };
  }

  /** Waits, with a move, until the rest of the program has shown that it stays, or shows nothing more. */
  async #shown(deadline = Infinity): Promise<void> {
    const { clock, ledger } = this.run;
    const quiet = Math.max(leastQuietMs, this.run.pollIntervalMs(quietMs));
    const end = Math.min(clock.now() + mostMs, deadline);
    while (!this.#refusal && isMassDelete(this.#judge()) && clock.now() < end) {
      let isNews = false;
      await Promise.race([ledger.news().then(() => (isNews = true)), clock.sleep(quiet)]);
      if (!isNews) return;
    }
  }

  #refuse(removed: number, total: number, unknown: number): RackformError {
    this.#refusal ??= massRefusal({
      what: `that this stack has in ${this.zone.domain}`,
      removed,
      total,
      done: this.#done,
      unknown,
      how: howToAllow(this.zone),
    });
    return this.#refusal.with({});
  }

  /** The zone goes as a whole for another one in its place, or the user has allowed it. */
  #isFree(): boolean {
    return this.run.allowsMassDelete(this.#id) || this.run.ledger.isLeaving(`DnsZone:${this.#id}`);
  }

  /** Records of the program in this zone, without what a zone file covers. */
  #declared(): Owner[] {
    const { ledger } = this.run;
    return [...ledger.declaredUnder(rowLedgerPrefix(this.zone))]
      .filter(({ key, owner }) => ledger.declarerOf(key) === owner)
      .map(({ owner }) => owner);
  }

  /** Records that had a row in this zone before the run and keep one in it. */
  #staying(): number {
    const { ledger } = this.run;
    return this.#declared().filter(
      (owner) => ledger.isKnown(owner) && (this.known.homes.get(owner) ?? this.#id) === this.#id,
    ).length;
  }

  /** How many of the rows nobody in this run knows as the stack's. */
  #unknownAmong(standing: readonly Row[]): number {
    if (this.run.ledger.hasProgram) return this.#unwanted(standing).length;
    return Math.max(0, standing.length - this.#met.size);
  }

  #unwanted(rows: readonly Row[]): readonly Row[] {
    const key = rowLedgerKey(this.zone);
    return rows.filter((row) => !this.run.ledger.isWanted(key(row)));
  }

  #isMoved(owner: Owner): boolean {
    const wanted = this.run.ledger.wantedBy(owner);
    return wanted !== undefined && !wanted.startsWith(rowLedgerPrefix(this.zone));
  }

  #moved(): number {
    return [...this.#met].filter((owner) => this.#isMoved(owner)).length;
  }

  #manageable(rows: readonly Row[]): readonly Row[] {
    return manageable(rows, this.zone);
  }

  get #id(): string {
    return zoneId(this.zone);
  }
}
