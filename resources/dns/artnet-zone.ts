import { countFormFields, isKind, RackformError, type CallOptions } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Account, Call, Run } from "../contract/run";
import { SharedRead } from "../sharing/shared-read";
import { WriteGroup } from "../contract/write-group";
import { ZoneAbsent } from "./absent";
import { deviationOf } from "./altered";
import { withHostsInFull } from "./artnet-hosts";
import { artnetZoneList } from "./artnet-zone-list";
import { fromArtnet, orderShown, toArtnet } from "./artnet-wire";
import { isMassDelete } from "./mass-delete";
import { canonicalDomain } from "./name";
import { type LiveRow, type Row, rowKey } from "./row";
import { findRow, withChange } from "./row-index";
import { rowLedgerPrefix } from "./row-ledger";
import { secondaryZone } from "./secondary";
import { zoneId } from "./zone-ref";
import {
  changeKey,
  type Decide,
  type EditWatch,
  mostRefusals,
  type RowChange,
  type ZoneRows,
} from "./zone-rows";

type Wire = artnet.ArtnetRecord;
type Rows = readonly LiveRow<Wire>[];

interface Member {
  decide: Decide;
  watch?: EditWatch;
}

interface Snapshot {
  zoneId: string;
  serial: string;
  nameservers: string[];
  rows: Rows;
}

/** How often a group is merged anew on a fresh zone after somebody else changed it, or after an unclear answer. */
const tries = 6;
/** PHP cuts off requests of more variables than `max_input_vars`, often 1000: beyond this the zone is read back. */
const manyFields = 900;
const isLong = (rows: Rows): boolean => fieldsOf(rows) >= manyFields;

export function openArtnetZone(call: Call, domain: string): ArtnetZone {
  const account = call.run.account("artnet");
  const name = canonicalDomain(domain);
  return account.share(`zone ${name}`, () => new ArtnetZone(account, call.run, name));
}

/**
 * A zone at Artnet: an edit replaces it whole, guarded by its serial (artnet.md section 4.2). Changes that come while
 * an edit is on its way leave together as the next one; rows of others are written back as they were read.
 */
export class ArtnetZone implements ZoneRows {
  readonly #details: SharedRead<Snapshot>;
  readonly #group = new WriteGroup<Member, readonly LiveRow[]>((members) => this.#flush(members));
  #hinted?: string;
  /** Rows that this run has seen in the zone, less those that it removes. */
  #seen = 0;
  /** Two readings in a row showed no rows: a third that says the same is nothing to doubt. */
  #isKnownEmpty = false;
  /** Edits that were begun and ended: a read that one of them overlaps proves nothing about later ones. */
  #edits = 0;

  constructor(
    private readonly account: Account<"artnet">,
    private readonly run: Run,
    private readonly domain: string,
  ) {
    this.#details = new SharedRead(run.clock, () => this.#load());
  }

