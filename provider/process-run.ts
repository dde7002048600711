import { type CallOptions, type Clock, type RackformError, systemClock } from "../sdk/core";
import { allowsZone } from "../resources/dns/mass-delete";
import type { AccountId } from "../resources/contract/account-id";
import type { Ledger } from "../resources/contract/ledger";
import type { Account, Run } from "../resources/contract/run";
import { isUnknown } from "../resources/contract/unknown";
import type { Clients, VendorName } from "../resources/contract/vendors";
import { makeClient } from "./clients";
import {
  borrowedCredentials,
  brokenConfigurations,
  type ConfigReader,
  vendorConfiguration,
} from "./configuration";
import { credentialKey, keyedHash } from "./credential";
import { EngineWatch } from "./engine-watch";
import type { Scope } from "./neighbours";
import { brokenSettings, givenSettings, settingIn, transportSettings } from "./settings";
import { ledgerOf } from "./shared-ledger";
import type { Configuration } from "./vendors/facts";

/** A run in this process: clients are made on first use, so that only vendors in use need credentials. */
export class ProcessRun implements Run {
  readonly ledger: Ledger;
  readonly startedAt: number;
  readonly #accounts = new Map<VendorName, Account>();
  /** Vendors whose missing credentials were told. */
  readonly #lacking = new Set<VendorName>();
  readonly #scopes = new Map<VendorName, Scope | undefined>();
  #broken?: { settings: string[]; vendors: Map<VendorName, string> };

  constructor(
    private readonly config: ConfigReader,
    private readonly env: NodeJS.ProcessEnv = process.env,
    readonly log: (message: string) => void = (message) => console.log(message),
    /** Replaceable in tests, where waits must be short. */
    readonly clock: Clock = systemClock,
    private readonly engine = new EngineWatch(),
    /** Fires when the user wants to stop; also for calls that serve many resources at once. */
    private readonly stop?: AbortSignal,
  ) {
    this.startedAt = clock.now();
    this.ledger = ledgerOf(engine.address, (vendor) => this.#scopeOf(vendor));
  }

  account<V extends VendorName>(vendor: V): Account<V> {
    const known = this.#accounts.get(vendor);
    if (known) return known as Account<V>;
    const borrowed = borrowedCredentials(vendor, this.config, this.env);
    if (borrowed !== undefined) this.log(borrowed);
    const config = vendorConfiguration(vendor, this.config, this.env);
    const client = makeClient(vendor, config, {
      ...transportSettings(this.config, this.env),
      clock: this.clock,
      stop: this.stop,
    });
    const key = credentialKey(vendor, config);
    // Artnet's credentials name the account themselves.
    const made = new ProcessAccount(vendor, client, config, { id: config.customerId, key });
    this.#accounts.set(vendor, made);
    return made;
  }

  /** Stands for the configuration of a vendor, so that what two processes tell of one key is of one account. */
  #scopeOf(vendor: VendorName): Scope | undefined {
    if (this.#scopes.has(vendor)) return this.#scopes.get(vendor);
    let scope: Scope | undefined;
    try {
      const config = vendorConfiguration(vendor, this.config, this.env);
      scope = {
        name: `${credentialKey(vendor, config)}@${config.baseUrl ?? ""}`,
        hash: (text) => keyedHash(vendor, config, text).slice(0, 16),
      };
    } catch {
      // A broken configuration makes no call.
    }
    this.#scopes.set(vendor, scope);
    return scope;
  }

  /**
   * What is wrong with the settings, and with the configuration of every vendor, if that of this one is among them. Without a
   * call, so that a preview tells it. Missing credentials are a line for the user: a preview may do without them.
   */
  configurationProblems(vendor: VendorName): string[] {
    const { settings, vendors } = this.#looked();
    // What another resource makes is not known in its preview.
    if (isUnknown(this.config(`rackform:${vendor}`))) return settings;
    if (settings.length > 0 || vendors.has(vendor))
      return [...settings, ...(vendors.has(vendor) ? vendors.values() : [])];
    try {
      this.account(vendor);
    } catch (error) {
      const { kind, message } = error as RackformError;
      if (kind !== "authentication") return [message];
      if (!this.#lacking.has(vendor)) this.log(`${message}. An up fails without them`);
      this.#lacking.add(vendor);
    }
    return [];
  }

  /** What is wrong with the settings and with the configuration of all vendors. */
  brokenConfiguration(): string[] {
    const { settings, vendors } = this.#looked();
    return [...settings, ...vendors.values()];
  }

  #looked(): { settings: string[]; vendors: Map<VendorName, string> } {
    this.#broken ??= {
      settings: brokenSettings(this.config, this.env),
      vendors: brokenConfigurations(this.config, this.env),
    };
    return this.#broken;
  }

  get adoptsEqual(): boolean {
    return settingIn("adopt", this.config, this.env) === "equal";
  }

  isSameAccount(vendor: VendorName): boolean {
    return (this.env.RACKFORM_SAME_ACCOUNT ?? "").split(/[\s,]+/).includes(vendor);
  }

  allowsMassDelete(zone: string): boolean {
    const allowed = settingIn("allowMassDelete", this.config, this.env) ?? "";
    return allowsZone(allowed.split(/[\s,]+/), zone);
  }

  hasEngine(): Promise<boolean> {
    return this.engine.isThere();
  }

  get readOnly(): string | undefined {
    // Whoever forbids changes is obeyed, whatever another place says.
    return givenSettings("readOnly", this.config, this.env).find(({ value }) => value)?.place;
  }

  pollIntervalMs(usual: number, waitsFor: "progress" | "certainty" = "certainty"): number {
    const set = waitsFor === "progress" ? settingIn("pollIntervalMs", this.config, this.env) : undefined;
    const shortened = this.env.RACKFORM_POLL_INTERVAL_MS;
    const pause = set ?? usual;
    return shortened && /^\d+$/.test(shortened) ? Math.min(pause, Number(shortened)) : pause;
  }
}

class ProcessAccount<V extends VendorName> implements Account<V> {
  readonly marksOwners: boolean;
  readonly #apiKey?: string;
  #known: AccountId;
  #asked?: Promise<AccountId>;

  constructor(
    readonly vendor: V,
    readonly client: Clients[V],
    config: Configuration,
    known: AccountId,
  ) {
    this.#known = known;
    this.marksOwners = config.ownerTags !== "false";
    this.#apiKey = config.apiKey;
  }

  get known(): AccountId {
    return this.#known;
  }

  identify(): Promise<AccountId> {
    if (this.#known.id !== undefined) return Promise.resolve(this.#known);
    this.#asked ??= this.#ask({}).catch((error: unknown) => {
      this.#asked = undefined;
      throw error;
    });
    return this.#asked;
  }

  async #ask(limits: CallOptions): Promise<AccountId> {
    const said = await this.client.identity(limits);
    if (said) this.hear([said.id]);
    return this.#known;
  }

  isOwnKey(isMeant: (key: string) => boolean): boolean {
    return this.#apiKey !== undefined && isMeant(this.#apiKey);
  }

  hear(owners: readonly (string | null | undefined)[]): void {
    const [id, ...others] = new Set(owners.filter((owner) => owner));
    if (id && others.length === 0) this.#known = { ...this.#known, id: this.#known.id ?? id };
  }
}
