// Made from resources/server by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";
import type { SshKey } from "./ssh-key";

/** What ServerVendor may be: texts, which may be written as they are. */
export const ServerVendor = { Gigahost: "gigahost" } as const;
export type ServerVendor = (typeof ServerVendor)[keyof typeof ServerVendor];

/** What ServerBillingPeriod may be: texts, which may be written as they are. */
export const ServerBillingPeriod = {
  Hourly: "hourly",
  Monthly: "monthly",
  Quarterly: "quarterly",
  Annual: "annual",
} as const;
export type ServerBillingPeriod = (typeof ServerBillingPeriod)[keyof typeof ServerBillingPeriod];

/** What ServerWaitlist may be: texts, which may be written as they are. */
export const ServerWaitlist = { Reserve: "reserve" } as const;
export type ServerWaitlist = (typeof ServerWaitlist)[keyof typeof ServerWaitlist];

/** What ServerOnDestroy may be: texts, which may be written as they are. */
export const ServerOnDestroy = { Keep: "keep", Cancel: "cancel" } as const;
export type ServerOnDestroy = (typeof ServerOnDestroy)[keyof typeof ServerOnDestroy];

/**
 * Instead of a product: the cheapest virtual server of the region that is in stock and has at least so
 * much.
 */
export interface ServerSize {
  /** Cores, at least. */
  cores?: pulumi.Input<number>;
  /** Memory in GB, at least. */
  ramGb?: pulumi.Input<number>;
  /** Storage in GB, at least. */
  storageGb?: pulumi.Input<number>;
}

/**
 * The most that it may cost, in the currency of the account: compared with the prices of the moment
 * before anything is ordered.
 */
export interface ServerSpend {
  /** The most that a month may cost, backups included, without VAT. */
  maxMonthly?: pulumi.Input<number>;
  /** The most that setting it up may cost. */
  maxSetup?: pulumi.Input<number>;
  /** The currency of the limits; an account with another one is refused. Example: `"NOK"`. */
  currency?: pulumi.Input<string>;
}

/** Arguments of every {@link Server}. */
export interface CommonServerArgs {
  /**
   * Where it is ordered; only Gigahost has this kind. `"gigahost"` when left out. A change replaces
   * the resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * Where it stands: a region's name, short name or id. Example: `"Sandefjord"`. A change replaces the
   * resource.
   */
  region: pulumi.Input<number | string>;
  /**
   * Host name that the system is installed with. `name` when left out, or else the resource's own
   * name. It counts at the order and at a reinstallation. Example: `"web1.example.no"`.
   */
  hostname?: pulumi.Input<string>;
  /**
   * Name in the vendor's panel. When left out, it is the host name at first, and not managed. Example:
   * `"web1"`.
   */
  name?: pulumi.Input<string>;
  /**
   * Keys that root may log in with: SshKey resources (their public keys are taken), public keys that
   * the account stores, or their ids. They are installed with the system: a change alone does nothing
   * to a server that runs.
   */
  sshKeys?: (SshKey | pulumi.Input<string>)[] | pulumi.Input<pulumi.Input<string>[]>;
  /**
   * How it is paid: by the hour, or in advance. `"hourly"` when left out. A change replaces the
   * resource.
   */
  billingPeriod?: pulumi.Input<"hourly" | "monthly" | "quarterly" | "annual">;
  /** Backups by the vendor, for a quarter more. `false` when left out. A change replaces the resource. */
  backups?: pulumi.Input<boolean>;
  /**
   * The most that it may cost, in the currency of the account: compared with the prices of the moment
   * before anything is ordered. Example: `{"maxMonthly":150,"maxSetup":0,"currency":"NOK"}`.
   */
  spend?: pulumi.Input<ServerSpend>;
  /**
   * What to do when it is out of stock: `reserve` places the order all the same, to be delivered and
   * billed whenever there is one. An error when left out.
   */
  waitlist?: pulumi.Input<"reserve">;
  /**
   * What deleting the resource does: `keep` leaves the server, which goes on being billed; `cancel`
   * ends it, **with all that is on its disks**. `"keep"` when left out.
   */
  onDestroy?: pulumi.Input<"keep" | "cancel">;
  /**
   * When `os` changes, reinstall the same server instead of ordering another one. **This wipes all its
   * disks.** `false` when left out.
   */
  reinstallOnChange?: pulumi.Input<boolean>;
  /**
   * A server of the account to be managed instead of ordering one: its id, its name, or an address of
   * it. It needs `adopt: true`. Example: `"3523"`.
   */
  existing?: pulumi.Input<number | string>;
  /**
   * What to do about an order of the same product and host name that no resource of the stack has:
   * `true` takes it over, `false` orders another one beside it; take it out afterwards. Without it
   * that is an error, since it may be this resource's from a run that broke off.
   */
  adopt?: pulumi.Input<boolean>;
}