  zoneId = (): string | undefined => this.#hinted;
  hint = (zoneId: string): void => void (this.#hinted ??= zoneId);

  async read(limits: CallOptions): Promise<readonly LiveRow[]> {
    return (await this.#details.get(limits)).rows;
  }

  async confirm(limits: CallOptions): Promise<readonly LiveRow[]> {
    return (await this.#details.confirm(limits)).rows;
  }

  /** Serial and name servers, from the same read as the rows. */
  facts(limits: CallOptions): Promise<Snapshot> {
    return this.#details.get(limits);
  }

  forget(): void {
    this.#details.drop();
    this.#hinted = undefined;
    this.#seen = 0;
    this.#isKnownEmpty = false;
  }

  edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<readonly LiveRow[]> {
    return this.#group.write({ decide, watch }, limits);
  }

  /** An edit replaces the zone whole, so that a reading without rows, or with fewer than before, is not believed at once. */
  async #load(): Promise<Snapshot> {
    const edits = this.#edits;
    const first = await this.#find();
    const isEmpty = first.rows.length === 0;
    const isShort = (isEmpty && !this.#isKnownEmpty) || first.rows.length < this.#seen;
    const second = isShort ? await this.#find() : first;
    this.#isKnownEmpty = isEmpty && second.rows.length === 0;
    // The zone's serial tells an edit on the older of the two.
    const zone = second.rows.length < first.rows.length ? first : second;
    if (edits !== this.#edits) return zone;
    if (this.#hasVanished(zone.rows.length)) {
      throw unbelievable(
        `${this.domain} had ${this.#seen} rows in this run and seems to have ${zone.rows.length} now`,
        "Run again",
      );
    }
    this.#seen = zone.rows.length;
    return zone;
  }

  #hasVanished(left: number): boolean {
    const [removed, total] = [this.#seen - left, this.#seen];
    const isMuch = (left === 0 && total > 0) || isMassDelete({ removed, total });
    return isMuch && !this.#isAllowed();
  }

  async #find(): Promise<Snapshot> {
    const hinted = this.#hinted === undefined ? undefined : await this.#byHint(this.#hinted);
    if (hinted && !(hinted instanceof RackformError)) return hinted;
    const list = artnetZoneList(this.run);
    const zone = (await list.find(this.domain)) ?? (await list.findSurely(this.domain));
    // Artnet says "not allowed" for what is not there, too: believed where the account still lists other zones.
    if (!zone && hinted && (await list.isEmpty())) throw hinted;
    if (!zone) throw new ZoneAbsent("artnet", this.domain);
    if (zone.type === "secondary") throw secondaryZone("artnet", this.domain, zone.masterNameserver);
    this.#hinted = zone.id;
    return this.#snapshot(await this.account.client.dns.detailsPrimary(zone.id));
  }

  /** The zone by an id of an earlier run, if it is still this zone, or the vendor's refusal; the list decides then. */
  async #byHint(zoneId: string): Promise<Snapshot | RackformError | undefined> {
    try {
      const details = await this.account.client.dns.detailsPrimary(zoneId);
      if (canonicalDomain(details.domain) === this.domain) return this.#snapshot(details);
    } catch (error) {
      if (isKind(error, "permission")) return error;
      if (!isKind(error, "not-found", "validation")) throw error;
    }
    this.#hinted = undefined;
    return undefined;
  }

  #snapshot(details: artnet.ArtnetPrimaryZone): Snapshot {
    const records = withHostsInFull(details.records, this.domain);
    const rows = records.map((record) => fromArtnet(record, this.domain));
    return { zoneId: details.id, serial: details.serial, nameservers: details.nameservers, rows };
  }

  async #flush(members: Member[]): Promise<(readonly LiveRow[] | Error)[]> {
    let last: unknown;
    let long: Rows | undefined;
    const serials = new Set<string>();
    for (let attempt = 1; attempt <= tries; attempt++) {
      let before = await this.#details.get();
      const lacks = members.some(({ watch }) => watch?.lacks?.(before.rows));
      if (lacks && attempt === 1) before = await this.#details.confirm();
      const { results, rows, changers, adds } = merge(members, before.rows);
      if (before.rows.length === 0) this.#refuseEmpty(lacks && changers.length > 0);
      if (changers.length === 0) return results;
      try {
        this.#edits++;
        this.#seen = Math.min(this.#seen, rows.length);
        await this.account.client.dns.editPrimaryRecords(
          before.zoneId,
          before.serial,
          rows.map((row) => row.wire),
        );
        this.#details.drop();
        await this.#confirm(rows);
        this.#edits++;
        this.#seen = rows.length;
        return await this.#asItStands(results, adds, rows);
      } catch (error) {
        this.#details.drop();
        if (isKind(error, "validation") && changers.length > 1) return this.#halve(members);
        if (isKind(error, "validation")) {
          const settled = await this.#sift(members[changers[0]!]!, explained(error, before.rows, rows));
          return results.map((result, at) => (at === changers[0] ? settled : result));
        }
        if (!isKind(error, "conflict", "ambiguous")) throw error;
        if (isKind(error, "ambiguous")) members.forEach(({ watch }) => watch?.unclear?.());
        last = error;
        long = isLong(rows) ? rows : undefined;
        serials.add(before.serial);
        await this.run.clock.sleep(this.run.clock.random() * 100 * attempt);
      }
    }
    // A serial that is refused and stands has not arrived: the form's end was cut off, and nobody else was here.
    if (isKind(last, "conflict") && long && serials.size === 1) throw perhapsCutOff(last, long);
    throw new RackformError({
      kind: "conflict",
      vendor: "artnet",
      message: `the zone ${this.domain} was changed by somebody else ${tries} times in a row while it was being written; nothing of theirs was overwritten. Run again`,
      cause: last,
    });
  }

