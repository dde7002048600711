import type { Simulator } from "../../simulator";

export interface SimRow {
  name: string;
  type: string;
  value: string;
  ttl: number;
}

const readers: Record<string, (zone: Record<string, unknown>) => SimRow[]> = {
  gigahost: (zone) => (zone.records as Record<string, unknown>[]).map(gigahostRow),
  artnet: (zone) => (zone.records as Record<string, unknown>[]).map(artnetRow),
};

function gigahostRow(record: Record<string, unknown>): SimRow {
  const priority = record.record_priority ?? record.priority;
  const value = String(record.record_value ?? record.value);
  return {
    name: String(record.record_name ?? record.name),
    type: String(record.record_type ?? record.type),
    value: priority === undefined || priority === null ? value : `${Number(priority)} ${value}`,
    ttl: Number(record.record_ttl ?? record.ttl),
  };
}

function artnetRow(record: Record<string, unknown>): SimRow {
  const data = Array.isArray(record.data) ? record.data : [record.data1, record.data2, record.data3, record.data4];
  const value = data.filter((part) => part !== undefined && part !== null).join(" ");
  return { name: String(record.name), type: String(record.type), value, ttl: Number(record.ttl) };
}

/** A zone's rows as the simulator holds them, in its order; SOA and apex NS are left out. */
export function rowsAt(simulator: Simulator, vendor: "gigahost" | "artnet", domain: string): SimRow[] {
  const state = simulator.inspect(vendor) as { zones: Record<string, unknown>[] };
  const zone = state.zones.find((one) => (one.zone_name ?? one.name ?? one.domain) === domain);
  if (!zone) throw new Error(`no zone ${domain} at ${vendor}`);
  return readers[vendor]!(zone).filter((row) => !(row.type === "SOA" || (row.type === "NS" && row.name === "@")));
}

export interface OutsideRow {
  name: string;
  type: string;
  value: string;
  ttl?: number;
  priority?: number;
}

type Vendor = "gigahost" | "artnet";

/** What somebody does in the vendor's panel: rows removed and rows added, in this order. */
export function editOutside(simulator: Simulator, vendor: Vendor, domain: string, edit: { remove?: OutsideRow[]; add?: OutsideRow[] }): void {
  editors[vendor](simulator, domain, edit.remove ?? [], edit.add ?? []);
}

const editors: Record<Vendor, (simulator: Simulator, domain: string, remove: OutsideRow[], add: OutsideRow[]) => void> = {
  gigahost(simulator, domain, remove, add) {
    simulator.seed("gigahost", { removeRecords: remove.map(({ name, type, value }) => ({ zone: domain, name, type, value })) });
    simulator.seed("gigahost", { zones: [{ name: domain, records: add }] });
  },
  artnet(simulator, domain, remove, add) {
    const { zones } = simulator.inspect("artnet") as { zones: { domain: string; records: Record<string, unknown>[] }[] };
    const records = zones.find((zone) => zone.domain === domain)!.records;
    const gone = (record: Record<string, unknown>) =>
      remove.some(({ name, type, value }) => record.name === name && record.type === type && String(record.data2 ?? record.data1).replace(/\.$/, "") === value);
    const wire = add.map(({ name, type, value, ttl = 3600, priority }) =>
      priority === undefined ? { name, ttl, type, data1: value } : { name, ttl, type, data1: String(priority), data2: `${value}.` },
    );
    simulator.seed("artnet", { zones: [{ domain, type: "primary", records: [...records.filter((record) => !gone(record)), ...wire] }] });
  },
};
