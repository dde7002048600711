import { absoluteName } from "./name";
import type { Row } from "./row";
import { codecOf } from "./types";
import type { ZoneRef } from "./zone-ref";

/** The longest value that a message shows whole. */
const mostShown = 60;

/** A row as messages name it. */
export function describe(row: Row, zone: ZoneRef): string {
  const value = codecOf(row.type)?.value(row.content).value ?? row.content;
  return `${absoluteName(row.name, zone.domain)} ${row.type} ${value.length > mostShown ? `${value.slice(0, mostShown)}…` : value}`;
}

/** What may change in place, as messages name it. */
export function settings(row: Row): string {
  return row.type === "MX" ? `TTL ${row.ttl} and priority ${row.priority ?? 0}` : `TTL ${row.ttl}`;
}
