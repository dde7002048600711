import { type CallOptions, isKind, RackformError } from "../../../sdk/core";
import type { GigahostRecord } from "../../../sdk/gigahost";
import { listedTxts, storedTxts } from "../../../sdk/gigahost/txt";
import type { Account, Call, Run } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import type { DnsAtVendor } from "../drivers";
import { canonicalDomain } from "../name";
import type { LiveRow, Row } from "../row";
import { RowByRow } from "../row-by-row";
import type { RowByRowPort, RowByRowZone, UncertainTexts } from "../row-by-row-port";
import { rowsAt } from "../row-index";
import { targetOf } from "../types/numbered";
import type { Look } from "../zone-port";
import { addressKey, gigahostRedirects, rowsOfRedirects } from "./redirects";
import { GigahostTexts, isMangled } from "./texts";
import { fromGigahost, type GigahostWire, listedText, toGigahost, unlisted } from "./wire";
import { gigahostZoneList, isReadable } from "./zone-list";

type GigahostRow = LiveRow<GigahostWire>;

export type GigahostZone = RowByRow<GigahostWire>;

const zones = perAccount(
  "gigahost",
  (account, run, name: string): GigahostZone => new RowByRow(run, new GigahostPort(account, run, name)),
);

/** What Gigahost brings. */
export const gigahostDns: DnsAtVendor = {
  open: openGigahostZone,
  listAccount: ({ run, limits }) => gigahostZoneList(run).find("", limits),
  textForms: listedTxts,
};

export function openGigahostZone({ run }: Call, domain: string): GigahostZone {
  return zones(run, canonicalDomain(domain));
}

/** Zones at Gigahost: parallel writes in one zone give sporadic errors there (gigahost.md section 3). */
class GigahostPort implements RowByRowPort<GigahostWire> {
  readonly vendor = "gigahost";
  readonly unlisted = unlisted;
  readonly #texts = new GigahostTexts();
  /** The rows that redirects make, once anybody has asked. */
  #made?: ReadonlySet<string>;

  readonly texts: UncertainTexts<GigahostWire> = {
    isUncertain: ({ type, content }) => type === "TXT" && isMangled(content),
    has: (row, recordIds) => this.#texts.has(row, recordIds),
    writing: (row, replaced) => this.#texts.writing(row, replaced?.wire.record_id),
    left: (row) => this.#texts.left(row),
    isNew: (listed, row) => this.#texts.isNew(listedText(listed), row),
  };

  constructor(
    private readonly account: Account<"gigahost">,
    private readonly run: Run,
    readonly domain: string,
  ) {}

  idOf = ({ record_id }: GigahostWire): string | undefined => record_id || undefined;

  others(): readonly string[] {
    return gigahostZoneList(this.run).domains;
  }

  async find({ id, again }: Look): Promise<RowByRowZone<GigahostWire> | undefined> {
    const zone = await gigahostZoneList(this.run).find(this.domain, undefined, again);
    if (!zone && again && id !== undefined) await this.#refuseReadable(id);
    if (!zone) return undefined;
    const isSecondary = zone.zone_type === "SLAVE";
    const rows = (await this.#records(zone.zone_id, isSecondary)).map((record) =>
      fromGigahost(record, this.domain, this.#texts, this.#serviceOf),
    );
    const texts = rows.filter(({ type, wire }) => type === "TXT" && isMangled(wire.record_value));
    this.#texts.list(texts.map(listedText));
    const read = { id: zone.zone_id, rows, isSecondary };
    if (this.#made) await this.tellServices(read);
    return read;
  }

  /** The list of redirects is read after the rows: a row that one makes meanwhile has it there by then. */
  async tellServices({ id, rows, isSecondary }: RowByRowZone<GigahostWire>): Promise<void> {
    const addresses = rows.filter(({ type }) => type === "A");
    this.#made ??= new Set();
    if (addresses.length === 0 || isSecondary) return;
    const zone = await gigahostZoneList(this.run).find(this.domain);
    // A domain that is hosted elsewhere has none, and the vendor refuses the list.
    const redirects = zone?.external_dns ? [] : await gigahostRedirects(this.run, id).all();
    this.#made = rowsOfRedirects(redirects, addresses);
  }

  readonly #serviceOf = (row: Row): GigahostRow["service"] =>
    this.#made?.has(addressKey(row)) ? "redirect" : undefined;

  async create(zoneId: string, row: Row, limits: CallOptions): Promise<void> {
    await this.#api.create(zoneId, toGigahost(row), limits);
  }

  async update(zoneId: string, { wire }: GigahostRow, row: Row, limits: CallOptions): Promise<void> {
    await this.#api.update(zoneId, wire.record_id!, toGigahost(row), limits);
  }

  /** Deletes a row by its listed value; a TXT that reads back mangled may be known by its stored one only. */
  async delete(zoneId: string, { wire, type, content }: GigahostRow, limits: CallOptions): Promise<void> {
    const listed = wire.record_value;
    const values = [listed, ...(type === "TXT" ? storedTxts(listed, content) : [])];
    for (const record_value of values) {
      try {
        await this.#api.delete(zoneId, { ...wire, record_id: wire.record_id!, record_value }, limits);
        return;
      } catch (error) {
        if (!isKind(error, "not-found") || record_value === values.at(-1)) throw error;
      }
    }
  }

  /**
   * The id does not say which row is meant: MX rows with one target may share theirs (gigahost.md section 3). A delete goes
   * by content, and hits the right one.
   */
  isFixed({ name, type, content }: GigahostRow, rows: readonly GigahostRow[]): boolean {
    if (type !== "MX") return false;
    const { target } = targetOf(content, 1);
    const shared = rowsAt(rows, name).filter(
      (row) => row.type === type && targetOf(row.content, 1).target === target,
    );
    return shared.length > 1;
  }

  get #api() {
    return this.account.client.dns.records;
  }

  async #records(zoneId: string, isSecondary: boolean): Promise<GigahostRecord[]> {
    const listed = await this.#api.list(zoneId);
    // Every zone has its SOA, but for one that still waits for its master.
    if (listed.length > 0 || isSecondary) return listed;
    const again = await this.#api.list(zoneId);
    if (again.length > 0) return again;
    throw new RackformError({
      kind: "protocol",
      vendor: "gigahost",
      message: `the list of records of ${this.domain} is empty, without even an SOA; it is not believed and nothing was changed. Run again`,
    });
  }

  /** The list lacks the zone: gone, unless its records can still be read by the id it had. */
  async #refuseReadable(zoneId: string): Promise<void> {
    if (!(await isReadable(this.account.client, zoneId))) return;
    throw new RackformError({
      kind: "protocol",
      vendor: "gigahost",
      argument: "zone",
      message: `the list of zones lacks ${this.domain}, yet its records can be read; the list is not believed and nothing was changed. Run again`,
    });
  }
}
