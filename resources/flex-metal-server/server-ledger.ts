import { type Holder, holderOf, type Ledger, ownerOf } from "../contract/ledger";
import type { Owner } from "../contract/owner";
import { perRun } from "../sharing/per-run";

/**
 * Which servers are whose in this run. Names are not unique at the vendor, so the ledger of natural keys cannot tell; a
 * server that another entry of the state names is never taken over, and never released with this one.
 */
export class ServerLedger {
  /** Told of servers by their UUIDs, for other processes of the run to hear. */
  constructor(private readonly ledger: Ledger) {}

  readonly #holders = new Map<string, Set<Holder>>();
  readonly #takenFor = new Map<string, Owner>();
  readonly #missedFor = new Map<string, Owner>();
  readonly #ended = new Set<Owner>();

  /** An entry of the state names this server. */
  see(uuid: string, holder: Holder): void {
    const holders = this.#holders.get(uuid) ?? new Set();
    this.#holders.set(uuid, holders.add(holder));
    this.ledger.stay(keyOf(uuid), holder);
  }

  /** A creation of this run has ordered this server or taken it over. */
  take(uuid: string, owner: Owner): void {
    this.#takenFor.set(uuid, owner);
    this.#missedFor.delete(uuid);
    this.ledger.hold(keyOf(uuid), holderOf(owner, uuid));
  }

  /** It has not taken it over after all. */
  leave(uuid: string): void {
    const owner = this.#takenFor.get(uuid);
    this.#takenFor.delete(uuid);
    if (owner !== undefined) this.ledger.drop(keyOf(uuid), holderOf(owner, uuid));
  }

  /** A creation was refused because of this server, which it may be meant to go on with. */
  miss(uuid: string, owner: Owner): void {
    this.#missedFor.set(uuid, owner);
  }

  /** An entry of the state is gone. */
  drop(uuid: string, holder: Holder): void {
    this.#holders.get(uuid)?.delete(holder);
    this.#ended.add(ownerOf(holder));
    this.ledger.drop(keyOf(uuid), holder);
  }

  /** Whether this run has ended an entry of this resource: then a creation of it makes a successor. */
  hasEnded(owner: Owner): boolean {
    return this.#ended.has(owner);
  }

  /** The other resource whose creation in this run has it. */
  takenFor(uuid: string, owner: Owner): Owner | undefined {
    const taken = this.#takenFor.get(uuid);
    return taken === owner ? undefined : taken;
  }

  /** Whether an entry of the state, or a creation of this run, has it. */
  isHeld(uuid: string): boolean {
    return this.#takenFor.has(uuid) || (this.#holders.get(uuid)?.size ?? 0) > 0;
  }

  /** The other resource that has it: the end of this entry must leave it alone. */
  otherHolder(uuid: string, holder: Holder): Owner | undefined {
    const taken = this.#takenFor.get(uuid);
    const others = [...(this.#holders.get(uuid) ?? [])].filter((other) => other !== holder);
    return taken ?? others.map(ownerOf)[0] ?? this.#elsewhere(uuid, holder);
  }

  /** The resource that another process of the run has it for. */
  #elsewhere(uuid: string, holder: Holder): Owner | undefined {
    this.ledger.hear([keyOf(uuid)]);
    return this.ledger.otherHolder(keyOf(uuid), [holder, holderOf(ownerOf(holder), uuid)]);
  }

  /** The resource whose creation was refused because of it. */
  missedFor(uuid: string): Owner | undefined {
    return this.#missedFor.get(uuid);
  }

  /** Whether a creation of this run has a server for this resource already. */
  hasTaken(owner: Owner): boolean {
    return [...this.#takenFor.values()].includes(owner);
  }
}

const keyOf = (uuid: string): string => `FlexMetalServer:i3d:${uuid}`;

/** Of the run and not of its account: diffs have to be noted in a preview without credentials, too. */
export const serverLedger = perRun((ledger) => new ServerLedger(ledger));
