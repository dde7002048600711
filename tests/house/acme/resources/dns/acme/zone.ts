import type { AcmeRow } from "../../../sdk/acme";
import type { Call, Run } from "../../contract/run";
import { perAccount } from "../../sharing/per-run";
import type { DnsAtVendor } from "../drivers";
import { canonicalDomain, listedName } from "../name";
import type { Row } from "../row";
import { WholeZone } from "../whole-zone";
import type { WholeZoneAsRead, WholeZonePort, ZoneEdit } from "../whole-zone-port";
import { ZoneList } from "../zone-list";
import type { Look } from "../zone-port";

/** The account's zones. */
export const acmeZoneList = perAccount(
  "acme",
  ({ client }, { clock }) =>
    new ZoneList(
      clock,
      () => client.zones(),
      ({ name }) => name,
    ),
);

const zones = perAccount(
  "acme",
  (_, run, name: string): WholeZone<AcmeRow> => new WholeZone(run, new AcmePort(run, name)),
);

/** What Acme brings. */
export const acmeDns: DnsAtVendor = { open: openAcmeZone };

export function openAcmeZone({ run }: Call, domain: string): WholeZone<AcmeRow> {
  return zones(run, canonicalDomain(domain));
}

/** Zones at Acme. */
class AcmePort implements WholeZonePort<AcmeRow> {
  readonly vendor = "acme";

  constructor(
    private readonly run: Run,
    readonly domain: string,
  ) {}

  async find({ again }: Look): Promise<WholeZoneAsRead<AcmeRow> | undefined> {
    const listed = await acmeZoneList(this.run).find(this.domain, undefined, again);
    if (!listed) return undefined;
    const { id, version, rows } = await this.run.account("acme").client.zone(listed.id);
    return { id, version, rows: rows.map((wire) => ({ ...this.#fromWire(wire), wire })) };
  }

  async save({ before, rows }: ZoneEdit<AcmeRow>): Promise<void> {
    const { client } = this.run.account("acme");
    await client.save({ id: before.id, version: before.version!, rows: rows.map(({ wire }) => wire) });
  }

  toWire({ name, type, content, ttl }: Row): AcmeRow {
    return { host: name, kind: type, data: content, seconds: ttl };
  }

  #fromWire({ host, kind, data, seconds }: AcmeRow): Row {
    return { name: listedName(host, this.domain), type: kind, content: data, ttl: seconds };
  }
}
