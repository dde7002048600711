// Made from resources/domain-delegation by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../resource";

/** What DomainDelegationVendor may be: texts, which may be written as they are. */
export const DomainDelegationVendor = { Gigahost: "gigahost", Artnet: "artnet" } as const;
export type DomainDelegationVendor = (typeof DomainDelegationVendor)[keyof typeof DomainDelegationVendor];

/** What DomainDelegationOnDestroy may be: texts, which may be written as they are. */
export const DomainDelegationOnDestroy = { Restore: "restore", Keep: "keep" } as const;
export type DomainDelegationOnDestroy =
  (typeof DomainDelegationOnDestroy)[keyof typeof DomainDelegationOnDestroy];

/** Arguments of a {@link DomainDelegation}. */
export interface DomainDelegationArgs {
  /** Where the domain is registered. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "artnet">;
  /**
   * The domain, registered through the account; internationalised names may be written in Unicode.
   * Example: `"example.no"`. A change replaces the resource.
   */
  domain: pulumi.Input<string>;
  /**
   * Host names of the domain's name servers, at least two, in order. They have to answer for the
   * domain already: otherwise nobody reaches it, and Gigahost refuses them. Example:
   * `["ns1.example.net","ns2.example.net"]`.
   */
  nameServers: pulumi.Input<pulumi.Input<string>[]>;
  /**
   * What deleting the resource does: `keep` leaves the name servers as they are, `restore` puts back
   * those that were there at creation, where the vendor tells them. `"keep"` when left out.
   */
  onDestroy?: pulumi.Input<"restore" | "keep">;
}

/**
 * The name servers of a domain that is registered through Gigahost or Artnet: the whole list, in
 * order, as the registry has it.
 *
 * A change moves the whole domain. Deleting the resource leaves the list as it is, unless `onDestroy`
 * says otherwise.
 */
export class DomainDelegation extends RackformResource {
  /** Where the domain is registered. */
  declare readonly vendor: pulumi.Output<"gigahost" | "artnet">;
  /** The domain, registered through the account; internationalised names may be written in Unicode. */
  declare readonly domain: pulumi.Output<string>;
  /**
   * Host names of the domain's name servers, at least two, in order. They have to answer for the
   * domain already: otherwise nobody reaches it, and Gigahost refuses them.
   */
  declare readonly nameServers: pulumi.Output<string[]>;
  /**
   * What deleting the resource does: `keep` leaves the name servers as they are, `restore` puts back
   * those that were there at creation, where the vendor tells them.
   */
  declare readonly onDestroy: pulumi.Output<"restore" | "keep">;
  /**
   * Whether the vendor tells a domain's name servers. Gigahost does not: the state has those that were
   * written last, and of an outside change only whether they are the vendor's own.
   */
  declare readonly readable: pulumi.Output<boolean>;

  constructor(name: string, args: DomainDelegationArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<domain>`, read and not managed. */
  static get(
    name: string,
    id: pulumi.Input<pulumi.ID>,
    opts?: pulumi.CustomResourceOptions,
  ): DomainDelegation {
    return new DomainDelegation(name, {} as DomainDelegationArgs, { ...opts, id });
  }
}

const facts = {
  kind: "DomainDelegation",
  outputs: ["vendor", "domain", "nameServers", "onDestroy", "readable"],
  deleteBeforeReplace: true,
};
