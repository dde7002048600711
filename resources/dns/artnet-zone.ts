import { countFormFields, isKind, RackformError, type CallOptions } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Account, Call, Run } from "../contract/run";
import { SharedRead } from "../contract/shared-read";
import { WriteGroup } from "../contract/write-group";
import { artnetZoneList } from "./artnet-zone-list";
import { fromArtnet, toArtnet } from "./artnet-wire";
import { canonicalDomain } from "./name";
import { type LiveRow, rowKey } from "./row";
import type { Decide, RowChange, ZoneRows } from "./zone-rows";

type Wire = artnet.ArtnetRecord;
type Rows = readonly LiveRow<Wire>[];

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
  readonly #group = new WriteGroup<Decide, readonly LiveRow[]>((members) => this.#flush(members));
  #hinted?: string;

  constructor(
    private readonly account: Account<"artnet">,
    private readonly run: Run,
    private readonly domain: string,
  ) {
    this.#details = new SharedRead(run.clock, () => this.#load());
  }

  zoneId = (): string | undefined => this.#hinted;
  hint = (zoneId: string): void => void (this.#hinted ??= zoneId);

  async read({ signal }: CallOptions): Promise<readonly LiveRow[]> {
    return (await this.#details.get(signal)).rows;
  }

  async confirm({ signal }: CallOptions): Promise<readonly LiveRow[]> {
    return (await this.#details.confirm(signal)).rows;
  }

  /** Serial and name servers, from the same read as the rows. */
  facts({ signal }: CallOptions): Promise<Snapshot> {
    return this.#details.get(signal);
  }

  forget(): void {
    this.#details.drop();
    this.#hinted = undefined;
  }

  edit(decide: Decide, { signal }: CallOptions): Promise<readonly LiveRow[]> {
    return this.#group.write(decide, signal);
  }

  async #load(): Promise<Snapshot> {
    const hinted = this.#hinted === undefined ? undefined : await this.#byHint(this.#hinted);
    if (hinted) return hinted;
    const list = artnetZoneList(this.run);
    const zone = (await list.find(this.domain)) ?? (await list.findSurely(this.domain));
    if (!zone) {
      throw new RackformError({ kind: "not-found", vendor: "artnet", argument: "zone", message: `the zone ${this.domain} does not exist in this account` });
    }
    if (zone.type === "secondary") {
      throw new RackformError({
        kind: "validation",
        vendor: "artnet",
        argument: "zone",
        message: `the zone ${this.domain} is a secondary one: its records come from its master ${zone.masterNameserver ?? ""} and are changed there`,
      });
    }
    this.#hinted = zone.id;
    return this.#snapshot(await this.account.client.dns.detailsPrimary(zone.id));
  }

  /** The zone by an id of an earlier run, if it is still this zone; the list decides otherwise. */
  async #byHint(zoneId: string): Promise<Snapshot | undefined> {
    try {
      const details = await this.account.client.dns.detailsPrimary(zoneId);
      if (canonicalDomain(details.domain) === this.domain) return this.#snapshot(details);
    } catch (error) {
      if (!isKind(error, "not-found", "permission", "validation")) throw error;
    }
    this.#hinted = undefined;
    return undefined;
  }

  #snapshot(details: artnet.ArtnetPrimaryZone): Snapshot {
    const rows = details.records.map((record) => fromArtnet(record, this.domain));
    return { zoneId: details.id, serial: details.serial, nameservers: details.nameservers, rows };
  }

  async #flush(members: Decide[]): Promise<(readonly LiveRow[] | Error)[]> {
    let last: unknown;
    for (let attempt = 1; attempt <= tries; attempt++) {
      const before = await this.#details.get();
      const { results, rows, changers } = merge(members, before.rows);
      if (changers.length === 0) return results;
      try {
        await this.account.client.dns.editPrimaryRecords(before.zoneId, before.serial, rows.map((row) => row.wire));
        this.#details.drop();
        await this.#confirm(rows);
        return results;
      } catch (error) {
        this.#details.drop();
        if (isKind(error, "validation") && changers.length > 1) return this.#halve(members);
        if (isKind(error, "validation")) return results.map((result, at) => (at === changers[0] ? error : result));
        if (!isKind(error, "conflict", "ambiguous")) throw error;
        last = error;
        await this.run.clock.sleep(this.run.clock.random() * 100 * attempt);
      }
    }
    throw new RackformError({
      kind: "conflict",
      vendor: "artnet",
      message: `the zone ${this.domain} was changed by somebody else ${tries} times in a row while it was being written; nothing of theirs was overwritten. Run again`,
      cause: last,
    });
  }

  /** The vendor refuses a whole edit for one bad row: halves tell which, and the rest is written. */
  async #halve(members: Decide[]): Promise<(readonly LiveRow[] | Error)[]> {
    const middle = Math.ceil(members.length / 2);
    return [...(await this.#part(members.slice(0, middle))), ...(await this.#part(members.slice(middle)))];
  }

  async #part(members: Decide[]): Promise<(readonly LiveRow[] | Error)[]> {
    try {
      return await this.#flush(members);
    } catch (error) {
      return members.map(() => error as Error);
    }
  }

  /** A form cannot express an empty list and a long one may be cut off: both show only in what is there afterwards. */
  async #confirm(rows: Rows): Promise<void> {
    const fields = countFormFields({ records: rows.map((row) => ({ ...row.wire })) });
    if (rows.length > 0 && fields < manyFields) return;
    const now = await this.#details.get();
    if (now.rows.length === rows.length) return;
    throw new RackformError({
      kind: "protocol",
      vendor: "artnet",
      message:
        rows.length === 0
          ? `the last row of ${this.domain} could not be removed: the vendor still lists ${now.rows.length} rows`
          : `${rows.length} rows of ${this.domain} were sent and the vendor kept ${now.rows.length}; it seems to cut off large edits, so remove rows or ask the vendor for a higher limit`,
    });
  }
}

/** Asks every member in turn, each on what the ones before it made of the zone. */
function merge(members: Decide[], before: Rows): { results: (readonly LiveRow[] | Error)[]; rows: Rows; changers: number[] } {
  let rows: Rows = before;
  const changers: number[] = [];
  const outcomes = members.map((decide, at) => {
    try {
      const changes = decide(rows);
      if (changes.length > 0) changers.push(at);
      rows = changes.reduce(apply, rows);
      return undefined;
    } catch (error) {
      return error as Error;
    }
  });
  return { results: outcomes.map((error) => error ?? rows), rows, changers };
}

/** A row that changes keeps its place, a new one goes to the end. */
function apply(rows: Rows, { add, remove }: RowChange): Rows {
  const added = add ? { ...add, wire: toArtnet(add) } : undefined;
  const at = remove ? rows.findIndex((row) => row === remove || (rowKey(row) === rowKey(remove) && row.wire === remove.wire)) : -1;
  if (at < 0) return added ? [...rows, added] : rows;
  return [...rows.slice(0, at), ...(added ? [added] : []), ...rows.slice(at + 1)];
}

