import { type Clock, systemClock } from "../sdk/core";
import { allowsZone } from "../resources/dns/mass-delete";
import { Ledger } from "../resources/contract/ledger";
import type { Account, Run } from "../resources/contract/run";
import type { Clients, VendorName } from "../resources/contract/vendors";
import { makeClient } from "./clients";
import { type ConfigReader, vendorConfiguration } from "./configuration";

/** A run in this process: clients are made on first use, so that only vendors in use need credentials. */
export class ProcessRun implements Run {
  readonly ledger = new Ledger();
  readonly #accounts = new Map<VendorName, Account>();

  constructor(
    private readonly config: ConfigReader,
    private readonly env: NodeJS.ProcessEnv = process.env,
    readonly log: (message: string) => void = (message) => console.log(message),
    /** Replaceable in tests, where waits should not take their time. */
    readonly clock: Clock = systemClock,
  ) {}

  account<V extends VendorName>(vendor: V): Account<V> {
    const known = this.#accounts.get(vendor);
    if (known) return known as Account<V>;
    const made = new ProcessAccount(
      vendor,
      makeClient(vendor, vendorConfiguration(vendor, this.config, this.env), { clock: this.clock }),
    );
    this.#accounts.set(vendor, made);
    return made;
  }

  allowsMassDelete(zone: string): boolean {
    const allowed = this.config("rackform:allowMassDelete") || this.env.RACKFORM_ALLOW_MASS_DELETE || "";
    return allowsZone(allowed.split(/[\s,]+/), zone);
  }

  pollIntervalMs(usual: number): number {
    const shortened = this.env.RACKFORM_POLL_INTERVAL_MS;
    return shortened && /^\d+$/.test(shortened) ? Math.min(usual, Number(shortened)) : usual;
  }
}

class ProcessAccount<V extends VendorName> implements Account<V> {
  readonly #shared = new Map<string, unknown>();

  constructor(
    readonly vendor: V,
    readonly client: Clients[V],
  ) {}

  share<T>(name: string, make: () => T): T {
    if (!this.#shared.has(name)) this.#shared.set(name, make());
    return this.#shared.get(name) as T;
  }
}
