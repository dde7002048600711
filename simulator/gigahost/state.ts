import { PanelState } from "../panel/state";
import { furtherAccount } from "../panel/account";
import type { Asn, PrefixList, Session } from "./bgp/model";
import { type Product, productsAtFirst } from "./deploy/catalogue";
import type { Deploy, WaitlistEntry } from "./deploy/model";
import type { Zone } from "./dns/model";
import type { GigahostOptions } from "./options";
import { defaultKey, gigahostAccount } from "./credentials";

export interface SshKey {
  id: string;
  name: string;
  data: string;
  added: number;
}

/** Everything Gigahost knows: the panel, and what only Gigahost has. */
export class GigahostState extends PanelState<GigahostOptions> {
  readonly zones = new Map<string, Zone>();
  /** Writes under way, by zone id. */
  readonly writing = new Map<string, number>();
  /** .no names that somebody else holds. */
  readonly takenDomains = new Set<string>();
  asns: Asn[] = [];
  prefixLists: PrefixList[] = [];
  bgpSessions: Session[] = [];
  readonly products: Product[] = structuredClone(productsAtFirst) as Product[];
  deploys: Deploy[] = [];
  /** Orders that came to nothing. */
  failed: Deploy[] = [];
  waitlist: WaitlistEntry[] = [];
  readonly sshKeys: SshKey[] = [];
  /** Things that cost money, for tests that count them. */
  readonly spent: { what: string; at: number }[] = [];

  constructor(options: GigahostOptions, now: number, number = 0) {
    const account = furtherAccount(gigahostAccount, number);
    super({ vendor: "gigahost", domain: "gigahost.no", newContract: true }, account, options, number);
    this.apiKeys.push(defaultKey(this.nextId("api key", 1), now));
  }
}
