// Made from resources/service-size by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What ServiceSizeVendor may be: texts, which may be written as they are. */
export const ServiceSizeVendor = { Gigacloud: "gigacloud" } as const;
export type ServiceSizeVendor = (typeof ServiceSizeVendor)[keyof typeof ServiceSizeVendor];

/** What ServiceSizeSpendUnknownPrice may be: texts, which may be written as they are. */
export const ServiceSizeSpendUnknownPrice = { Refuse: "refuse", Allow: "allow" } as const;
export type ServiceSizeSpendUnknownPrice =
  (typeof ServiceSizeSpendUnknownPrice)[keyof typeof ServiceSizeSpendUnknownPrice];

/** What an order may cost. Without it nothing is ordered. */
export interface ServiceSizeSpend {
  /** The most that the vendor's estimate may come to; nothing is ordered beyond it. */
  maxPrice: pulumi.Input<number>;
  /** Its currency; a price in another one is refused. */
  currency?: pulumi.Input<string>;
  /** What to do where the vendor tells no price that can be read. `"refuse"` when left out. */
  unknownPrice?: pulumi.Input<"refuse" | "allow">;
}

/** Arguments of a {@link ServiceSize}. */
export interface ServiceSizeArgs {
  /**
   * The vendor; only GigaCloud's API has upgrades of services. `"gigacloud"` when left out. A change
   * replaces the resource.
   */
  vendor?: pulumi.Input<"gigacloud">;
  /**
   * The service: its id, its host name, or one of its addresses. Examples: `"33301"`,
   * `"vm1.example.com"`. A change replaces the resource.
   */
  serviceId: pulumi.Input<number | string>;
  /**
   * Quantities, or the id of a choice, by the vendor's id of each resource. **A change orders an
   * upgrade.** Example: `{"12":8}`.
   */
  resources?: pulumi.Input<Record<string, pulumi.Input<number | string>>>;
  /** The vendor's id of another package. **A change orders it.** It cannot be read back. */
  packageId?: pulumi.Input<number | string>;
  /** Another billing cycle, by the vendor's word. **A change orders it.** It cannot be read back. */
  cycle?: pulumi.Input<string>;
  /** What an order may cost. Without it nothing is ordered. */
  spend?: pulumi.Input<ServiceSizeSpend>;
  /**
   * Let the service become smaller. Also needed where the vendor does not tell what it has now, or for
   * a package. `false` when left out.
   */
  allowSmaller?: pulumi.Input<boolean>;
  /**
   * `true`: the service is of this size already, or that is ordered and waits for its payment; nothing
   * is ordered, and it is an error where the vendor shows something else and nothing tells of an
   * order. `false`: no open invoice is of an order of this size; it is ordered all the same.
   */
  adopt?: pulumi.Input<boolean>;
}

/**
 * The size of a service at GigaCloud: quantities of its resources, its package, its billing cycle. **A
 * change orders an upgrade, which costs money.**
 *
 * The vendor's estimate is told and held against `spend` before anything is ordered. Deleting the
 * resource leaves the size as it is.
 */
export class ServiceSize extends RackformResource {
  /** The vendor; only GigaCloud's API has upgrades of services. */
  declare readonly vendor: pulumi.Output<"gigacloud">;
  /** The service: its id, its host name, or one of its addresses. */
  declare readonly serviceId: pulumi.Output<number | string>;
  /**
   * Quantities, or the id of a choice, by the vendor's id of each resource. **A change orders an
   * upgrade.**
   */
  declare readonly resources: pulumi.Output<Record<string, number | string> | undefined>;
  /** The vendor's id of another package. **A change orders it.** It cannot be read back. */
  declare readonly packageId: pulumi.Output<number | string | undefined>;
  /** Another billing cycle, by the vendor's word. **A change orders it.** It cannot be read back. */
  declare readonly cycle: pulumi.Output<string | undefined>;
  /** What an order may cost. Without it nothing is ordered. */
  declare readonly spend: pulumi.Output<pulumi.Unwrap<ServiceSizeSpend> | undefined>;
  /**
   * Let the service become smaller. Also needed where the vendor does not tell what it has now, or for
   * a package.
   */
  declare readonly allowSmaller: pulumi.Output<boolean>;
  /** The product's name. */
  declare readonly product: pulumi.Output<string>;
  /** Its price for a billing cycle, as the vendor writes it. */
  declare readonly total: pulumi.Output<string>;
  /** How often it is billed. */
  declare readonly billingCycle: pulumi.Output<string>;
  /** Status of the service. */
  declare readonly status: pulumi.Output<string>;

  constructor(name: string, args: ServiceSizeArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigacloud:<service id>/size`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ServiceSize {
    return new ServiceSize(name, {} as ServiceSizeArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ServiceSize",
  outputs: [
    "vendor",
    "serviceId",
    "resources",
    "packageId",
    "cycle",
    "spend",
    "allowSmaller",
    "product",
    "total",
    "billingCycle",
    "status",
  ],
};
