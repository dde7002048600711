import { isSingle } from "../dns/neighbours";
import { matchKey, type Row } from "../dns/row";
import { textForms } from "../dns/drivers";
import type { ZoneRef } from "../dns/zone-ref";

/** A declared row and where it is declared. */
export interface Placed {
  place: string;
  row: Row;
}

/** What is wrong with declared rows beside each other, each row by itself being good. */
export function checkRows(placed: readonly Placed[], { vendor }: ZoneRef): string[] {
  const problems: string[] = [];
  const rows = new Map<string, Placed>();
  const sets = new Map<string, Placed>();
  const names = new Map<string, Placed>();
  const aliases = new Map<string, Placed>();
  const texts = new Map<string, Placed>();
  for (const one of placed) {
    const { place, row } = one;
    const twin = rows.get(matchKey(row));
    if (twin) {
      problems.push(`${place}: is the same row as ${twin.place} (${row.name} ${row.type})`);
      continue;
    }
    rows.set(matchKey(row), one);
    const alike = textForms(row, vendor).flatMap((form) => remember(texts, form, one) ?? [])[0];
    if (alike)
      problems.push(
        `${place}: ${vendor} would list this text like the one of ${alike.place}, from which it differs in quotes and backslashes only; the two could not be told apart`,
      );
    const first = remember(sets, `${row.name} ${row.type}`, one);
    if (first && isSingle(row.type, vendor))
      problems.push(`${place}: only one ${row.type} is possible at a name, and ${first.place} is one`);
    if (first && first.row.ttl !== row.ttl) {
      problems.push(
        `${place}: has TTL ${row.ttl} and ${first.place} of the same name and type has ${first.row.ttl}; an RRset has one TTL (RFC 2181 section 5.2)`,
      );
    }
    const alias = aliases.get(row.name) ?? (row.type === "CNAME" ? names.get(row.name) : undefined);
    if (alias && alias.row.type !== row.type)
      problems.push(
        `${place}: a CNAME must be the only record at its name, and ${alias.place} has the same name`,
      );
    remember(names, row.name, one);
    if (row.type === "CNAME") remember(aliases, row.name, one);
  }
  return problems;
}

/** The one that came first, if any; this one is remembered otherwise. */
function remember(seen: Map<string, Placed>, key: string, one: Placed): Placed | undefined {
  const first = seen.get(key);
  if (!first) seen.set(key, one);
  return first;
}
