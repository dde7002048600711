import { cut } from "../../sdk/core/cut";
import { absoluteName } from "./name";
import type { Row } from "./row";
import type { ZoneRef } from "./zone-ref";

/** The longest value that a message shows whole. */
const mostShown = 60;

/** A row as messages name it. */
export function describe(row: Row, zone: ZoneRef, isSecret = false): string {
  const content = isSecret ? "[secret]" : row.content;
  return `${absoluteName(row.name, zone.domain)} ${row.type} ${cut(content, mostShown)}`;
}

/** What may change in place, as messages name it. */
export function settings(row: Row): string {
  return `TTL ${row.ttl}`;
}
