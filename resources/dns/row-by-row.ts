import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { Run } from "../contract/run";
import { Gathering } from "../sharing/gathering";
import { SharedRead } from "../sharing/shared-read";
import { WriteGroup } from "../sharing/write-group";
import { ZoneNotFound } from "./zone-not-found";
import { unsettled } from "./vendor-change";
import { provedBy } from "./ambiguous-row";
import { type LiveRow, type Row, rowKey } from "./row";
import type { RowByRowPort, RowByRowZone } from "./row-by-row-port";
import { findRow, rowsAt, withChange } from "./row-index";
import { type Edited, SentRows } from "./sent-rows";
import { secondaryZone } from "./secondary";
import { findZone } from "./zone-port";
import { zoneId } from "./zone-ref";
import {
  changeKey,
  type Decide,
  type EditWatch,
  mostRefusals,
  type RowChange,
  type ZoneRows,
} from "./zone-rows";

interface Member {
  decide: Decide;
  limits: CallOptions;
  watch?: EditWatch;
}

/** The rows afterwards; nothing when the member has to decide anew. */
type Outcome<W> = readonly LiveRow<W>[] | undefined;

/** How often a change is decided anew on fresh rows after an unclear or contradicted answer. */
const tries = 6;

/**
 * A zone whose rows are written one at a time. No answer tells what was stored, so that one list at the end of each group of
 * writes confirms them all.
 */
export class RowByRow<W> implements ZoneRows {
  readonly #zone: SharedRead<RowByRowZone<W>>;
  readonly #group: WriteGroup<Member, Outcome<W>>;
  readonly #sent: SentRows<W>;
  /** The rows are known by what was removed from them, and were not listed since. */
  #isUnlisted = false;
  #id?: string;

  constructor(
    private readonly run: Run,
    private readonly port: RowByRowPort<W>,
  ) {
    this.#sent = new SentRows(port);
    this.#zone = new SharedRead(run.clock, () => this.#find());
    const gathering = new Gathering(run.clock, run.ledger.arrivals.at(zoneId(port)));
    this.#group = new WriteGroup((members, further) => this.#flush(members, further), { gathering });
  }