  /**
   * An edit's answer does not tell what was stored. The next edit reads the zone anyway, so that looking costs one call
   * a run; where the vendor does not let us look, what was sent has to do.
   */
  async #asItStands(
    results: (readonly LiveRow[] | Error)[],
    adds: readonly (readonly Row[])[],
    rows: Rows,
  ): Promise<(readonly LiveRow[] | Error)[]> {
    const now = await this.#details.get().catch(() => undefined);
    if (!now) return results;
    // Another member of the group may have taken a row away again.
    const left = (add: Row) => findRow(rows, add)?.ttl === add.ttl;
    const sent = new Set(adds.flat().map(rowKey));
    const zone = { vendor: "artnet", domain: this.domain } as const;
    return results.map((result, at) => {
      if (result instanceof Error) return result;
      const wrong = (adds[at] ?? []).filter(left).map((add) => deviationOf(add, now.rows, rows, sent, zone));
      return wrong.find((error) => error !== undefined) ?? now.rows;
    });
  }

  #isAllowed(): boolean {
    return this.run.allowsMassDelete(zoneId({ vendor: "artnet", domain: this.domain }));
  }

  /** A zone that seems to have no rows at all while the state has some: an edit would take away those of others, too. */
  #refuseEmpty(lacks: boolean): void {
    const isKnown =
      lacks || this.run.ledger.isHeldUnder(rowLedgerPrefix({ vendor: "artnet", domain: this.domain }));
    if (!isKnown || this.#isAllowed()) return;
    throw unbelievable(
      `${this.domain} seems to have no rows at all, although the state has some`,
      "If it was emptied on purpose, run pulumi refresh first",
    );
  }

  /** The vendor refuses a whole edit for one bad row: halves tell which, and the rest is written. */
  async #halve(members: Member[]): Promise<(readonly LiveRow[] | Error)[]> {
    const middle = Math.ceil(members.length / 2);
    return [...(await this.#part(members.slice(0, middle))), ...(await this.#part(members.slice(middle)))];
  }

  async #part(members: Member[]): Promise<(readonly LiveRow[] | Error)[]> {
    try {
      return await this.#flush(members);
    } catch (error) {
      return members.map(() => error as Error);
    }
  }

  /**
   * Finds the rows that the vendor refuses among many of one member: parts of the change are written, halved at every
   * refusal, until a part is a single row.
   */
  async #sift({ decide, watch }: Member, refusal: Error): Promise<readonly LiveRow[] | Error> {
    if (!watch?.refused) return refusal;
    const refused = new Set<string>();
    let part: RowChange[] = [];
    let size = Infinity;
    const some: Decide = (rows) => {
      const open = decide(rows).filter((change) => !refused.has(changeKey(change)));
      if (size === Infinity) size = Math.ceil(open.length / 2);
      return (part = open.slice(0, size));
    };
    for (;;) {
      const [result] = await this.#flush([{ decide: some }]);
      if (!(result instanceof Error)) {
        if (part.length === 0) return result!;
        size *= 2;
      } else if (!isKind(result, "validation") || refused.size === mostRefusals) return result;
      else if (part.length <= 1) {
        // A refusal of the decision itself, not of a row.
        if (part.length === 0) return result;
        refused.add(changeKey(part[0]!));
        watch.refused(part[0]!, result);
      } else size = Math.ceil(part.length / 2);
    }
  }

  /** A form cannot express an empty list and a long one may be cut off: both show only in what is there afterwards. */
  async #confirm(rows: Rows): Promise<void> {
    if (rows.length > 0 && !isLong(rows)) return;
    // What was cut off has to show.
    this.#seen = 0;
    const now = await this.#details.get();
    if (now.rows.length === rows.length) return;
    throw new RackformError({
      kind: "protocol",
      vendor: "artnet",
      message:
        rows.length === 0
          ? `the last row of ${this.domain} could not be removed: the vendor still lists ${now.rows.length} rows. Run again; if it stays, remove it in the panel`
          : `${rows.length} rows of ${this.domain} were sent and the vendor kept ${now.rows.length}; it seems to cut off large edits, so remove rows or ask the vendor for a higher limit`,
    });
  }
}

