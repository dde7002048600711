import type { SimClock } from "../core/types";
import { defaultOptions, type GigacloudOptions } from "./options";

export interface ServiceAddress {
  /** Canonical. */
  ipaddress: string;
  mask: string;
  /** "" for no PTR. */
  ptrcontent: string;
  /** A value that was accepted and does not show yet. */
  pending?: { ptrcontent: string; readsLeft: number };
}

export interface Service {
  id: string;
  /** Host name or label of the service. */
  domain: string;
  /** Product. */
  name: string;
  category: string;
  status: string;
  billingcycle: string;
  /** Money with two decimals. */
  total: string;
  created: string;
  nextDue: string;
  username: string;
  password: string;
  rootpassword: string;
  ips: ServiceAddress[];
  /** What can be upgraded: prices per unit of each resource, and how much the service has. */
  upgrades: { id: string; name: string; price: number; quantity?: number | undefined }[];
}

export type Row = Record<string, unknown>;

export interface Account {
  username: string;
  password: string;
}

/** Everything that GigaCloud knows. */
export class GigacloudState {
  readonly options: GigacloudOptions = defaultOptions();
  account: Account = defaultAccount();
  client: Row = defaultClient();
  balance = { acc_balance: "0.00", acc_credit: "0.00" };
  services = new Map<string, Service>();
  invoices = new Map<string, Row>();
  domains = new Map<string, Row>();
  tickets = new Map<string, Row>();
  takenDomains = new Set<string>();
  upgradeOrders: Row[] = [];
  refusedLogins = 0;
  lockedUntil = 0;

  /** @param number which of the vendor's accounts it is */
  constructor(
    readonly clock: SimClock,
    private readonly number = 0,
  ) {
    if (number === 0) return;
    this.account.username = `client${number + 1}@example.com`;
    this.account.password += `-${number + 1}`;
    const name = `Example ${number + 1} LLC`;
    Object.assign(this.client, {
      id: String(20408 + number),
      email: this.account.username,
      companyname: name,
    });
  }

  reset(): void {
    Object.assign(this, new GigacloudState(this.clock, this.number), { options: this.options });
    Object.assign(this.options, defaultOptions());
  }
}

/** The password has a colon, which Basic authentication allows there and only there. */
function defaultAccount(): Account {
  return { username: "client@example.com", password: "giga:cloud-password" };
}

function defaultClient(): Row {
  return {
    id: "20408",
    email: "client@example.com",
    lastlogin: "2015-09-17 09:00:20",
    ip: "192.0.2.100",
    host: "unknown",
    status: "Active",
    parent_id: "0",
    firstname: "Olena",
    lastname: "Example",
    companyname: "Example LLC",
    address1: "Khreshchatyk 1",
    address2: "",
    city: "Kyiv",
    state: "Kyiv",
    postcode: "01001",
    country: "UA",
    phonenumber: "+380.441234567",
    datecreated: "2015-03-16",
    language: "english",
    company: "1",
    credit: "0.0000",
    privileges: null,
  };
}
