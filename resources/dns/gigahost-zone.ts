import { Mutex } from "async-mutex";
import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import * as gigahost from "../../sdk/gigahost";
import type { Account, Call, Run } from "../contract/run";
import { Confirmation } from "../sharing/confirmation";
import { SharedRead } from "../sharing/shared-read";
import { ZoneAbsent } from "./absent";
import { becameOf, differsInQuotes, lost, refuseAltered, unsettled } from "./altered";
import { onlyDoubtful, provedBy } from "./doubt";
import { GigahostTexts, isMangled } from "./gigahost-texts";
import { fromGigahost, type GigahostWire, listedText, toGigahost, written } from "./gigahost-wire";
import { GigahostZoneSource } from "./gigahost-zone-source";
import { canonicalDomain } from "./name";
import { type LiveRow, type Row, rowKey } from "./row";
import { targetOf } from "./types/numbered";
import { findRow, rowsAt } from "./row-index";
import type { ZoneRef } from "./zone-ref";
import {
  changeKey,
  type Decide,
  type EditWatch,
  mostRefusals,
  type RowChange,
  type ZoneRows,
} from "./zone-rows";

type Rows = readonly LiveRow<GigahostWire>[];

/** What an edit did, the rows that it expects now, and those that it began with. */
interface Edited {
  changes: RowChange[];
  rows: Rows;
  before: Rows;
}

/** How often a change is decided anew on fresh rows after an unclear or contradicted answer. */
const tries = 6;

export function openGigahostZone(call: Call, domain: string): GigahostZone {
  const account = call.run.account("gigahost");
  const name = canonicalDomain(domain);
  return account.share(`zone ${name}`, () => new GigahostZone(account, call.run, name));
}

/**
 * A zone at Gigahost: rows are written one at a time, since parallel writes give sporadic errors there (gigahost.md
 * section 3), and no answer tells what was stored, so one list at the end of each wave of writes confirms them all.
 */
export class GigahostZone implements ZoneRows {
  readonly #list: SharedRead<Rows>;
  readonly #turn = new Mutex();
  readonly #confirmation: Confirmation<Rows>;
  readonly #texts = new GigahostTexts();
  readonly #ref: ZoneRef;
  readonly #source: GigahostZoneSource;
  /** Rows as this run wrote them last, by what they are. */
  readonly #sent = new Map<string, Row>();

