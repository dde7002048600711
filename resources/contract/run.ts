import type { CallOptions, Clock } from "../../sdk/core";
import type { AccountId } from "./account-id";
import type { Holder, Ledger } from "./ledger";
import type { Owner } from "./owner";
import type { Clients, VendorName } from "./vendors";

/** One set of credentials at one vendor, and which account they are of. What its resources share: `sharing/per-run.ts`. */
export interface Account<V extends VendorName = VendorName> {
  readonly vendor: V;
  readonly client: Clients[V];
  /** Which account it is as far as that is known without a call. */
  readonly known: AccountId;
  /** Whether objects made in it carry a mark of their owner, where the vendor's can. */
  readonly marksOwners: boolean;
  /** Which account it is; the vendor is asked at most once a run. Fails as that call does. */
  identify(limits?: CallOptions): Promise<AccountId>;
  /**
   * Told whose the rows of a list are, as vendors write it beside each: that tells the account where a restricted key may not
   * ask for it. Rows of several customers tell nothing.
   */
  hear(owners: readonly (string | null | undefined)[]): void;
  /** Whether the API key that it is used with is one of these; false where it is used with a log-in. */
  isOwnKey(isMeant: (key: string) => boolean): boolean;
}

/** What one engine run has in common: accounts, the ledger of natural keys, waits, messages. Never outlives the run. */
export interface Run {
  /** Fails with an authentication error that names the configuration when there are no credentials for the vendor. */
  account<V extends VendorName>(vendor: V): Account<V>;
  readonly ledger: Ledger;
  readonly clock: Clock;
  /** When it began, by its clock: what earlier runs have sent was sent before. */
  readonly startedAt: number;
  /** Whether the user lets every resource of this run take over an object that is equal to it (`rackform:adopt`, `RACKFORM_ADOPT`). */
  readonly adoptsEqual: boolean;
  /** Whether the user says that the credentials in use are of the account that states were written with. */
  isSameAccount(vendor: VendorName): boolean;
  /**
   * Whether the engine is still there. Asked before what costs money or data: a provider process outlives an engine that was
   * killed, and what it did then would be in no state.
   */
  hasEngine(): Promise<boolean>;
  /**
   * The polling interval of a wait: the user's (`rackform:pollIntervalMs`), where an object makes progress meanwhile. Where looks
   * have to make something certain, their pace is the usual one. `RACKFORM_POLL_INTERVAL_MS` shortens all of them, for tests.
   */
  pollIntervalMs(usual: number, waitsFor?: "progress" | "certainty"): number;
  /** Where the user has forbidden every change of this run: `rackform:readOnly`, `RACKFORM_READ_ONLY`. */
  readonly readOnly: string | undefined;
  /**
   * Whether the user lets many rows of this zone (its id, `gigahost:example.no`) go, or vanish, in this run:
   * `RACKFORM_ALLOW_MASS_DELETE` or the configuration `rackform:allowMassDelete`, a list of zones separated by commas.
   */
  allowsMassDelete(zone: string): boolean;
  /** A line for the user; never holds credentials. */
  log(message: string): void;
}

/** One lifecycle call within a run. */
export interface Call {
  readonly run: Run;
  /** Signals and deadline for every request this call makes. Only the CLI and tests give `signal`: Pulumi lets a call under way end. */
  readonly limits: CallOptions;
  /** The deadline is the user's (`customTimeouts`), and holds instead of the usual limit of a wait. */
  readonly limitIsUsers?: boolean;
  /** Nothing is decided by an absence: pauses between looks are short. */
  readonly isHasty?: boolean;
}

/** A lifecycle call for a resource, as its kind gets it. */
export interface OwnedCall extends Call {
  readonly owner: Owner;
  /** The entry of the state; for a creation the owner alone. */
  readonly holder: Holder;
  /** The engine has a state of the resource, or had one in this run. */
  readonly hasState: boolean;
  /** A replacement of this resource leaves its former object standing until the new one is there, or for ever. */
  readonly createFirst: boolean;
  /** Arguments whose values are secret: they stand in no message, id or hash. */
  readonly secrets: ReadonlySet<string>;
}
