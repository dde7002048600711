import type { OwnedCall } from "../contract/run";
import { canonicalDomain } from "../dns/name";
import type { DomainDelegationInputs, DomainDelegationState } from "./schema";

export type State = DomainDelegationInputs & Partial<DomainDelegationState>;

/** A registered domain, as far as the vendor tells. */
export interface Registered {
  /** The vendor's id of what stands for it. */
  at: string;
  /** Its name servers in order; `undefined` where the vendor does not tell, empty where they are certainly others than the state's. */
  nameServers?: readonly string[];
  /** @throws where the vendor refuses changes of this domain at all */
  refuse(): void;
  write(call: OwnedCall, nameServers: readonly string[]): Promise<void>;
}

/** How a vendor keeps the name servers of domains that are registered through it. */
export interface DelegationDriver {
  /** Whether it tells them. */
  readonly isReadable: boolean;
  /** `undefined` when the domain is certainly not in the account. */
  find(call: OwnedCall, inputs: DomainDelegationInputs, state?: State): Promise<Registered | undefined>;
  /** What to say of a domain that is not there. */
  missing(call: OwnedCall, domain: string): Promise<string>;
}

/** Whether two lists are the same, in the same order. */
export function sameServers(a: readonly string[], b: readonly string[]): boolean {
  return a.map(canonicalDomain).join(" ") === b.map(canonicalDomain).join(" ");
}
