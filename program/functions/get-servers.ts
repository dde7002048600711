// Made from resources/functions/get-servers by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";
import type { ServerAddress } from "./get-server";
import type { ServerLabel } from "./get-server";

/** Arguments of {@link getServers}. */
export interface GetServersArgs {
  /** Where the servers are. */
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
  /** Only servers whose name begins so. Example: `"web"`. */
  namePrefix?: string;
  /** Only servers of this type, as the result says it. Examples: `"vps"`, `"dedicated"`. */
  type?: string;
  /**
   * Only hosts that match an expression over labels, with texts in double quotes. Example: `"role =
   * \"db\""`.
   */
  labels?: string;
}

/** Arguments of {@link getServersOutput}. */
export interface GetServersOutputArgs {
  /** Where the servers are. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
  /** Only servers whose name begins so. Example: `"web"`. */
  namePrefix?: pulumi.Input<string>;
  /** Only servers of this type, as the result says it. Examples: `"vps"`, `"dedicated"`. */
  type?: pulumi.Input<string>;
  /**
   * Only hosts that match an expression over labels, with texts in double quotes. Example: `"role =
   * \"db\""`.
   */
  labels?: pulumi.Input<string>;
}

/** A server, host or service of an account. */
export interface ServerRow {
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

/** Result of {@link getServers}. */
export interface GetServersResult {
  /** The servers, by name. */
  servers: ServerRow[];
}
