// Made from resources/domain-registration by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What DomainRegistrationVendor may be: texts, which may be written as they are. */
export const DomainRegistrationVendor = { Gigahost: "gigahost" } as const;
export type DomainRegistrationVendor =
  (typeof DomainRegistrationVendor)[keyof typeof DomainRegistrationVendor];

/** What DomainRegistrantType may be: texts, which may be written as they are. */
export const DomainRegistrantType = { Organization: "organization", Person: "person" } as const;
export type DomainRegistrantType = (typeof DomainRegistrantType)[keyof typeof DomainRegistrantType];

/** What DomainRegistrationSpendUnknownPrice may be: texts, which may be written as they are. */
export const DomainRegistrationSpendUnknownPrice = { Refuse: "refuse", Allow: "allow" } as const;
export type DomainRegistrationSpendUnknownPrice =
  (typeof DomainRegistrationSpendUnknownPrice)[keyof typeof DomainRegistrationSpendUnknownPrice];

/** What DomainRegistrationOnDestroy may be: texts, which may be written as they are. */
export const DomainRegistrationOnDestroy = { StopRenewal: "stopRenewal", Keep: "keep" } as const;
export type DomainRegistrationOnDestroy =
  (typeof DomainRegistrationOnDestroy)[keyof typeof DomainRegistrationOnDestroy];

/**
 * Who will hold the domain; needed to register one. No effect later: a change of the holder is an
 * order of its own, in the panel.
 */
export interface DomainRegistrant {
  /** What the applicant is. */
  type: pulumi.Input<"organization" | "person">;
  /** Who applies: for an organization a person who may sign for it. */
  applicantName: pulumi.Input<string>;
  /** Mail address; the registry writes to it. */
  email: pulumi.Input<string>;
  /** Postal code. */
  zipCode: pulumi.Input<string>;
  /** City. */
  city: pulumi.Input<string>;
  /** Organization: its number. */
  orgNumber?: pulumi.Input<string>;
  /** Organization: its name. */
  companyName?: pulumi.Input<string>;
  /** Person: first name; needs the argument `personId` as well. */
  firstName?: pulumi.Input<string>;
  /** Person: last name. */
  lastName?: pulumi.Input<string>;
}

/** What the registration may cost. Without it nothing is ordered. */
export interface DomainRegistrationSpend {
  /** The most that a year may come to; nothing is ordered beyond it. */
  maxPrice: pulumi.Input<number>;
  /** Its currency; a price in another one is refused. */
  currency?: pulumi.Input<string>;
  /** What to do where the vendor tells no price that can be read. `"refuse"` when left out. */
  unknownPrice?: pulumi.Input<"refuse" | "allow">;
}

/** Arguments of a {@link DomainRegistration}. */
export interface DomainRegistrationArgs {
  /**
   * The registrar; only Gigahost's API registers domains. `"gigahost"` when left out. A change
   * replaces the resource.
   */
  vendor?: pulumi.Input<"gigahost">;
  /**
   * The .no domain; internationalised names may be written in Unicode. Example: `"example.no"`. A
   * change replaces the resource.
   */
  domain: pulumi.Input<string>;
  /**
   * Who will hold the domain; needed to register one. No effect later: a change of the holder is an
   * order of its own, in the panel.
   */
  registrant?: pulumi.Input<DomainRegistrant>;
  /** Person: Norid's id, `N.PRI.` and digits. No effect later. */
  personId?: pulumi.Input<string>;
  /**
   * `true`: the applicant has read the registry's applicant declaration (Norid, https://www.norid.no)
   * and agrees to it. Nothing is sent without it.
   */
  acceptsDeclaration?: pulumi.Input<boolean>;
  /**
   * At least two name servers in place of the vendor's own. No effect later: `DomainDelegation`
   * changes them. Example: `["ns1.example.net","ns2.example.net"]`.
   */
  nameServers?: pulumi.Input<pulumi.Input<string>[]>;
  /** Renew the registration every year, **for money**. `true` when left out. */
  autoRenew?: pulumi.Input<boolean>;
  /** What the registration may cost. Without it nothing is ordered. */
  spend?: pulumi.Input<DomainRegistrationSpend>;
  /**
   * What deleting the resource does; the domain stays registered either way: `stopRenewal` switches
   * automatic renewal off, `keep` leaves it as it is. `"stopRenewal"` when left out.
   */
  onDestroy?: pulumi.Input<"stopRenewal" | "keep">;
  /** Take over the domain where it is registered in this account already. Nothing is ordered then. */
  adopt?: pulumi.Input<boolean>;
}

/**
 * The registration of a .no domain through Gigahost. **Creating one registers the domain for a year,
 * which costs money and cannot be called off.**
 *
 * The vendor makes the domain's zone with it. Deleting the resource leaves the domain registered and
 * stops its renewal, unless `onDestroy` says otherwise.
 */
export class DomainRegistration extends RackformResource {
  /** The registrar; only Gigahost's API registers domains. */
  declare readonly vendor: pulumi.Output<"gigahost">;
  /** The .no domain; internationalised names may be written in Unicode. */
  declare readonly domain: pulumi.Output<string>;
  /**
   * Who will hold the domain; needed to register one. No effect later: a change of the holder is an
   * order of its own, in the panel.
   */
  declare readonly registrant: pulumi.Output<pulumi.Unwrap<DomainRegistrant> | undefined>;
  /** Person: Norid's id, `N.PRI.` and digits. No effect later. */
  declare readonly personId: pulumi.Output<string | undefined>;
  /**
   * `true`: the applicant has read the registry's applicant declaration (Norid, https://www.norid.no)
   * and agrees to it. Nothing is sent without it.
   */
  declare readonly acceptsDeclaration: pulumi.Output<boolean | undefined>;
  /**
   * At least two name servers in place of the vendor's own. No effect later: `DomainDelegation`
   * changes them.
   */
  declare readonly nameServers: pulumi.Output<string[] | undefined>;
  /** Renew the registration every year, **for money**. */
  declare readonly autoRenew: pulumi.Output<boolean>;
  /** What the registration may cost. Without it nothing is ordered. */
  declare readonly spend: pulumi.Output<pulumi.Unwrap<DomainRegistrationSpend> | undefined>;
  /**
   * What deleting the resource does; the domain stays registered either way: `stopRenewal` switches
   * automatic renewal off, `keep` leaves it as it is.
   */
  declare readonly onDestroy: pulumi.Output<"stopRenewal" | "keep">;
  /** The vendor's id of the zone that comes with the domain. */
  declare readonly zoneId: pulumi.Output<string>;
  /** Status of the registration. */
  declare readonly status: pulumi.Output<string | undefined>;
  /** Where it is registered, as the vendor says it. */
  declare readonly registrar: pulumi.Output<string | undefined>;
  /** When it ends unless it is renewed, as the vendor writes it. */
  declare readonly expiresAt: pulumi.Output<string | undefined>;

  constructor(name: string, args: DomainRegistrationArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `gigahost:<domain>/registration`, read and not managed. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): DomainRegistration {
    return new DomainRegistration(name, {} as DomainRegistrationArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DomainRegistration",
  outputs: [
    "vendor",
    "domain",
    "registrant",
    "personId",
    "acceptsDeclaration",
    "nameServers",
    "autoRenew",
    "spend",
    "onDestroy",
    "zoneId",
    "status",
    "registrar",
    "expiresAt",
  ],
  secretArguments: ["personId"],
};
