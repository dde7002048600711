import type { Simulator } from "../../../simulator";
import { type DnsVendor, rowsAt, zoneVendors } from "../../support/zones";
import type { Declared } from "../support/mini-stack";

export type { DnsVendor } from "../../support/zones";

/** Where each vendor's scenarios have their zone. */
export const domainAt = (vendor: DnsVendor): string => zoneVendors[vendor].domain;

export interface RowFacts {
  name?: string;
  type: string;
  value: string;
  ttl?: number;
  priority?: number;
  weight?: number;
  port?: number;
  adopt?: boolean;
}

/** A row as a text, the same from a program and from a vendor. */
export function rowText({ name = "@", type, value, ttl = 3600, priority, weight, port }: RowFacts): string {
  const numbers = [priority, weight, port].filter((number) => number !== undefined);
  return `${name} ${ttl} ${type} ${[...numbers, value].join(" ")}`;
}

/** Every row of a zone as texts, SOA and apex NS left out. */
export function rowTexts(simulator: Simulator, vendor: DnsVendor, domain: string): string[] {
  return rowsAt(simulator, vendor, domain).map(({ name, type, value, ttl }) =>
    rowText({
      name,
      type,
      ttl,
      value: type === "TXT" ? value.replace(/^"|"$/g, "") : value.replace(/\.$/, "").toLowerCase(),
    }),
  );
}

export function record(name: string, zone: string, facts: RowFacts, dependsOn?: string[]): Declared {
  return { name, kind: "DnsRecord", args: { zone, ...facts }, dependsOn };
}

/** Rows that belong to somebody else, in RRsets that programs use too. */
const foreignFacts: RowFacts[] = [
  { name: "www", type: "A", value: "203.0.113.1", ttl: 77 },
  { name: "other", type: "TXT", value: "somebody's own", ttl: 78 },
  { type: "MX", value: "mx.somebody.example", priority: 50, ttl: 79 },
];

export const foreignRows = foreignFacts.map(rowText);

/** A zone of somebody else's rows. */
export function seedForeignZone(simulator: Simulator, vendor: DnsVendor, domain: string): void {
  const rows = foreignFacts.map((row) => ({ name: "@", ...row }));
  zoneVendors[vendor].seed(simulator, domain, rows);
}
