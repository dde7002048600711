import type { Simulator } from "../../simulator";

export interface SimRow {
  name: string;
  type: string;
  value: string;
  ttl: number;
}

export type DnsVendor = "gigahost" | "artnet";

export interface OutsideRow {
  name: string;
  type: string;
  value: string;
  ttl?: number;
  priority?: number;
}

/** What tests need to know of a vendor's zones: all that a new vendor of zones adds here. */
export interface ZonesAtVendor {
  /** Where tests have their zones: the usual one, and a second one. */
  domain: string;
  other: string;
  /** The call that writes a new row, as the simulator names it. */
  creates: string;
  /** All zones with their rows, as the simulator holds them. */
  read(simulator: Simulator): { domain: string; rows: SimRow[] }[];
  /** Makes a zone with these rows and no others. */
  seed(simulator: Simulator, domain: string, rows: OutsideRow[]): void;
  /** What somebody does in the vendor's panel: rows removed and rows added, in this order. */
  edit(simulator: Simulator, domain: string, remove: OutsideRow[], add: OutsideRow[]): void;
  /** Somebody deletes the zone, and all rows with it. */
  removeZone(simulator: Simulator, domain: string): void;
}

/** How each vendor's `inspect` shows zones and records. */
interface GigahostZone {
  name: string;
  records: { name: string; type: string; value: string; ttl: number; priority: number | null }[];
}
interface ArtnetZone {
  domain: string;
  records: {
    name: string;
    type: string;
    ttl: number;
    data1: string;
    data2?: string;
    data3?: string;
    data4?: string;
  }[];
}

const artnetRow = ({ name, type, value, ttl = 3600, priority }: OutsideRow) =>
  priority === undefined
    ? { name, ttl, type, data1: value }
    : { name, ttl, type, data1: String(priority), data2: `${value}.` };

export const zoneVendors: Record<DnsVendor, ZonesAtVendor> = {
  gigahost: {
    domain: "example.no",
    other: "example.com",
    creates: "POST /dns/zones/{id}/records",
    read: (simulator) =>
      (simulator.inspect("gigahost") as { zones: GigahostZone[] }).zones.map(({ name: domain, records }) => ({
        domain,
        rows: records.map(({ name, type, value, ttl, priority }) => ({
          name,
          type,
          value: priority === null ? value : `${priority} ${value}`,
          ttl,
        })),
      })),
    seed: (simulator, name, records) => void simulator.seed("gigahost", { zones: [{ name, records }] }),
    edit(simulator, domain, remove, add) {
      simulator.seed("gigahost", {
        removeRecords: remove.map(({ name, type, value }) => ({ zone: domain, name, type, value })),
      });
      simulator.seed("gigahost", { zones: [{ name: domain, records: add }] });
    },
    removeZone: (simulator, domain) => void simulator.seed("gigahost", { removeZones: [domain] }),
  },
  artnet: {
    domain: "example.pl",
    other: "example.eu",
    creates: "dns/edit-primary-records",
    read: (simulator) =>
      (simulator.inspect("artnet") as { zones: ArtnetZone[] }).zones.map(({ domain, records }) => ({
        domain,
        rows: records.map(({ name, type, ttl, data1, data2, data3, data4 }) => ({
          name,
          type,
          value: [data1, data2, data3, data4].filter((part) => part !== undefined).join(" "),
          ttl,
        })),
      })),
    seed: (simulator, domain, rows) =>
      void simulator.seed("artnet", { zones: [{ domain, type: "primary", records: rows.map(artnetRow) }] }),
    edit(simulator, domain, remove, add) {
      const { zones } = simulator.inspect("artnet") as {
        zones: { domain: string; records: Record<string, unknown>[] }[];
      };
      const records = zones.find((zone) => zone.domain === domain)!.records;
      const gone = (record: Record<string, unknown>) =>
        remove.some(
          ({ name, type, value }) =>
            record.name === name &&
            record.type === type &&
            String(record.data2 ?? record.data1).replace(/\.$/, "") === value,
        );
      const left = records.filter((record) => !gone(record));
      simulator.seed("artnet", {
        zones: [{ domain, type: "primary", records: [...left, ...add.map(artnetRow)] }],
      });
    },
    removeZone: (simulator, domain) => void simulator.seed("artnet", { zones: [{ domain, removed: true }] }),
  },
};

/** The domains of all zones in the account. */
export function zoneNames(simulator: Simulator, vendor: DnsVendor): string[] {
  return zoneVendors[vendor].read(simulator).map(({ domain }) => domain);
}

/** A zone's rows as the simulator holds them, in its order; SOA and apex NS are left out. */
export function rowsAt(simulator: Simulator, vendor: DnsVendor, wanted: string): SimRow[] {
  const zone = zoneVendors[vendor].read(simulator).find(({ domain }) => domain === wanted);
  if (!zone) throw new Error(`no zone ${wanted} at ${vendor}`);
  return zone.rows.filter((row) => !(row.type === "SOA" || (row.type === "NS" && row.name === "@")));
}

/** What somebody does in the vendor's panel: rows removed and rows added, in this order. */
export function editOutside(
  simulator: Simulator,
  vendor: DnsVendor,
  domain: string,
  edit: { remove?: OutsideRow[]; add?: OutsideRow[] },
): void {
  zoneVendors[vendor].edit(simulator, domain, edit.remove ?? [], edit.add ?? []);
}
