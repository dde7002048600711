import type { Ledger } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import { perRun } from "../sharing/per-run";
import { describe } from "./describe";
import { dnsLimits } from "./limits";
import { clashReason } from "./neighbours";
import { type Row, sameRow } from "./row";
import { listedAlike } from "./drivers";
import { type ZoneRef, zoneId } from "./zone-ref";

interface Declared {
  owner: Owner;
  row: Row;
  isSecret: boolean;
}

/** What the program of a run declares, by name: what cannot stand together is told before anything is written. */
class DeclaredRows {
  readonly #byName = new Map<string, Declared[]>();
  readonly #names = new Map<Owner, Set<string>>();

  /** A resource declares these rows, in place of those that it declared before. */
  declare(owner: Owner, zone: ZoneRef, rows: Iterable<Row>, isSecret: boolean): void {
    for (const name of this.#names.get(owner) ?? []) {
      const rest = this.#byName.get(name)!.filter((declared) => declared.owner !== owner);
      this.#byName.set(name, rest);
    }
    const names = new Set<string>();
    for (const row of rows) {
      const name = placeOf(zone, row);
      names.add(name);
      const beside = this.#byName.get(name);
      if (beside) beside.push({ owner, row, isSecret });
      else this.#byName.set(name, [{ owner, row, isSecret }]);
    }
    this.#names.set(owner, names);
  }

  /** What other resources declare at the name of a row. */
  beside(owner: Owner, zone: ZoneRef, row: Row): readonly Declared[] {
    return (this.#byName.get(placeOf(zone, row)) ?? []).filter((declared) => declared.owner !== owner);
  }

  /** Whether a resource declares the row with a value that is secret. */
  isSecret(zone: ZoneRef, row: Row): boolean {
    const beside = this.#byName.get(placeOf(zone, row)) ?? [];
    return beside.some((declared) => declared.isSecret && sameRow(declared.row, row));
  }
}

const placeOf = (zone: ZoneRef, { name }: Row): string => `${zoneId(zone)}/${name}`;

export const declaredRows = perRun(() => new DeclaredRows());

/** Why a declared row cannot stand beside what the rest of the program declares, if so; told for the whole program. */
export function programClash(
  ledger: Ledger,
  owner: Owner,
  zone: ZoneRef,
  row: Row,
  isSecret: boolean,
): string | undefined {
  for (const other of declaredRows({ ledger }).beside(owner, zone, row)) {
    const own = describe(row, zone, isSecret);
    const theirs = `${describe(other.row, zone, other.isSecret)} (${other.owner})`;
    const reason = clashReason(row, other.row, zone.vendor);
    if (reason !== undefined && !sameRow(row, other.row))
      return `${own} cannot stand beside ${theirs} of this program: ${reason}; take one of them out`;
    if (listedAlike(row, other.row, zone.vendor))
      return `${own} cannot stand beside ${theirs} of this program: ${zone.vendor} would list the two texts alike, which differ in quotes and backslashes only, so that they could not be told apart; take one of them out`;
    const isSet = row.type === other.row.type;
    if (isSet && dnsLimits[zone.vendor].oneTtl && row.ttl !== other.row.ttl)
      return `${own} has the TTL ${row.ttl} and ${theirs} of this program has ${other.row.ttl}: ${zone.vendor} keeps one TTL for all rows of a name and type; give both the same`;
  }
  return undefined;
}
