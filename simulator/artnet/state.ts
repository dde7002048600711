import { randomBytes } from "node:crypto";
import type { SimClock } from "../core/types";
import type { CloudInstance } from "./model-cloud";
import type { ArtnetService } from "./model-services";
import type { Ruleset, Subclass, Subnetwork, Zone } from "./model-network";
import { defaultOptions, type ArtnetOptions } from "./options";

export type Row = Record<string, unknown>;

export interface OfferServer {
  id: number;
  hardware_configuration: Row;
  price: number;
  /** Set while the customer has it reserved. */
  reserved?: boolean;
}

/** Everything that Artnet knows. */
export class ArtnetState {
  readonly options: ArtnetOptions = defaultOptions();
  customerId: string;
  apiKey: string;
  reseller = false;
  customer: Row = defaultCustomer();
  emails: Row[] = [];
  services = new Map<number, ArtnetService>();
  zones = new Map<number, Zone>();
  /** Names that somebody else has in the same name servers, and names that the customer may not add. */
  takenDomains = new Set<string>();
  forbiddenDomains = new Set<string>();
  subnetworks = new Map<number, Subnetwork>();
  /** By prefix: subnetworks within one class C share a zone, and with it the serial. */
  subclasses = new Map<string, Subclass>();
  rulesets = new Map<string, Ruleset>();
  blackholes = new Map<string, "customer" | "admin">();
  offers = new Map<number, OfferServer>();
  instances = new Map<number, CloudInstance>();
  orders: Row[] = [];
  #lastId: number;
  #lastOrderedAddress: number;

  /** @param account which of the vendor's customers it is; ids are the vendor's, so no two customers share one */
  constructor(
    readonly clock: SimClock,
    private readonly account = 0,
  ) {
    this.customerId = String(19052 + account);
    this.apiKey = `k3yArtnetSimulator0123456789${account || ""}`;
    if (account > 0) this.customer["name"] = `Example ${account + 1} Sp. z o.o.`;
    this.#lastId = 5000 + account * 10_000;
    this.#lastOrderedAddress = account * 1000;
  }

  /** The old key stops working at once. */
  renewKey(): void {
    this.apiKey = randomBytes(16).toString("hex");
  }

  /** An id that no object has had. */
  newId(): number {
    return ++this.#lastId;
  }

  /** Ids given by a seed are never given again. */
  reserveId(id: number): void {
    this.#lastId = Math.max(this.#lastId, id);
  }

  /** Address for an order, out of 198.18.0.0/15. */
  newAddress(): string {
    const n = ++this.#lastOrderedAddress;
    return `198.18.${Math.floor(n / 256)}.${n % 256}`;
  }

  /** The next serial, of the form YYYYMMDDnn where the old one allows. */
  nextSerial(old = 0): number {
    const today = Number(new Date(this.clock.now()).toISOString().slice(0, 10).replaceAll("-", "")) * 100;
    return Math.max(old + 1, today);
  }

  reset(): void {
    const fresh = new ArtnetState(this.clock, this.account);
    Object.assign(this, fresh, { options: this.options });
    Object.assign(this.options, defaultOptions());
    this.#lastId = fresh.#lastId;
    this.#lastOrderedAddress = fresh.#lastOrderedAddress;
  }
}

function defaultCustomer(): Row {
  return {
    name: "Example Sp. z o.o.",
    nip: "5250000000",
    regon: "000000000",
    street: "ul. Przykładowa 1",
    postcode: "00-001",
    city: "Warszawa",
    country_code: "PL",
    country_label: "Polska",
    tel: "+48221234567",
    fax: "",
    email: "customer@example.com",
    email_tech: "tech@example.com",
    email_invoice: "invoice@example.com",
    correspondence_name: "",
    correspondence_street: "",
    correspondence_postcode: "",
    correspondence_city: "",
    business: true,
    language: "pl",
    currency: "PLN",
  };
}
