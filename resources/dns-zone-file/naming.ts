import { RackformError } from "../../sdk/core";
import { ZoneNotFound } from "../dns/zone-not-found";
import { describe } from "../dns/describe";
import { absoluteName } from "../dns/name";
import type { Row } from "../dns/row";
import { codecOf } from "../dns/types";
import type { ZoneRef } from "../dns/zone-ref";

/** How messages name the rows of a resource. */
export interface Naming {
  /** The values are secret: rows are told by their names and types. */
  readonly isSecret: boolean;
  readonly row: (row: Row) => string;
  /** A text of a vendor's, which may repeat what was sent. */
  readonly text: (text: string, rows: Iterable<Row>) => string;
}

export function namingFor(zone: ZoneRef, secrets: ReadonlySet<string>): Naming {
  const isSecret = secrets.has("records") || secrets.has("file");
  return {
    isSecret,
    row: (row) => (isSecret ? `${absoluteName(row.name, zone.domain)} ${row.type}` : describe(row, zone)),
    text: (text, rows) => (isSecret ? withoutValues(text, rows) : text),
  };
}

/** An error about rows, without their values where these are secret. */
export function hushed(error: Error, naming: Naming, rows: Iterable<Row>): Error {
  if (!naming.isSecret || !(error instanceof RackformError) || error instanceof ZoneNotFound) return error;
  const { message, vendorMessage, ...facts } = error.facts;
  const isSaid = vendorMessage === undefined || message.includes(vendorMessage);
  const said = isSaid ? message : `${message}: ${vendorMessage}`;
  return new RackformError({ ...facts, message: naming.text(said, rows), cause: undefined });
}

function withoutValues(text: string, rows: Iterable<Row>): string {
  const values = new Set<string>();
  for (const { type, content } of rows) {
    values.add(content);
    values.add(codecOf(type)?.value(content).value ?? content);
  }
  return [...values]
    .filter((value) => value !== "" && value !== "@")
    .sort((a, b) => b.length - a.length)
    .reduce((hidden, value) => hidden.replaceAll(value, "[secret]"), text);
}
