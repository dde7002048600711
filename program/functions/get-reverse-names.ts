// Made from resources/functions/get-reverse-names by `npm run generate`: edit that.
import type * as pulumi from "@pulumi/pulumi";

/** Arguments of {@link getReverseNames}. */
export interface GetReverseNamesArgs {
  /** Where the addresses are. */
  vendor: "gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud";
  /** Only this address, in any notation. Example: `"192.0.2.10"`. */
  address?: string;
  /**
   * Only those of this server, host or service: its name, an address of it, or its id. Example:
   * `"web1"`.
   */
  server?: string;
}

/** Arguments of {@link getReverseNamesOutput}. */
export interface GetReverseNamesOutputArgs {
  /** Where the addresses are. */
  vendor: pulumi.Input<"gigahost" | "terrahost" | "i3d" | "artnet" | "gigacloud">;
  /** Only this address, in any notation. Example: `"192.0.2.10"`. */
  address?: pulumi.Input<string>;
  /**
   * Only those of this server, host or service: its name, an address of it, or its id. Example:
   * `"web1"`.
   */
  server?: pulumi.Input<string>;
}

/** The name of an address, or the delegation of a network. */
export interface ReverseName {
  /** The address. */
  ip?: string;
  /** Its name; missing where it has none. */
  hostname?: string;
  /** Instead of an address: an IPv6 network. */
  subnet?: string;
  /** The name server that its reverse zone is delegated to. */
  nameserver?: string;
}

/** Result of {@link getReverseNames}. */
export interface GetReverseNamesResult {
  /** What the vendor shows; addresses without a name are there where it lists them. */
  names: ReverseName[];
}
