import type { OwnedCall } from "../contract/run";
import type { Told } from "../contract/spend";
import type { DomainRegistrationInputs } from "./schema";

/** A domain that is registered in the account. */
export interface LiveDomain {
  zoneId: string;
  domain: string;
  autoRenew: boolean;
  status?: string;
  registrar?: string;
  expiresAt?: string;
}

export interface Offer {
  available: boolean;
  /** Why not. */
  reason: string;
  price?: Told;
}

/** How a registrar registers domains. */
export interface RegistrarDriver {
  /** Domains that are registered in the account. */
  list(call: OwnedCall): Promise<LiveDomain[]>;
  /** The domain; `undefined` when it is certainly not registered in the account, or its zone is another one than `zoneId`. */
  find(call: OwnedCall, domain: string, zoneId?: string): Promise<LiveDomain | undefined>;
  /** The same by one look, read now: where nothing follows from an absence. */
  look(call: OwnedCall, domain: string): Promise<LiveDomain | undefined>;
  /** Whether it is free, and its price where the vendor tells one. */
  check(call: OwnedCall, domain: string): Promise<Offer>;
  /** Registers it. Costs money; sent once. */
  register(call: OwnedCall, inputs: DomainRegistrationInputs): Promise<void>;
  setAutoRenew(call: OwnedCall, domain: LiveDomain, autoRenew: boolean): Promise<void>;
}
