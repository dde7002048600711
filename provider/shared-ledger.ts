import { Ledger, type Holder } from "../resources/contract/ledger";
import type { Owner } from "../resources/contract/owner";
import { type VendorName, vendorNames } from "../resources/contract/vendors";
import { type Fact, Neighbours, placeOf, type Scope, type Verb } from "./neighbours";

/** The ledger of a run in this process; the engine's address, where it is known, leads to the run's other processes. */
export function ledgerOf(
  address: string | undefined,
  scopeOf: (vendor: VendorName) => Scope | undefined,
): Ledger {
  if (address === undefined) return new Ledger();
  // `DnsRecord:gigahost:example.no/…`
  const vendorIn = (key: string) => vendorNames.find((vendor) => key.split(":")[1] === vendor);
  return new SharedLedger(new Neighbours(address), (key) => {
    const vendor = vendorIn(key);
    return vendor === undefined ? undefined : scopeOf(vendor);
  });
}

/** The ledger of a process that may not be alone in its run: it tells the others, and hears them before a deletion. */
export class SharedLedger extends Ledger {
  constructor(
    private readonly neighbours: Pick<Neighbours, "tell" | "heard">,
    /**
     * The account and the address that a key belongs to: the same zone may be in two accounts. Without one nothing is told, and
     * no call is made.
     */
    private readonly scopeOf: (key: string) => Scope | undefined,
  ) {
    super();
  }

  override declare(key: string, owner: Owner): Owner | undefined {
    const other = super.declare(key, owner);
    if (other === undefined) this.#tell("declares", key, owner);
    return other;
  }

  override cover(owner: Owner, keys: Iterable<string>): string | undefined {
    const all = [...keys];
    for (const key of all) this.#tell("covers", key, owner);
    return super.cover(owner, all);
  }

  override stay(key: string, holder: Holder): void {
    super.stay(key, holder);
    this.#tell("holds", key, holder);
  }

  override leave(key: string, holder: Holder): void {
    super.leave(key, holder);
    this.#tell("leaves", key, holder);
  }

  override claim(key: string, owner: Owner): Owner | undefined {
    const other = super.claim(key, owner);
    if (other === undefined) this.#tell("takes", key, owner);
    return other;
  }

  override make(key: string, holder: Holder): void {
    super.make(key, holder);
    this.#tell("makes", key, holder);
  }

  override hold(key: string, holder: Holder): void {
    super.hold(key, holder);
    this.#tell("holds", key, holder);
  }

  override fail(key: string, owner: Owner): void {
    super.fail(key, owner);
    this.#tell("fails", key, owner);
  }

  override settle(owner: Owner, outcome: "done" | "failed"): void {
    super.settle(owner, outcome);
    this.neighbours.tell({ verb: outcome, place: owner, who: owner });
  }

  override drop(key: string, holder: Holder): void {
    super.drop(key, holder);
    this.#tell("leaves", key, holder);
  }

  override hear(keys: Iterable<string>): void {
    const heard = this.neighbours.heard();
    if (heard.size === 0) return;
    this.isProgram ||= hasProgram(heard);
    for (const key of keys) {
      const place = this.#place(key);
      const facts = place === undefined ? [] : (heard.get(place) ?? []);
      for (const fact of facts) this.#take(key, fact, heard);
    }
  }

  override *declaredElsewhere(prefix: string): Iterable<Owner> {
    const scope = this.scopeOf(prefix);
    if (!scope) return;
    const begin = `${scope.name} ${prefix}`;
    for (const [place, facts] of this.neighbours.heard())
      if (place.startsWith(begin))
        for (const { verb, who } of facts) if (verb === "declares" || verb === "covers") yield who;
  }

  /** A fact of another process in this one's table. */
  #take(key: string, { verb, who }: Fact, heard: ReadonlyMap<string, readonly Fact[]>): void {
    const entry = this.entry(key);
    if (verb === "declares") entry.declaredBy ??= who;
    if (verb === "covers") {
      entry.coveredBy ??= who;
      const [outcome] = (heard.get(who) ?? []).map((fact) => fact.verb).slice(-1);
      if (outcome === "done" || outcome === "failed") this.covering.set(who, outcome);
    }
    if (verb === "holds" || verb === "makes") super.hold(key, who);
    if (verb === "makes") entry.madeBy = who;
    if (verb === "leaves") this.forget(key, who);
    if (verb === "takes") entry.takenFor = who;
    if (verb === "fails") super.fail(key, who);
  }

  #tell(verb: Verb, key: string, who: string): void {
    const place = this.#place(key);
    if (place !== undefined) this.neighbours.tell({ verb, place, who });
  }

  #place(key: string): string | undefined {
    const scope = this.scopeOf(key);
    return scope && placeOf(key, scope);
  }
}

/** A process that only deletes is shown no program; one that carries it out is among the others then. */
function hasProgram(heard: ReadonlyMap<string, readonly Fact[]>): boolean {
  for (const facts of heard.values()) if (facts.some(({ verb }) => verb === "declares")) return true;
  return false;
}
