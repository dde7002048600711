import { type CallOptions, isKind, RackformError } from "../../sdk/core";
import type { Run } from "../contract/run";
import { GroupedWrite, type Place, type Plan, verdictByVersion } from "../sharing/grouped-write";
import { deviationOf } from "./vendor-change";
import { type LiveRow, type Row, rowKey } from "./row";
import { findRow } from "./row-index";
import { merge } from "./whole-zone-merge";
import { zoneId } from "./zone-ref";
import type { WholeZoneAsRead, WholeZonePort, ZoneEdit } from "./whole-zone-port";
import { WholeZoneReading } from "./whole-zone-reading";
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
  watch?: EditWatch;
}

type Rows = readonly LiveRow[];

/** An edit that several members make together. */
interface ZonePlan<W extends object, Z extends WholeZoneAsRead<W>> extends Plan<Rows>, ZoneEdit<W, Z> {
  /** The rows that each member sends. */
  adds: Row[][];
}

/** How often a group is merged anew on a fresh zone after somebody else changed it, or after an unclear answer. */
const tries = 6;

/**
 * A zone whose edits replace it whole, guarded by its version. Changes that come while an edit is on its way leave
 * together as the next one; rows of others are written back as they were read.
 */
export class WholeZone<
  W extends object,
  Z extends WholeZoneAsRead<W> = WholeZoneAsRead<W>,
> implements ZoneRows {
  readonly #reading: WholeZoneReading<W, Z>;
  readonly #group: GroupedWrite<Member, Rows, ZonePlan<W, Z>>;

  constructor(
    run: Run,
    private readonly port: WholeZonePort<W, Z>,
  ) {
    this.#reading = new WholeZoneReading(run, port);
    this.#group = new GroupedWrite(run.clock, this.#place(), run.ledger.arrivals.at(zoneId(port)));
  }

  zoneId = (): string | undefined => this.#reading.id();
  hint = (zoneId: string): void => this.#reading.hint(zoneId);
  forget = (): void => this.#reading.forget();

  async read(limits: CallOptions): Promise<Rows> {
    return (await this.#reading.get(limits)).rows;
  }

  async confirm(limits: CallOptions): Promise<Rows> {
    return (await this.#reading.confirm(limits)).rows;
  }

  /** What the vendor tells of the zone, from the same read as the rows. */
  facts(limits: CallOptions): Promise<Z> {
    return this.#reading.get(limits);
  }

  edit(decide: Decide, limits: CallOptions, watch?: EditWatch): Promise<Rows> {
    return this.#group.write({ decide, watch }, limits);
  }

  #place(): Place<Member, Rows, ZonePlan<W, Z>> {
    return {
      tries,
      verdict: verdictByVersion,
      plan: (members, attempt) => this.#plan(members, attempt),
      send: (plan, members) => this.#send(plan, members),
      refused: async (member, refusal, plan) =>
        this.#sift(member, this.port.explain?.(refusal as RackformError, plan) ?? refusal),
      gaveUp: async (error, _, plans) => {
        throw this.#overtaken(error, plans);
      },
    };
  }

  async #plan(members: Member[], attempt: number): Promise<ZonePlan<W, Z>> {
    let before = await this.#reading.get();
    const lacks = members.some(({ watch }) => watch?.lacks?.(before.rows));
    if (lacks && attempt === 1) before = await this.#reading.confirm();
    const decisions = members.map(({ decide }) => decide);
    const { rows, errors, changers, adds } = merge(decisions, before.rows, (row, beside) =>
      this.port.toWire(row, beside),
    );
    if (before.rows.length === 0) this.#reading.refuseEmpty(lacks && changers.length > 0);
    return { before, rows, adds, senders: changers, results: members.map((_, at) => errors[at] ?? rows) };
  }

  async #send(plan: ZonePlan<W, Z>, members: Member[]): Promise<(Rows | Error)[]> {
    const { rows } = plan;
    try {
      this.#reading.editing(rows.length);
      await this.port.save(plan);
      this.#reading.drop();
      await this.#count(rows);
      this.#reading.edited(rows.length);
      return await this.#asItStands(plan);
    } catch (error) {
      this.#reading.drop();
      if (isKind(error, "ambiguous")) members.forEach(({ watch }) => watch?.unclear?.());
      throw error;
    }
  }

  /**
   * An edit's answer does not tell what was stored. The next edit reads the zone anyway, so that looking costs one call
   * a run; where the vendor does not let us look, what was sent has to do.
   */
  async #asItStands({ results, adds, rows }: ZonePlan<W, Z>): Promise<(Rows | Error)[]> {
    const now = await this.#reading.get().catch(() => undefined);
    if (!now) return results;
    // Another member of the group may have taken a row away again.
    const left = (add: Row) => findRow(rows, add)?.ttl === add.ttl;
    const sent = new Set(adds.flat().map(rowKey));
    return results.map((result, at) => {
      if (result instanceof Error) return result;
      const wrong = (adds[at] ?? [])
        .filter(left)
        .map((add) => deviationOf(add, now.rows, rows, sent, this.port));
      return wrong.find((error) => error !== undefined) ?? now.rows;
    });
  }

  /** What the vendor may not have kept shows only in what is there afterwards. */
  async #count(rows: readonly LiveRow<W>[]): Promise<void> {
    if (!this.port.mayKeepLess?.(rows)) return;
    this.#reading.expectAnything();
    const kept = (await this.#reading.get()).rows.length;
    if (kept === rows.length) return;
    const { vendor, domain } = this.port;
    throw new RackformError({
      kind: "protocol",
      vendor,
      message:
        rows.length === 0
          ? `the last row of ${domain} could not be removed: the vendor still lists ${kept} rows. Run again; if it stays, remove it in the panel`
          : `${rows.length} rows of ${domain} were sent and the vendor kept ${kept}; it seems to cut off large edits, so remove rows or ask the vendor for a higher limit`,
    });
  }

  /**
   * Finds the rows that the vendor refuses among many of one member: parts of the change are written, halved at every
   * refusal, until a part is a single row.
   */
  async #sift({ decide, watch }: Member, refusal: Error): Promise<Rows | Error> {
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
      const [result] = await this.#group.part([{ decide: some }]);
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

  #overtaken(error: unknown, plans: ZonePlan<W, Z>[]): RackformError {
    // A version that is refused and stands: nobody else was here.
    const versions = new Set(plans.map(({ before }) => before.version));
    const explained =
      isKind(error, "conflict") && versions.size === 1 && this.port.explain?.(error, plans.at(-1)!);
    const { vendor, domain } = this.port;
    return (
      explained ||
      new RackformError({
        kind: "conflict",
        vendor,
        message: `the zone ${domain} was changed by somebody else ${tries} times in a row while it was being written; nothing of theirs was overwritten. Run again`,
        cause: error,
      })
    );
  }
}
