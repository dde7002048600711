import { RackformError } from "../core";

/** The most that anybody was seen to ask for (i3d.md section 1.3). */
const pageSize = 100;
/** What the vendor sends without the header. */
const defaultSize = 25;
/** A server that invents elements must not keep a run busy for ever. */
const maxPages = 100;

/**
 * Reads a list page by page (header `RANGED-DATA: start=0,results=100`). No answer tells the total: a page shorter
 * than asked for, or than the vendor's limit if the first page shows one, is the last. Elements that a page shift shows twice are handed on once. A server that ignores the
 * header ends the list by sending more than was asked for or nothing new; where it sent just its default of 25,
 * the rest is out of reach, and that is an error rather than a short list.
 */
export async function* readRanged<T>(name: string, read: (range: string) => Promise<T[]>): AsyncGenerator<T> {
  const seen = new Set<string>();
  let size = pageSize;
  let start = 0;
  let before = "";
  for (let page = 0; page < maxPages; page++) {
    const rows = await read(`start=${start},results=${pageSize}`);
    const text = JSON.stringify(rows);
    const fresh = text === before ? [] : rows.filter((row) => isNew(row, seen));
    before = text;
    yield* fresh;
    if (rows.length === 0 || rows.length > pageSize) return;
    if (fresh.length === 0) {
      if (start === defaultSize) throw ignored(name);
      return;
    }
    // The vendor does not say how large a page may be: a first one of a round length may be its limit, so look on.
    if (start === 0 && isRound(rows.length)) size = rows.length;
    if (rows.length < size) return;
    start += rows.length;
  }
  throw new RackformError({
    kind: "protocol",
    vendor: "i3d",
    operation: name,
    message: `the list does not end after ${maxPages} pages of ${pageSize}`,
  });
}

/** A limit on pages is a round number; the default when the header is ignored is one, too. */
function isRound(length: number): boolean {
  return length % 10 === 0 || length % defaultSize === 0;
}

/** Rows without an id (logs, summaries) may well be equal: all of them count as new. */
function isNew(row: unknown, seen: Set<string>): boolean {
  const { uuid, id, tag } = (row ?? {}) as { uuid?: unknown; id?: unknown; tag?: unknown };
  const key = [uuid, id, tag].find((value) => typeof value === "string" || typeof value === "number");
  if (key === undefined) return true;
  if (seen.has(String(key))) return false;
  seen.add(String(key));
  return true;
}

function ignored(name: string): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "i3d",
    operation: name,
    message: `the vendor ignores the header RANGED-DATA and sends its first ${defaultSize} elements again; the rest of the list is out of reach`,
  });
}
