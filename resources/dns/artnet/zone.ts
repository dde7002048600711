import { isKind, type RackformError } from "../../../sdk/core";
import type { artnet } from "../../../sdk";
import type { Account, Call, Run } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import type { DnsAtVendor } from "../drivers";
import { canonicalDomain } from "../name";
import type { LiveRow } from "../row";
import { secondaryZone } from "../secondary";
import { WholeZone } from "../whole-zone";
import type { WholeZoneAsRead, WholeZonePort, ZoneEdit } from "../whole-zone-port";
import type { Look } from "../zone-port";
import { explained, isLong } from "./cut-off";
import { withHostsInFull } from "./hosts";
import { fromArtnet, toArtnet } from "./wire";
import { artnetZoneList, saysAbsent } from "./zone-list";

type Wire = artnet.ArtnetRecord;

/** A primary zone; its version is the serial. */
interface ArtnetZoneAsRead extends WholeZoneAsRead<Wire> {
  version: string;
  nameservers: string[];
}

export type ArtnetZone = WholeZone<Wire, ArtnetZoneAsRead>;

const zones = perAccount(
  "artnet",
  (account, run, name: string) =>
    new WholeZone<Wire, ArtnetZoneAsRead>(run, new ArtnetPort(account, run, name)),
);

/** What Artnet brings. */
export const artnetDns: DnsAtVendor = { open: openArtnetZone };

export function openArtnetZone({ run }: Call, domain: string): ArtnetZone {
  return zones(run, canonicalDomain(domain));
}

/** Zones at Artnet: an edit replaces the zone and needs its serial (artnet.md section 4.2). */
class ArtnetPort implements WholeZonePort<Wire, ArtnetZoneAsRead> {
  readonly vendor = "artnet";
  readonly toWire = toArtnet;
  readonly explain = explained;
  /** What the vendor said to a look by the zone's id: "not allowed" may mean that the zone is not there. */
  #refusal?: RackformError;

  constructor(
    private readonly account: Account<"artnet">,
    private readonly run: Run,
    readonly domain: string,
  ) {}

  others(): readonly string[] {
    return artnetZoneList(this.run).domains;
  }

  async find({ id, again }: Look): Promise<ArtnetZoneAsRead | undefined> {
    if (!again) this.#refusal = undefined;
    const known = id === undefined || again ? undefined : await this.#byId(id);
    if (known) return known;
    const list = artnetZoneList(this.run);
    const zone = await list.find(this.domain, undefined, again);
    if (!zone && again && this.#refusal && !(await saysAbsent(this.#refusal, this.run))) throw this.#refusal;
    if (!zone) return undefined;
    if (zone.type === "secondary") throw secondaryZone("artnet", this.domain, zone.masterNameserver);
    return this.#read(await this.account.client.dns.detailsPrimary(zone.id));
  }

  async save({ before, rows }: ZoneEdit<Wire, ArtnetZoneAsRead>): Promise<void> {
    const records = rows.map(({ wire }) => wire);
    await this.account.client.dns.editPrimaryRecords(before.id, before.version, records);
  }

  /** A form cannot express an empty list, and a long one may be cut off. */
  mayKeepLess(rows: readonly LiveRow<Wire>[]): boolean {
    return rows.length === 0 || isLong(rows);
  }

  /** The zone by an id of an earlier run, if it is still this zone. */
  async #byId(id: string): Promise<ArtnetZoneAsRead | undefined> {
    try {
      const details = await this.account.client.dns.detailsPrimary(id);
      return canonicalDomain(details.domain) === this.domain ? this.#read(details) : undefined;
    } catch (error) {
      if (!isKind(error, "not-found", "validation", "permission")) throw error;
      if (isKind(error, "permission")) this.#refusal = error;
      return undefined;
    }
  }

  #read({ id, serial, nameservers, records }: artnet.ArtnetPrimaryZone): ArtnetZoneAsRead {
    const rows = withHostsInFull(records, this.domain).map((record) => fromArtnet(record, this.domain));
    return { id, version: serial, nameservers, rows };
  }
}
