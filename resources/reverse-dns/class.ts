import type * as pulumi from "@pulumi/pulumi";
import { RackformResource } from "../../provider/resource";

/** The name of one address. */
interface AddressArgs {
  /** The address, IPv4 or IPv6 in any notation; it must be one of the account's. A change replaces the resource. */
  ip: pulumi.Input<string>;
  /** The name that the address resolves to, in full. */
  hostname: pulumi.Input<string>;
  subnet?: undefined;
  nameserver?: undefined;
}

/** The reverse zone of an IPv6 network, delegated as a whole. */
interface DelegationArgs {
  /** The IPv6 network whose reverse zone is delegated, such as `2001:db8:100::/48`. A change replaces the resource. */
  subnet: pulumi.Input<string>;
  /** The name server that answers for the network's reverse zone. */
  nameserver: pulumi.Input<string>;
  ip?: undefined;
  hostname?: undefined;
}

interface CommonArgs {
  /** Allowed as for every kind; a name that is there already is taken over or remembered in any case. */
  adopt?: pulumi.Input<boolean>;
}

interface Owners {
  /** The server that has the address or network, by the id that the vendor shows. Looked up when left out. */
  serverId?: pulumi.Input<string | number>;
  /** The service that has the address. Looked up when left out. */
  serviceId?: pulumi.Input<string | number>;
  /** The colocation that has the address. Looked up when left out. */
  colocationId?: pulumi.Input<string | number>;
}

/** The owners that a vendor has; those of the others do not compile. */
type Only<K extends keyof Owners> = Pick<Owners, K> & { [Other in Exclude<keyof Owners, K>]?: undefined };

/** At Gigahost: the name of an address of a server, or the delegation of an IPv6 network. */
export type GigahostReverseDnsArgs = CommonArgs &
  (AddressArgs | DelegationArgs) &
  Only<"serverId"> & { vendor: pulumi.Input<"gigahost"> };

/** At TerraHost: the name of an IPv4 address of a server, or the delegation of an IPv6 network. */
export type TerrahostReverseDnsArgs = CommonArgs &
  (AddressArgs | DelegationArgs) &
  Only<"serverId"> & { vendor: pulumi.Input<"terrahost"> };

/** At i3D.net: an address of a host (`serverId`, FlexMetal servers included) or of a colocation. */
export type I3dReverseDnsArgs = CommonArgs &
  AddressArgs &
  Only<"serverId" | "colocationId"> & { vendor: pulumi.Input<"i3d"> };

/** At Artnet: an address of one of the customer's subnetworks. */
export type ArtnetReverseDnsArgs = CommonArgs &
  AddressArgs &
  Only<never> & { vendor: pulumi.Input<"artnet"> };

/** At GigaCloud: an address of a service. */
export type GigacloudReverseDnsArgs = CommonArgs &
  AddressArgs &
  Only<"serviceId"> & { vendor: pulumi.Input<"gigacloud"> };

/** At any vendor, for programs that choose one. */
export type AnyReverseDnsArgs = CommonArgs &
  AddressArgs &
  Only<never> & { vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud"> };

/** Arguments of a {@link ReverseDns}: an address and its name, or a network and its name server. */
export type ReverseDnsArgs =
  | GigahostReverseDnsArgs
  | TerrahostReverseDnsArgs
  | I3dReverseDnsArgs
  | ArtnetReverseDnsArgs
  | GigacloudReverseDnsArgs
  | AnyReverseDnsArgs;

/**
 * The name that an address resolves to (its PTR), at every vendor; at Gigahost and TerraHost also the delegation of
 * an IPv6 network's reverse zone to a name server.
 *
 * A name that is there already is remembered. Deleting the resource puts it back, or takes ours away when there was
 * none. The addresses of other resources are never touched.
 */
export class ReverseDns extends RackformResource {
  declare readonly vendor: pulumi.Output<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
  declare readonly ip: pulumi.Output<string | undefined>;
  declare readonly hostname: pulumi.Output<string | undefined>;
  declare readonly subnet: pulumi.Output<string | undefined>;
  declare readonly nameserver: pulumi.Output<string | undefined>;
  /** The name in `in-addr.arpa` or `ip6.arpa`, without the final dot. */
  declare readonly ptrName: pulumi.Output<string>;
  /** What was there before: the host name, or with `subnet` the name server. Deleting the resource puts it back. */
  declare readonly previousHostname: pulumi.Output<string | undefined>;

  constructor(name: string, args: ReverseDnsArgs, opts?: pulumi.CustomResourceOptions) {
    super(facts, name, { ...defaults, ...args }, opts);
  }

  /** An existing name by its id, e.g. `artnet:192.0.2.10`, read and not managed. */
  static get(name: string, id: pulumi.Input<pulumi.ID>, opts?: pulumi.CustomResourceOptions): ReverseDns {
    return new ReverseDns(name, {} as ReverseDnsArgs, { ...opts, id });
  }
}

const facts = { kind: "ReverseDns", outputs: ["ptrName", "previousHostname"], deleteBeforeReplace: true };

/** Arguments that are outputs too have to be present, whether given or not. */
const defaults = {
  vendor: undefined,
  ip: undefined,
  hostname: undefined,
  subnet: undefined,
  nameserver: undefined,
};
