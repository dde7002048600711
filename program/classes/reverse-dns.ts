// Made from resources/reverse-dns by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import { type Only, RackformResource } from "../resource";

/** What ReverseDnsVendor may be: texts, which may be written as they are. */
export const ReverseDnsVendor = {
  Gigahost: "gigahost",
  Terrahost: "terrahost",
  I3d: "i3d",
  Artnet: "artnet",
  Gigacloud: "gigacloud",
} as const;
export type ReverseDnsVendor = (typeof ReverseDnsVendor)[keyof typeof ReverseDnsVendor];

/** Arguments that cannot be given together, or not at every vendor. */
export interface ReverseDnsChoices {
  /**
   * The address, IPv4 or IPv6 in any notation; it must belong to the account. IPv4 only at TerraHost.
   * Examples: `"192.0.2.10"`, `"2001:db8::10"`. A change replaces the resource.
   */
  ip: pulumi.Input<string>;
  /**
   * The name that the address resolves to, in full. Mail servers expect it to resolve back to the
   * address. Example: `"mail.example.no"`.
   */
  hostname: pulumi.Input<string>;
  /**
   * Instead of `ip`: an IPv6 network whose reverse zone is delegated as a whole. Example:
   * `"2001:db8:100::/48"`. A change replaces the resource.
   */
  subnet: pulumi.Input<string>;
  /**
   * With `subnet`: the name server that answers for the network's reverse zone. Example:
   * `"ns1.example.no"`.
   */
  nameserver: pulumi.Input<string>;
  /**
   * The server that has the address or network: the id that the vendor shows (at i3D.net the host's),
   * its name, an address of it, or a FlexMetal server's uuid. Looked up when left out; changing it to
   * another one replaces. Examples: `"3523"`, `"web1"`.
   */
  serverId: pulumi.Input<number | string>;
  /**
   * The service that has the address: its id, name or domain. Looked up when left out; changing it to
   * another one replaces. Examples: `"33301"`, `"web.example"`.
   */
  serviceId: pulumi.Input<number | string>;
  /**
   * The colocation that has the address, its id or name. Looked up when left out; changing it to
   * another one replaces. Examples: `"1201"`, `"rack1"`.
   */
  colocationId: pulumi.Input<number | string>;
}

/** Arguments of a {@link ReverseDns} at Gigahost. */
export type GigahostReverseDnsArgs =
  | ({
      /** Where the address is. A change replaces the resource. */
      vendor: pulumi.Input<"gigahost">;
    } & Only<ReverseDnsChoices, "ip" | "hostname", "serverId">)
  | ({
      /** Where the address is. A change replaces the resource. */
      vendor: pulumi.Input<"gigahost">;
    } & Only<ReverseDnsChoices, "subnet" | "nameserver", "serverId">);

/** Arguments of a {@link ReverseDns} at TerraHost. */
export type TerrahostReverseDnsArgs =
  | ({
      /** Where the address is. A change replaces the resource. */
      vendor: pulumi.Input<"terrahost">;
    } & Only<ReverseDnsChoices, "ip" | "hostname", "serverId">)
  | ({
      /** Where the address is. A change replaces the resource. */
      vendor: pulumi.Input<"terrahost">;
    } & Only<ReverseDnsChoices, "subnet" | "nameserver", "serverId">);

/** Arguments of a {@link ReverseDns} at i3D.net. */
export type I3dReverseDnsArgs = {
  /** Where the address is. A change replaces the resource. */
  vendor: pulumi.Input<"i3d">;
} & Only<ReverseDnsChoices, "ip" | "hostname", "serverId" | "colocationId">;

/** Arguments of a {@link ReverseDns} at Artnet. */
export type ArtnetReverseDnsArgs = {
  /** Where the address is. A change replaces the resource. */
  vendor: pulumi.Input<"artnet">;
} & Only<ReverseDnsChoices, "ip" | "hostname", never>;

/** Arguments of a {@link ReverseDns} at GigaCloud. */
export type GigacloudReverseDnsArgs = {
  /** Where the address is. A change replaces the resource. */
  vendor: pulumi.Input<"gigacloud">;
} & Only<ReverseDnsChoices, "ip" | "hostname", "serviceId">;

/** Arguments of a {@link ReverseDns} at any vendor, for programs that choose one. */
export type AnyReverseDnsArgs = {
  /** Where the address is. A change replaces the resource. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
} & Only<ReverseDnsChoices, "ip" | "hostname", never>;

/** Arguments of a {@link ReverseDns}. */
export type ReverseDnsArgs =
  | GigahostReverseDnsArgs
  | TerrahostReverseDnsArgs
  | I3dReverseDnsArgs
  | ArtnetReverseDnsArgs
  | GigacloudReverseDnsArgs
  | AnyReverseDnsArgs;

/**
 * The name that an address resolves to (PTR), at all vendors; at Gigahost and TerraHost also the name
 * server of an IPv6 network's reverse zone.
 *
 * A name that is there already is remembered. Deleting the resource puts it back, or takes ours away
 * when there was none. Other addresses are never touched.
 */
export class ReverseDns extends RackformResource {
  /** Where the address is. */
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
  /** The address, IPv4 or IPv6 in any notation; it must belong to the account. IPv4 only at TerraHost. */
  declare readonly ip: pulumi.Output<string | undefined>;
  /**
   * The name that the address resolves to, in full. Mail servers expect it to resolve back to the
   * address.
   */
  declare readonly hostname: pulumi.Output<string | undefined>;
  /** Instead of `ip`: an IPv6 network whose reverse zone is delegated as a whole. */
  declare readonly subnet: pulumi.Output<string | undefined>;
  /** With `subnet`: the name server that answers for the network's reverse zone. */
  declare readonly nameserver: pulumi.Output<string | undefined>;
  /**
   * The server that has the address or network: the id that the vendor shows (at i3D.net the host's),
   * its name, an address of it, or a FlexMetal server's uuid. Looked up when left out; changing it to
   * another one replaces.
   */
  declare readonly serverId: pulumi.Output<number | string | undefined>;
  /**
   * The service that has the address: its id, name or domain. Looked up when left out; changing it to
   * another one replaces.
   */
  declare readonly serviceId: pulumi.Output<number | string | undefined>;
  /**
   * The colocation that has the address, its id or name. Looked up when left out; changing it to
   * another one replaces.
   */
  declare readonly colocationId: pulumi.Output<number | string | undefined>;
  /** The name in `in-addr.arpa` or `ip6.arpa`, without the final dot. */
  declare readonly ptrName: pulumi.Output<string>;
  /**
   * What was there before: the host name, or with `subnet` the name server. Deleting the resource puts
   * it back.
   */
  declare readonly previousHostname: pulumi.Output<string | undefined>;

  constructor(name: string, args: ReverseDnsArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, args, opts);
  }

  /** An existing one by its id, `<vendor>:<address or network>`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ReverseDns {
    return new ReverseDns(name, {} as ReverseDnsArgs, { ...opts, id });
  }
}

const facts = {
  kind: "ReverseDns",
  outputs: [
    "vendor",
    "ip",
    "hostname",
    "subnet",
    "nameserver",
    "serverId",
    "serviceId",
    "colocationId",
    "ptrName",
    "previousHostname",
  ],
  deleteBeforeReplace: true,
};