/** Arguments that cannot be given together, or not at every vendor. */
export interface ServerChoices {
  /**
   * What is ordered: the product's name in the catalogue, or its id (`getServerCatalogue`). Examples:
   * `"KVM Performance VPS 4GB"`, `7951`. A change replaces the resource.
   */
  product: pulumi.Input<number | string>;
  /**
   * Instead of a product: the cheapest virtual server of the region that is in stock and has at least
   * so much. Example: `{"cores":2,"ramGb":4}`. A change replaces the resource.
   */
  size: pulumi.Input<ServerSize>;
  /**
   * The system that is installed: its name, as much of its beginning as no other has, or its id
   * (`getOperatingSystems`). A change replaces the server, or reinstalls it with `reinstallOnChange`.
   * Examples: `"Debian 12"`, `101`.
   */
  os: pulumi.Input<number | string>;
  /** Instead of a system: an image that was uploaded, by its name or id, which the server boots. */
  iso: pulumi.Input<number | string>;
  /** Instead of a system: `true` boots the rescue system. */
  rescue: pulumi.Input<boolean>;
}

/** Arguments of a {@link Server}. */
export type ServerArgs =
  | (CommonServerArgs & Only<ServerChoices, "product" | "os", never>)
  | (CommonServerArgs & Only<ServerChoices, "product" | "iso", never>)
  | (CommonServerArgs & Only<ServerChoices, "product" | "rescue", never>)
  | (CommonServerArgs & Only<ServerChoices, "size" | "os", never>)
  | (CommonServerArgs & Only<ServerChoices, "size" | "iso", never>)
  | (CommonServerArgs & Only<ServerChoices, "size" | "rescue", never>);

/**
 * A server at Gigahost: ordered at the price of the moment within a limit, delivered, named,
 * reinstalled where allowed.
 *
 * **It is billed from its order until it is cancelled.** Deleting the resource leaves the server, and
 * its bill, unless `onDestroy` says `cancel`.
 *
 * A delivery takes some minutes. A run that ends earlier, a card that is declined, or an answer that
 * is lost keeps the order in the state, and the next `up` goes on with it.
 */
