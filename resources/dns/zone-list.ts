import type { CallOptions, Clock } from "../../sdk/core";
import { SharedRead } from "../sharing/shared-read";
import { canonicalDomain } from "./name";

/** The zones of an account, one list for everybody who asks: the only trustworthy test of a zone's existence. */
export class ZoneList<Z> {
  readonly #zones: SharedRead<readonly Z[]>;
  #seen: readonly Z[] = [];

  constructor(
    clock: Clock,
    load: () => Promise<readonly Z[]>,
    private readonly domainOf: (zone: Z) => string,
  ) {
    this.#zones = new SharedRead(clock, load);
  }

  all(limits?: CallOptions): Promise<readonly Z[]> {
    return this.#zones.get(limits);
  }

  /** The zone of this name; `again` on a second reading, before its absence is believed. */
  async find(domain: string, limits?: CallOptions, again = false): Promise<Z | undefined> {
    const wanted = canonicalDomain(domain);
    const zones = await (again ? this.#zones.confirm(limits) : this.#zones.get(limits));
    this.#seen = zones;
    return zones.find((zone) => canonicalDomain(this.domainOf(zone)) === wanted);
  }

  /** What the account had at the last reading, for a message about what it has not. */
  get domains(): readonly string[] {
    return this.#seen.map((zone) => canonicalDomain(this.domainOf(zone))).sort();
  }

  /** Whether the account seems to have no zone at all, as one does whose rights were taken away. */
  async isEmpty(limits?: CallOptions): Promise<boolean> {
    return (await this.#zones.get(limits)).length === 0;
  }

  /** Forgets the list: somebody may have changed it. */
  drop(): void {
    this.#zones.drop();
  }
}
