// Made from resources/functions/get-server by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getServer}. */
export interface GetServerArgs {
  /** Where the server is. */
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
  /** By the vendor's id (at i3D.net the host's id or the uuid). Example: `"3523"`. */
  id?: number | string;
  /** By its name, or the vendor's own label of it; case does not matter. Example: `"web1"`. */
  name?: string;
  /** By one of its addresses, in any notation. Examples: `"192.0.2.10"`, `"2001:db8::10"`. */
  address?: string;
  /** By an expression over labels, with texts in double quotes. Example: `"role = \"db\""`. */
  label?: string;
}

/** Arguments of {@link getServerOutput}. */
export interface GetServerOutputArgs {
  /** Where the server is. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
  /** By the vendor's id (at i3D.net the host's id or the uuid). Example: `"3523"`. */
  id?: pulumi.Input<number | string>;
  /** By its name, or the vendor's own label of it; case does not matter. Example: `"web1"`. */
  name?: pulumi.Input<string>;
  /** By one of its addresses, in any notation. Examples: `"192.0.2.10"`, `"2001:db8::10"`. */
  address?: pulumi.Input<string>;
  /** By an expression over labels, with texts in double quotes. Example: `"role = \"db\""`. */
  label?: pulumi.Input<string>;
}

/** An address of a server. */
export interface ServerAddress {
  /** The address. */
  address: string;
  /** Address family. */
  family: "ipv4" | "ipv6";
  /** What it is for, as the vendor says: `primary`, `extra`, `management`, `gateway` … */
  use?: string;
  /** Its PTR, where there is one and the vendor's list shows it. */
  reverse?: string;
  /** The vendor's id of the address; both families of a server share it. */
  ipId?: string;
  /** The vendor's id of its network. */
  subnetId?: string;
}

/** A label of a host at i3D.net. */
export interface ServerLabel {
  /** Name of the label. */
  key: string;
  /** Its value. */
  value: string;
}

/** Result of {@link getServer}. */
export interface GetServerResult {
  /**
   * The id, as `serverId` and `serviceId` take it: of the server, the host (i3D.net; a FlexMetal
   * server that has no host yet shows its uuid) or the service.
   */
  id: string;
  /** The name that the customer gave; the host name or the service's name where there is no other. */
  name: string;
  /** The vendor's own fixed name. */
  label?: string;
  /** `vps`, `dedicated`, `colocation`, `flexmetal` …, as far as the vendor says. */
  type?: string;
  /** State as the vendor reports it. */
  status?: string;
  /** Of a FlexMetal server: its uuid. */
  uuid?: string;
  /** The first address, IPv4 where there is one. */
  primaryAddress?: string;
  /** Its addresses; the lists of Gigahost and TerraHost show IPv4 only, `getServer` all. */
  addresses: ServerAddress[];
  /** Where it stands. */
  location?: string;
  /** Cores. */
  cores?: number;
  /** Memory in GB. */
  ramGb?: number;
  /** What it runs, as the vendor says. */
  os?: string;
  /** What was ordered. */
  instanceType?: string;
  /** The order that it came from. */
  orderId?: string;
  /** Labels of the host. */
  labels?: ServerLabel[];
  /** Tags of a FlexMetal server, those of owners left out. */
  tags?: string[];
  /** Whether it was cancelled and is going. */
  cancelled?: boolean;
}