export class Server extends RackformResource {
  /** Where it is ordered; only Gigahost has this kind. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /** What is ordered: the product's name in the catalogue, or its id (`getServerCatalogue`). */
  declare readonly product: pulumi.Output<number | string | undefined>;
  /**
   * Instead of a product: the cheapest virtual server of the region that is in stock and has at least
   * so much.
   */
  declare readonly size: pulumi.Output<pulumi.Unwrap<ServerSize> | undefined>;
  /** Where it stands: a region's name, short name or id. */
  declare readonly region: pulumi.Output<number | string>;
  /**
   * The system that is installed: its name, as much of its beginning as no other has, or its id
   * (`getOperatingSystems`). A change replaces the server, or reinstalls it with `reinstallOnChange`.
   */
  declare readonly os: pulumi.Output<number | string | undefined>;
  /** Instead of a system: an image that was uploaded, by its name or id, which the server boots. */
  declare readonly iso: pulumi.Output<number | string | undefined>;
  /** Instead of a system: `true` boots the rescue system. */
  declare readonly rescue: pulumi.Output<boolean | undefined>;
  /**
   * Host name that the system is installed with. `name` when left out, or else the resource's own
   * name. It counts at the order and at a reinstallation.
   */
  declare readonly hostname: pulumi.Output<string | undefined>;
  /** Name in the vendor's panel. When left out, it is the host name at first, and not managed. */
  declare readonly name: pulumi.Output<string | undefined>;
  /**
   * Keys that root may log in with: SshKey resources (their public keys are taken), public keys that
   * the account stores, or their ids. They are installed with the system: a change alone does nothing
   * to a server that runs.
   */
  declare readonly sshKeys: pulumi.Output<string[] | undefined>;
  /** How it is paid: by the hour, or in advance. */
  declare readonly billingPeriod: pulumi.Output<"hourly" | "monthly" | "quarterly" | "annual">;
  /** Backups by the vendor, for a quarter more. */
  declare readonly backups: pulumi.Output<boolean>;
  /**
   * The most that it may cost, in the currency of the account: compared with the prices of the moment
   * before anything is ordered.
   */
  declare readonly spend: pulumi.Output<pulumi.Unwrap<ServerSpend> | undefined>;
  /**
   * What to do when it is out of stock: `reserve` places the order all the same, to be delivered and
   * billed whenever there is one. An error when left out.
   */
  declare readonly waitlist: pulumi.Output<"reserve" | undefined>;
  /**
   * What deleting the resource does: `keep` leaves the server, which goes on being billed; `cancel`
   * ends it, **with all that is on its disks**.
   */
  declare readonly onDestroy: pulumi.Output<"keep" | "cancel">;
  /**
   * When `os` changes, reinstall the same server instead of ordering another one. **This wipes all its
   * disks.**
   */
  declare readonly reinstallOnChange: pulumi.Output<boolean>;
  /**
   * A server of the account to be managed instead of ordering one: its id, its name, or an address of
   * it. It needs `adopt: true`.
   */
  declare readonly existing: pulumi.Output<number | string | undefined>;
  /** The vendor's id of the server; missing until there is one. */
  declare readonly serverId: pulumi.Output<string>;
  /** The order that it came from. */
  declare readonly orderId: pulumi.Output<string | undefined>;
  /** The order's number on invoices. */
  declare readonly orderNumber: pulumi.Output<string | undefined>;
  /** `running`, `stopped`, `installing`, `rescue` …, when last read. */
  declare readonly status: pulumi.Output<string>;
  /** The vendor's own fixed name. */
  declare readonly label: pulumi.Output<string | undefined>;
  /** Its first IPv4 address. */
  declare readonly ipv4: pulumi.Output<string | undefined>;
  /** Its first IPv6 address. */
  declare readonly ipv6: pulumi.Output<string | undefined>;
  /** All its addresses, IPv4 first. */
  declare readonly addresses: pulumi.Output<string[]>;
  /** The product's id. */
  declare readonly productId: pulumi.Output<string | undefined>;
  /** The product's name. */
  declare readonly productName: pulumi.Output<string | undefined>;
  /** The region's id. */
  declare readonly regionId: pulumi.Output<string | undefined>;
  /** The id of its system. */
  declare readonly osId: pulumi.Output<string | undefined>;
  /** The name of its system. */
  declare readonly osName: pulumi.Output<string | undefined>;
  /** Price of an hour, as it was ordered. */
  declare readonly hourly: pulumi.Output<number | undefined>;
  /** Price of a month, and the most that a month by the hour costs, backups included. */
  declare readonly monthly: pulumi.Output<number | undefined>;
  /** What setting it up cost. */
  declare readonly setup: pulumi.Output<number | undefined>;
  /** The currency of the prices. */
  declare readonly currency: pulumi.Output<string | undefined>;
  /** The first password, where the vendor has made one: without a key, in rescue, reinstalled. */
  declare readonly rootPassword: pulumi.Output<string | undefined>;

  constructor(name: string, args: ServerArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /**
   * An existing one by its id, `gigahost:<server id>, or gigahost:order-<order id> where the server
   * was not known at once`, read and not managed.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): Server {
    return new Server(name, {} as ServerArgs, { ...opts, id });
  }
}

const facts = {
  kind: "Server",
  outputs: [
    "vendor",
    "product",
    "size",
    "region",
    "os",
    "iso",
    "rescue",
    "hostname",
    "name",
    "sshKeys",
    "billingPeriod",
    "backups",
    "spend",
    "waitlist",
    "onDestroy",
    "reinstallOnChange",
    "existing",
    "serverId",
    "orderId",
    "orderNumber",
    "status",
    "label",
    "ipv4",
    "ipv6",
    "addresses",
    "productId",
    "productName",
    "regionId",
    "osId",
    "osName",
    "hourly",
    "monthly",
    "setup",
    "currency",
    "rootPassword",
  ],
  references: { sshKeys: "SshKey" },
  secretOutputs: ["rootPassword"],
} as const;
