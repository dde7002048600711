import type { Account } from "./account";
import type { ApiKey, Session } from "./access/identity";
import type { PanelOptions } from "./options";
import type { Server } from "./servers/model";

export interface Brand {
  vendor: "gigahost" | "terrahost";
  /** Domain of machine labels and static names. */
  domain: string;
  /** Whether the newer Gigahost-only contract of an endpoint holds (section 12), or the documented one. */
  newContract: boolean;
}

/** Everything a panel knows. */
export class PanelState<O extends PanelOptions = PanelOptions> {
  readonly servers = new Map<string, Server>();
  sessions: Session[] = [];
  readonly apiKeys: ApiKey[] = [];
  readonly usedCodes = new Set<string>();
  /** Times of the requests of the last minute. */
  requestTimes: number[] = [];
  private readonly counters = new Map<string, number>();

  constructor(
    readonly brand: Brand,
    readonly account: Account,
    readonly options: O,
    /** Which of the vendor's accounts it is; ids are the database's, so no two accounts share one. */
    private readonly number = 0,
  ) {}

  /** Ids are database ids: small numbers as text, never used twice. */
  nextId(kind: string, first: number): string {
    const id = (this.counters.get(kind) ?? first - 1 + this.number * 10_000) + 1;
    this.counters.set(kind, id);
    return String(id);
  }
}