function fieldsOf(rows: Rows): number {
  return countFormFields({ records: rows.map((row) => ({ ...row.wire })) });
}

/** What else than the values may be wrong with a refused edit, as far as its rows tell. */
function explained(error: RackformError, before: Rows, rows: Rows): RackformError {
  const unshown = ["MX", "SRV"].filter(
    (type) => rows.some((row) => row.type === type) && !orderShown(before, type),
  );
  if (unshown.length === 0) return isLong(rows) ? perhapsCutOff(error, rows) : error;
  const types = unshown.join(" and ");
  return noted(
    error,
    `If nothing is wrong with the values: it is not known in which order the vendor takes the parts of ${types}, and no other row of the zone shows it; ` +
      `make one in its panel and run again, which takes over its order`,
  );
}

/** The serial is the last field, so that a form that was cut off is refused for want of it, whatever the rows are like. */
function perhapsCutOff(error: RackformError, rows: Rows): RackformError {
  return noted(
    error,
    `The edit has ${rows.length} rows in ${fieldsOf(rows)} variables: if no edit of this zone succeeds, the vendor seems to cut off large edits; ` +
      `remove rows or ask the vendor for a higher limit`,
  );
}

/** With a note behind the vendor's words, which would stand alone where refusals are listed by row. */
function noted({ facts }: RackformError, note: string): RackformError {
  const said = facts.vendorMessage ?? facts.message;
  return new RackformError({ ...facts, vendorMessage: undefined, message: `${said}. ${note}` });
}

function unbelievable(what: string, advice: string): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "artnet",
    message: `${what}; that is not believed and nothing was changed. ${advice}`,
  });
}

/** Asks every member in turn, each on what the ones before it made of the zone. */
function merge(
  members: Member[],
  before: Rows,
): {
  results: (readonly LiveRow[] | Error)[];
  rows: Rows;
  changers: number[];
  /** The rows that each member has sent. */
  adds: Row[][];
} {
  let rows: Rows = before;
  const changers: number[] = [];
  const adds: Row[][] = [];
  const outcomes = members.map(({ decide }, at) => {
    try {
      const changes = decide(rows);
      if (changes.length > 0) changers.push(at);
      adds[at] = changes.flatMap(({ add }) => add ?? []);
      rows = applied(rows, changes);
      return undefined;
    } catch (error) {
      return error as Error;
    }
  });
  return { results: outcomes.map((error) => error ?? rows), rows, changers, adds };
}

/** A row that changes keeps its place, a new one goes to the end. */
function applied(rows: Rows, changes: readonly RowChange[]): Rows {
  if (changes.length <= 1) {
    const [change] = changes;
    return change
      ? withChange(
          rows,
          change.remove as LiveRow<Wire> | undefined,
          change.add && { ...change.add, wire: toArtnet(change.add, rows) },
        )
      : rows;
  }
  // A row's own wire form tells it from all others, equal ones included.
  const places = new Map(rows.map((row, place) => [row.wire, place]));
  const made: (LiveRow<Wire> | undefined)[] = [...rows];
  for (const { add, remove } of changes) {
    const place = remove && places.get(remove.wire as Wire);
    const added = add && { ...add, wire: toArtnet(add, rows) };
    if (place !== undefined && made[place]?.wire === remove!.wire) made[place] = added;
    else if (added) made.push(added);
  }
  return made.filter((row) => row !== undefined);
}
