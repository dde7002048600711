import type { Simulator } from "../../simulator";

export interface SimRow {
  name: string;
  type: string;
  value: string;
  ttl: number;
}

type Vendor = "gigahost" | "artnet";

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

const readers: Record<Vendor, (simulator: Simulator) => { domain: string; rows: SimRow[] }[]> = {
  gigahost: (simulator) =>
    (simulator.inspect("gigahost") as { zones: GigahostZone[] }).zones.map(({ name: domain, records }) => ({
      domain,
      rows: records.map(({ name, type, value, ttl, priority }) => ({
        name,
        type,
        value: priority === null ? value : `${priority} ${value}`,
        ttl,
      })),
    })),
  artnet: (simulator) =>
    (simulator.inspect("artnet") as { zones: ArtnetZone[] }).zones.map(({ domain, records }) => ({
      domain,
      rows: records.map(({ name, type, ttl, data1, data2, data3, data4 }) => ({
        name,
        type,
        value: [data1, data2, data3, data4].filter((part) => part !== undefined).join(" "),
        ttl,
      })),
    })),
};

/** The domains of all zones in the account. */
export function zoneNames(simulator: Simulator, vendor: Vendor): string[] {
  return readers[vendor](simulator).map(({ domain }) => domain);
}

/** A zone's rows as the simulator holds them, in its order; SOA and apex NS are left out. */
export function rowsAt(simulator: Simulator, vendor: Vendor, wanted: string): SimRow[] {
  const zone = readers[vendor](simulator).find(({ domain }) => domain === wanted);
  if (!zone) throw new Error(`no zone ${wanted} at ${vendor}`);
  return zone.rows.filter((row) => !(row.type === "SOA" || (row.type === "NS" && row.name === "@")));
}

export interface OutsideRow {
  name: string;
  type: string;
  value: string;
  ttl?: number;
  priority?: number;
}

/** What somebody does in the vendor's panel: rows removed and rows added, in this order. */
export function editOutside(
  simulator: Simulator,
  vendor: Vendor,
  domain: string,
  edit: { remove?: OutsideRow[]; add?: OutsideRow[] },
): void {
  editors[vendor](simulator, domain, edit.remove ?? [], edit.add ?? []);
}

const editors: Record<
  Vendor,
  (simulator: Simulator, domain: string, remove: OutsideRow[], add: OutsideRow[]) => void
> = {
  gigahost(simulator, domain, remove, add) {
    simulator.seed("gigahost", {
      removeRecords: remove.map(({ name, type, value }) => ({ zone: domain, name, type, value })),
    });
    simulator.seed("gigahost", { zones: [{ name: domain, records: add }] });
  },
  artnet(simulator, domain, remove, add) {
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
    const wire = add.map(({ name, type, value, ttl = 3600, priority }) =>
      priority === undefined
        ? { name, ttl, type, data1: value }
        : { name, ttl, type, data1: String(priority), data2: `${value}.` },
    );
    simulator.seed("artnet", {
      zones: [{ domain, type: "primary", records: [...records.filter((record) => !gone(record)), ...wire] }],
    });
  },
};
