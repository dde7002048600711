import { Mutex } from "async-mutex";
import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import { gigahost } from "../../sdk";
import type { Account, Call, Run } from "../contract/run";
import { Confirmation } from "../contract/confirmation";
import { SharedRead } from "../contract/shared-read";
import { ZoneAbsent } from "./absent";
import { onlyDoubtful, provedBy } from "./doubt";
import { GigahostTexts, isMangled } from "./gigahost-texts";
import { fromGigahost, type GigahostWire, listedText, toGigahost, unlisted } from "./gigahost-wire";
import { gigahostZoneList } from "./gigahost-zone-list";
import { canonicalDomain } from "./name";
import { type LiveRow, type Row, rowKey } from "./row";
import { targetOf } from "./types/numbered";
import { findRow, rowsAt, withChange } from "./row-index";
import {
  changeKey,
  type Decide,
  type EditWatch,
  mostRefusals,
  type RowChange,
  type ZoneRows,
} from "./zone-rows";

type Rows = readonly LiveRow<GigahostWire>[];

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
  #id?: string;

  constructor(
    private readonly account: Account<"gigahost">,
    private readonly run: Run,
    private readonly domain: string,
  ) {
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
    this.#id = undefined;
  }

  zoneId = (): string | undefined => this.#id;
  hint = (zoneId: string): void => void (this.#id ??= zoneId);
  has = (row: Row, recordIds?: readonly string[]): void => this.#texts.has(row, recordIds);

  recordId(row: Row): string | undefined {
    return (row as Partial<LiveRow<GigahostWire>>).wire?.record_id;
  }

  async edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<readonly LiveRow[]> {
    const { changes, rows } = await this.#write(decide, limits, watch);
    if (changes.length === 0) return rows;
    // The rows that are expected will do where the vendor does not let us look.
    const confirmed = await this.#confirmation.read().catch(() => rows);
    // Another change of the same wave may have taken the row away again; that is no fault of this one.
    const missing = changes.find(({ add }) => add && !findRow(confirmed, add) && findRow(rows, add))?.add;
    if (!missing) return confirmed;
    const known = onlyDoubtful(confirmed, missing);
    if (known && !this.#texts.isNew(listedText(known), missing)) {
      // Accepted, and nothing came: it stands already.
      this.#texts.has(missing, [known.wire.record_id ?? ""]);
      return this.edit(decide, limits, watch);
    }
    throw new RackformError({
      kind: "protocol",
      vendor: "gigahost",
      message: `the vendor accepted ${missing.name} ${missing.type} in ${this.domain}, but its list lacks the row; run again`,
    });
  }

  #write(
    decide: Decide,
    limits: CallOptions,
    watch?: EditWatch,
  ): Promise<{ changes: RowChange[]; rows: Rows }> {
    return this.#confirmation.write(
      () => this.#turn.runExclusive(() => this.#converge(decide, limits, watch)),
      limits,
    );
  }

  async #converge(
    decide: Decide,
    limits: CallOptions,
    watch?: EditWatch,
  ): Promise<{ changes: RowChange[]; rows: Rows }> {
    const done: RowChange[] = [];
    const refused = new Set<string>();
    let first = true;
    for (let attempt = 1; ; attempt++) {
      let rows = await this.#list.get(limits);
      if (first && watch?.lacks?.(rows)) rows = await this.#list.confirm(limits);
      first = false;
      const changes = decide(rows).filter((change) => refused.size === 0 || !refused.has(changeKey(change)));
      const before = done.length;
      try {
        for (const change of changes) {
          await this.#perform(change, limits);
          done.push(change);
          watch?.written?.(done.length, before + changes.length);
        }
        return { changes: done, rows: await this.#list.get(limits) };
      } catch (error) {
        if (error instanceof ZoneAbsent) throw error;
        const culprit = changes[done.length - before];
        const known = culprit?.add && provedBy(error, rows, culprit.add);
        if (known) this.#texts.has(culprit.add!, [known.wire.record_id ?? ""]);
        this.#list.drop();
        // Tries are counted for one row, not for all that were written before it.
        if (done.length > before) attempt = 1;
        const stale =
          known !== undefined ||
          isKind(error, "ambiguous", "conflict", "not-found") ||
          (isKind(error, "validation") && attempt === 1);
        if (stale && attempt < tries) {
          // Writers that fail together must not try again together (gigahost.md section 3).
          await this.run.clock.sleep(this.run.clock.random() * 100 * attempt, limits.signal);
          continue;
        }
        if (isKind(error, "ambiguous")) throw unsettled(error, this.domain);
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
    const { zone_id: zoneId } = await this.#zone();
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
    const { records } = this.account.client.dns;
    const zone = await this.#zone();
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
    const rows = listed.map((record) => fromGigahost(record, this.domain, this.#texts));
    this.#texts.list(
      rows.filter(({ type, wire }) => type === "TXT" && isMangled(wire.record_value)).map(listedText),
    );
    return rows;
  }

  async #zone(): Promise<gigahost.Zone> {
    const list = gigahostZoneList(this.run);
    const zone = (await list.find(this.domain)) ?? (await list.findSurely(this.domain));
    if (!zone) throw await this.#absent();
    this.#id = zone.zone_id;
    return zone;
  }

  /** The zone is not listed: gone, unless its records can still be read by the id it had. */
  async #absent(): Promise<RackformError> {
    if (this.#id === undefined || !(await this.#canRead(this.#id)))
      return new ZoneAbsent("gigahost", this.domain);
    return new RackformError({
      kind: "protocol",
      vendor: "gigahost",
      argument: "zone",
      message: `the list of zones lacks ${this.domain}, yet its records can be read; the list is not believed and nothing was changed`,
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

/** The rows as a write that succeeded leaves them; the new row's id is not known yet. */
function written(rows: Rows, add: Row | undefined, remove: LiveRow | undefined): Rows {
  const known = remove && (rowsAt(rows, remove.name).find((row) => row === remove) ?? findRow(rows, remove));
  return withChange(rows, known ?? (add && findRow(rows, add)), add && unlisted(add));
}

/** Looking showed every time that the vendor had not done it, so that it is safe to run again. */
function unsettled(error: RackformError, domain: string): RackformError {
  return error.with({
    message: `${error.facts.message} (looked and tried ${tries} times; the vendor fails like this when others write ${domain} at the same time: run again)`,
  });
}