  constructor(
    private readonly account: Account<"gigahost">,
    private readonly run: Run,
    private readonly domain: string,
  ) {
    this.#ref = { vendor: "gigahost", domain };
    this.#source = new GigahostZoneSource(account, run, domain);
    this.#list = new SharedRead(run.clock, () => this.#load());
    this.#confirmation = new Confirmation(() => {
      this.#list.drop();
      return this.#list.get();
    });
  }

  read(limits: CallOptions): Promise<Rows> {
    return this.#list.get(limits);
  }

  confirm(limits: CallOptions): Promise<Rows> {
    return this.#list.confirm(limits);
  }

  forget(): void {
    this.#list.drop();
    this.#source.id = undefined;
  }

  zoneId = (): string | undefined => this.#source.id;
  hint = (zoneId: string): void => void (this.#source.id ??= zoneId);
  has = (row: Row, recordIds?: readonly string[]): void => this.#texts.has(row, recordIds);

  recordId(row: Row): string | undefined {
    return (row as Partial<LiveRow<GigahostWire>>).wire?.record_id;
  }

  async edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<readonly LiveRow[]> {
    const { changes, rows, before } = await this.#write(decide, limits, watch);
    if (changes.length === 0) return rows;
    // The rows that are expected will do where the vendor does not let us look.
    const confirmed = await this.#confirmation.read().catch(() => rows);
    for (const { add } of changes) {
      // Another change of the same wave may have taken the row away again; that is no fault of this one.
      if (!add || this.#sent.get(rowKey(add)) !== add) continue;
      const found = findRow(confirmed, add);
      if (found) refuseAltered(add, found, this.#ref);
      else if (!(await this.#isMangled(add, confirmed, before))) return this.edit(decide, limits, watch);
    }
    return confirmed;
  }

  /**
   * A row that was accepted and is not listed as it was sent: whether it is listed with its quotes and backslashes
   * changed in a way of its own. It is not where it stood already, and nothing came.
   */
  async #isMangled(add: Row, confirmed: Rows, before: Rows): Promise<boolean> {
    const doubtful = onlyDoubtful(confirmed, add);
    const isOld = doubtful !== undefined && !this.#texts.isNew(listedText(doubtful), add);
    const made = isOld ? doubtful : becameOf(add, confirmed, before, (row) => this.#sent.has(rowKey(row)));
    if (!made) throw lost(add, this.#ref);
    if (!isOld && !differsInQuotes(made, add)) refuseAltered(add, made, this.#ref);
    this.#texts.has(add, [made.wire.record_id ?? ""]);
    return !isOld;
  }

  #write(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<Edited> {
    return this.#confirmation.write(
      () => this.#turn.runExclusive(() => this.#converge(decide, limits, watch)),
      limits,
    );
  }

  async #converge(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<Edited> {
    const done: RowChange[] = [];
    const refused = new Set<string>();
    let first = true;
    let seen: Rows | undefined;
    for (let attempt = 1; ; attempt++) {
      let rows = await this.#list.get(limits);
      if (first && watch?.lacks?.(rows)) rows = await this.#list.confirm(limits);
      first = false;
      seen ??= rows;
      const changes = decide(rows).filter((change) => refused.size === 0 || !refused.has(changeKey(change)));
      if (changes.length > 0) await this.#source.refuseSecondary();
      const before = done.length;
      try {
        for (const change of changes) {
          await this.#perform(change, limits);
          done.push(change);
          watch?.written?.(done.length, before + changes.length);
        }
        return { changes: done, rows: await this.#list.get(limits), before: seen };
      } catch (error) {
        if (error instanceof ZoneAbsent) throw error;
        const culprit = changes[done.length - before];
        const known = culprit?.add && provedBy(error, rows, culprit.add);
        if (known) this.#texts.has(culprit.add!, [known.wire.record_id ?? ""]);
        this.#list.drop();
        // Tries are counted for one row, not for all that were written before it.
        if (done.length > before) attempt = 1;
        if (isKind(error, "ambiguous")) watch?.unclear?.();
        const stale =
          known !== undefined ||
          isKind(error, "ambiguous", "conflict", "not-found") ||
          (isKind(error, "validation") && attempt === 1);
        if (stale && attempt < tries) {
          // Writers that fail together must not try again together (gigahost.md section 3).
          await this.run.clock.sleep(this.run.clock.random() * 100 * attempt, limits.signal);
          continue;
        }
        if (isKind(error, "ambiguous")) throw unsettled(error, this.domain, tries);
        if (
          !culprit ||
          !watch?.refused ||
          !isKind(error, "validation", "conflict") ||
          refused.size === mostRefusals
        )
          throw error;
        refused.add(changeKey(culprit));
        watch.refused(culprit, error);
        attempt = 0;
      }
    }
  }

  async #perform({ add, remove }: RowChange, limits: CallOptions): Promise<void> {
    const { records } = this.account.client.dns;
    const { zone_id: zoneId } = await this.#source.zone();
    const wanted = add && toGigahost(add);
    const listed = remove && (await this.#listed(remove));
    if (add) this.#texts.writing(add, listed?.record_id);
    if (remove && wanted && listed && (await this.#sharesId(remove))) {
      await records.delete(zoneId, listed, limits);
      await this.#list.patch((rows) => written(rows, undefined, remove));
      return this.#perform({ add }, limits);
    }
    if (wanted && listed) await records.update(zoneId, listed.record_id, wanted, limits);
    else if (wanted) await records.create(zoneId, wanted, limits);
    else if (listed) await this.#delete(zoneId, listed, remove, limits);
    if (remove && !(add && rowKey(add) === rowKey(remove))) this.#texts.left(remove);
    if (remove) this.#sent.delete(rowKey(remove));
    if (add) this.#sent.set(rowKey(add), add);
    await this.#list.patch((rows) => written(rows, add, remove));
  }

  /** The row as listed, which is what ids and deletes go by; a row of this run was not listed yet. */
  async #listed(row: LiveRow): Promise<gigahost.GigahostRecord> {
    const { record_id, ...known } = (row as LiveRow<GigahostWire>).wire;
    if (record_id) return { record_id, ...known };
    this.#list.drop();
    const listed = findRow(await this.#list.get(), row)?.wire;
    if (listed?.record_id) return { ...listed, record_id: listed.record_id };
    throw new RackformError({
      kind: "not-found",
      vendor: "gigahost",
      message: `${row.name} ${row.type} in ${this.domain} is gone`,
    });
  }

  /** Deletes a row by its listed value; a TXT that reads back mangled may be known by its stored one only. */
  async #delete(
    zoneId: string,
    row: gigahost.GigahostRecord,
    { type, content }: Row,
    limits: CallOptions,
  ): Promise<void> {
    const { records } = this.account.client.dns;
    const stored = type === "TXT" ? gigahost.storedTxts(row.record_value, content) : [];
    for (const record_value of [row.record_value, ...stored]) {
      try {
        await records.delete(zoneId, { ...row, record_value }, limits);
        return;
      } catch (error) {
        if (!isKind(error, "not-found") || record_value === (stored.at(-1) ?? row.record_value)) throw error;
      }
    }
  }

  /**
   * Whether the id does not say which row is meant: MX rows with one target may share theirs (gigahost.md section 3). A
   * delete goes by content, and hits the right one.
   */
  async #sharesId({ name, type, content }: Row): Promise<boolean> {
    if (type !== "MX") return false;
    const { target } = targetOf(content, 1);
    const beside = rowsAt(await this.#list.get(), name);
    return beside.filter((row) => row.type === type && targetOf(row.content, 1).target === target).length > 1;
  }

  async #load(): Promise<Rows> {
    const rows = (await this.#source.list()).map((record) => fromGigahost(record, this.domain, this.#texts));
    const texts = rows.filter(({ type, wire }) => type === "TXT" && isMangled(wire.record_value));
    this.#texts.list(texts.map(listedText));
    return rows;
  }
}
