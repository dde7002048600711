import { findVendor, type RawRequest } from "./raw-request";
import type {
  AccountDoor,
  AccountIdentity,
  SimClock,
  SimRequest,
  VendorFactory,
  VendorSimulator,
} from "./types";

/** One account at one vendor, as a test holds it. */
export class SimulatedAccount {
  constructor(
    readonly vendor: string,
    /** 0 for the account that is always there. */
    readonly number: number,
    private readonly simulator: VendorSimulator,
  ) {}

  get identity(): AccountIdentity {
    return this.#door.identity();
  }

  /** The environment variables that rackform reads, without the base URL. */
  credentials(): Record<string, string> {
    return this.simulator.credentials();
  }

  /** Ends the credentials in use and answers new ones of the same account. */
  rotateKey(): Record<string, string> {
    this.#door.rotate();
    return this.simulator.credentials();
  }

  /** Credentials that may do everything but read who the account is. */
  restrictedKey(): Record<string, string> {
    const key = this.#door.restricted?.();
    if (!key) throw new TypeError(`${this.vendor} has no keys with fewer permissions`);
    return key;
  }

  get #door(): AccountDoor {
    const { account } = this.simulator;
    if (!account) throw new TypeError(`${this.vendor} can have one account only`);
    return account;
  }

  seed(objects: Record<string, unknown>): unknown {
    return this.simulator.seed(objects);
  }

  inspect(): Record<string, unknown> {
    return this.simulator.inspect();
  }
}

/**
 * The accounts of each vendor beside the one that is always there. Each has objects and ids of its own; options are
 * the vendor's, so all of its accounts follow those of the first.
 */
export class Accounts {
  readonly #more = new Map<VendorSimulator, VendorSimulator[]>();

  constructor(
    private readonly factories: ReadonlyMap<VendorSimulator, VendorFactory>,
    private readonly clock: SimClock,
  ) {}

  add(first: VendorSimulator): SimulatedAccount {
    const more = this.#more.get(first) ?? [];
    const factory = this.factories.get(first);
    if (!factory || !first.account) throw new TypeError(`${first.vendor} can have one account only`);
    more.push(factory({ clock: this.clock, account: more.length + 1 }));
    this.#more.set(first, more);
    return this.get(first, more.length);
  }

  get(first: VendorSimulator, number: number): SimulatedAccount {
    const account = number === 0 ? first : this.#more.get(first)?.[number - 1];
    if (!account) throw new TypeError(`${first.vendor} has no account ${number}; add it first`);
    return new SimulatedAccount(first.vendor, number, account);
  }

  /** The vendor and account that a request is for; one with unknown credentials is the first account's to refuse. */
  find(vendors: Iterable<VendorSimulator>, raw: RawRequest): ReturnType<typeof findVendor> {
    const found = findVendor(vendors, raw);
    return found && { ...found, vendor: this.#owner(found.vendor, found.request) };
  }

  clear(): void {
    this.#more.clear();
  }

  #owner(first: VendorSimulator, request: SimRequest): VendorSimulator {
    const more = this.#more.get(first);
    const owner = more?.find((account) => account.account?.recognises(request));
    if (!owner) return first;
    Object.assign(owner.options, first.options);
    return owner;
  }
}
