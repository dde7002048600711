import { z } from "zod";
import type { OpenWrite } from "../contract/open-write";
import type { VendorName } from "../contract/vendors";
import { numericIdArgument } from "../contract/numeric-id";

/** Vendors with names of addresses. */
export const reverseVendors = [
  "gigahost",
  "terrahost",
  "i3d",
  "artnet",
  "gigacloud",
] as const satisfies VendorName[];

/** Arguments of a ReverseDns: `ip` with `hostname`, or `subnet` with `nameserver`. */
export const reverseDnsArgs = z.strictObject({
  vendor: z.enum(reverseVendors).meta({ description: "Where the address is.", change: "replaces" }),
  ip: z
    .string()
    .optional()
    .meta({
      description:
        "The address, IPv4 or IPv6 in any notation; it must belong to the account. IPv4 only at TerraHost.",
      change: "replaces",
      examples: ["192.0.2.10", "2001:db8::10"],
    }),
  hostname: z
    .string()
    .optional()
    .meta({
      description:
        "The name that the address resolves to, in full. Mail servers expect it to resolve back to the address.",
      change: "in place",
      examples: ["mail.example.no"],
    }),
  subnet: z
    .string()
    .optional()
    .meta({
      description: "Instead of `ip`: an IPv6 network whose reverse zone is delegated as a whole.",
      change: "replaces",
      vendors: ["gigahost", "terrahost"],
      examples: ["2001:db8:100::/48"],
    }),
  nameserver: z
    .string()
    .optional()
    .meta({
      description: "With `subnet`: the name server that answers for the network's reverse zone.",
      change: "in place",
      vendors: ["gigahost", "terrahost"],
      examples: ["ns1.example.no"],
    }),
  serverId: numericIdArgument.optional().meta({
    description:
      "The server that has the address or network: the id that the vendor shows (at i3D.net the host's), its name, an address of it, or a FlexMetal server's uuid. Looked up when left out; changing it to another one replaces.",
    change: "depends",
    vendors: ["gigahost", "terrahost", "i3d"],
    examples: ["3523", "web1"],
  }),
  serviceId: numericIdArgument.optional().meta({
    description:
      "The service that has the address: its id, name or domain. Looked up when left out; changing it to another one replaces.",
    change: "depends",
    vendors: ["gigacloud"],
    examples: ["33301", "web.example"],
  }),
  colocationId: numericIdArgument.optional().meta({
    description:
      "The colocation that has the address, its id or name. Looked up when left out; changing it to another one replaces.",
    change: "depends",
    vendors: ["i3d"],
    examples: ["1201", "rack1"],
  }),
});

export type ReverseDnsInputs = z.output<typeof reverseDnsArgs>;

/** What a ReverseDns tells besides its arguments. */
export const reverseDnsOutputs = z.object({
  ptrName: z.string().meta({
    description: "The name in `in-addr.arpa` or `ip6.arpa`, without the final dot.",
  }),
  previousHostname: z.string().optional().meta({
    description:
      "What was there before: the host name, or with `subnet` the name server. Deleting the resource puts it back.",
  }),
});

/** Computed outputs as kept in the state. */
export interface ReverseDnsState extends OpenWrite<string> {
  ptrName: string;
  previousHostname?: string;
  /** Who had the address the last time: looked at first, never believed. */
  __place?: string;
  /** The vendor was seen not to show what is delegated: what was written last counts then. */
  __unreadable?: boolean;
}