  async read(limits: CallOptions): Promise<readonly LiveRow<W>[]> {
    return (await this.#zone.get(limits)).rows;
  }

  async confirm(limits: CallOptions): Promise<readonly LiveRow<W>[]> {
    return (await this.#zone.confirm(limits)).rows;
  }

  forget(): void {
    this.#zone.drop();
    this.#id = undefined;
  }

  async tellServices(limits: CallOptions): Promise<void> {
    if (this.port.tellServices) await this.port.tellServices(await this.#zone.get(limits));
  }

  zoneId = (): string | undefined => this.#id;
  hint = (zoneId: string): void => void (this.#id ??= zoneId);
  has = (row: Row, recordIds?: readonly string[]): void => this.port.texts?.has(row, recordIds);

  recordId(row: Row): string | undefined {
    const { wire } = row as Partial<LiveRow<W>>;
    return wire && this.port.idOf(wire);
  }

  uncertainId(row: Row): string | undefined {
    return this.port.texts?.isUncertain(row) ? this.recordId(row) : undefined;
  }

  async edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<readonly LiveRow<W>[]> {
    const rows = await this.#group.write({ decide, limits, watch }, limits);
    return rows ?? this.edit(decide, limits, watch);
  }

  async #find(): Promise<RowByRowZone<W>> {
    const zone = await findZone(this.port, this.#id);
    this.#id = zone.id;
    this.#isUnlisted = false;
    return zone;
  }

  async #flush(members: Member[], further: () => Promise<Member[]>): Promise<(Outcome<W> | Error)[]> {
    const ends: (Edited<W> | Error)[] = [];
    let isOwed = false;
    // Those who come in a moment are written before the list, which then confirms them, too.
    for (let part = members; part.length > 0; part = isOwed ? await further() : []) {
      for (const member of part) {
        const end = await this.#converge(member).catch((error: Error) => error);
        ends.push(end);
        isOwed ||= this.#owesList(end, member);
      }
    }
    if (isOwed) this.#zone.drop();
    // The rows that are expected will do where the vendor does not let us look.
    const confirmed = isOwed ? await this.read({}).catch(() => undefined) : undefined;
    return ends.map((end) => {
      if (end instanceof Error || end.changes.length === 0) return end instanceof Error ? end : end.rows;
      try {
        return this.#sent.areThere(end, confirmed ?? end.rows) ? (confirmed ?? end.rows) : undefined;
      } catch (error) {
        return error as Error;
      }
    });
  }

  /** A removal whose answer was clear owes none where nobody looks, but for whoever adds a row next. */
  #owesList(end: Edited<W> | Error, { watch }: Member): boolean {
    if (end instanceof Error || end.changes.length === 0) return false;
    if (!watch?.looksAway || end.changes.some(({ add }) => add)) return true;
    this.#isUnlisted = true;
    return false;
  }

  async #converge({ decide, limits, watch }: Member): Promise<Edited<W>> {
    const done: RowChange[] = [];
    const refused = new Set<string>();
    let first = true;
    let seen: readonly LiveRow<W>[] | undefined;
    for (let attempt = 1; ; attempt++) {
      let zone = await this.#zone.get(limits);
      if (first && watch?.lacks?.(zone.rows)) zone = await this.#zone.confirm(limits);
      first = false;
      const { rows } = zone;
      seen ??= rows;
      const changes = decide(rows).filter((change) => refused.size === 0 || !refused.has(changeKey(change)));
      if (changes.length > 0 && zone.isSecondary) throw secondaryZone(this.port.vendor, this.port.domain);
      if (this.#isUnlisted && changes.some(({ add }) => add)) {
        this.#zone.drop();
        attempt--;
        continue;
      }
      const before = done.length;
      try {
        for (const change of changes) {
          await this.#perform(change, limits);
          done.push(change);
          watch?.written?.(done.length, before + changes.length);
        }
        return { changes: done, rows: await this.read(limits), before: seen };
      } catch (error) {
        if (error instanceof ZoneNotFound) throw error;
        const culprit = changes[done.length - before];
        const known = culprit?.add && provedBy(error, rows, culprit.add);
        if (known) this.#sent.known(culprit.add!, known);
        this.#zone.drop();
        // Tries are counted for one row, not for all that were written before it.
        if (done.length > before) attempt = 1;
        if (isKind(error, "ambiguous")) watch?.unclear?.();
        const stale =
          known !== undefined ||
          isKind(error, "ambiguous", "conflict", "not-found") ||
          (isKind(error, "validation") && attempt === 1);
        if (stale && attempt < tries) {
          // A random pause keeps writers that failed together from trying again together.
          await this.run.clock.sleep(this.run.clock.random() * 100 * attempt, limits.signal);
          continue;
        }
        if (isKind(error, "ambiguous")) throw unsettled(error, this.port.domain, tries);
        const isRows = isKind(error, "validation", "conflict") && refused.size < mostRefusals;
        if (!culprit || !watch?.refused || !isRows) throw error;
        refused.add(changeKey(culprit));
        watch.refused(culprit, error);
        attempt = 0;
      }
    }
  }

  async #perform({ add, remove }: RowChange, limits: CallOptions): Promise<void> {
    const { port } = this;
    const listed = remove && (await this.#listed(remove as LiveRow<W>));
    const { id, rows } = await this.#zone.get();
    if (add) port.texts?.writing(add, listed);
    if (add && listed && port.isFixed?.(listed, rows)) {
      await port.delete(id, listed, limits);
      await this.#write(undefined, remove);
      return this.#perform({ add }, limits);
    }
    if (add && listed) await port.update(id, listed, add, limits);
    else if (add) await port.create(id, add, limits);
    else if (listed) await port.delete(id, listed, limits);
    if (remove && !(add && rowKey(add) === rowKey(remove))) port.texts?.left(remove);
    this.#sent.note(add, remove);
    await this.#write(add, remove);
  }

  /** The row as listed, which is what ids and deletes go by; a row of this run was not listed yet. */
  async #listed(row: LiveRow<W>): Promise<LiveRow<W>> {
    if (this.port.idOf(row.wire) !== undefined) return row;
    this.#zone.drop();
    const listed = findRow(await this.read({}), row);
    if (listed && this.port.idOf(listed.wire) !== undefined) return listed;
    const { vendor, domain } = this.port;
    throw new RackformError({
      kind: "not-found",
      vendor,
      message: `${row.name} ${row.type} in ${domain} is gone`,
    });
  }

  /** The rows as a write that succeeded leaves them; the new row's id is not known yet. */
  #write(add: Row | undefined, remove: Row | undefined): Promise<void> {
    return this.#zone.patch((zone) => {
      const there = remove && rowsAt(zone.rows, remove.name).find((row) => row === remove);
      const known = there ?? (remove && findRow(zone.rows, remove)) ?? (add && findRow(zone.rows, add));
      return { ...zone, rows: withChange(zone.rows, known, add && this.port.unlisted(add)) };
    });
  }
}
