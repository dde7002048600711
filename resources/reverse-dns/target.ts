import { canonicalDomain } from "../dns/name";
import { canonicalIp } from "../net/address";
import { canonicalSubnet } from "../net/ipv6-network";
import type { ReverseDnsInputs } from "./schema";

/** Ids of owners, in one notation. */
export interface GivenOwner {
  serverId?: string;
  serviceId?: string;
  colocationId?: string;
}

/** What a resource is about: an address, or a network to delegate. */
export interface Target extends GivenOwner {
  vendor: ReverseDnsInputs["vendor"];
  /** The canonical address or network. */
  what: string;
  isSubnet: boolean;
  /** Who had it in an earlier run. */
  hint?: string;
}

type Inputs = Partial<ReverseDnsInputs>;

export const ownerArguments = ["serverId", "serviceId", "colocationId"] as const;

/** What the arguments are about; `owner` has the ids of whatever owner they name. */
export function targetOf(
  inputs: Inputs & Pick<ReverseDnsInputs, "vendor">,
  owner: GivenOwner = {},
  hint?: string,
): Target {
  const what = whatOf(inputs);
  if (what === undefined) throw new Error("a ReverseDns without ip and subnet passed the check");
  const isSubnet = inputs.subnet !== undefined;
  return { vendor: inputs.vendor, what, isSubnet, ...owner, ...(hint === undefined ? {} : { hint }) };
}

/** The canonical address or network. */
export function whatOf({ ip, subnet }: Inputs): string | undefined {
  if (subnet !== undefined) return canonicalSubnet(subnet);
  return ip === undefined ? undefined : canonicalIp(ip);
}

/** The argument that holds the wanted name. */
export function nameArgument({ subnet }: Inputs): "hostname" | "nameserver" {
  return subnet === undefined ? "hostname" : "nameserver";
}

/** The wanted name as DNS has it. */
export function nameOf(inputs: Inputs): string | undefined {
  const name = inputs[nameArgument(inputs)];
  return name === undefined || name === "" ? undefined : canonicalDomain(name);
}

/** Whether two names are one; none, "" and "." are the same. */
export function sameName(a: string | undefined, b: string | undefined): boolean {
  return canonicalDomain(a ?? "") === canonicalDomain(b ?? "");
}

/** `artnet:192.0.2.10`, `gigahost:2001:db8:100::/48`: what the object is known by. */
export function reverseDnsId(inputs: Inputs): string | undefined {
  const what = whatOf(inputs);
  return inputs.vendor === undefined || what === undefined ? undefined : `${inputs.vendor}:${what}`;
}

/** Reads an id; the name is left empty, so that reading fills it in. */
export function parseReverseDnsId(id: string, vendors: readonly string[]): Inputs | undefined {
  const [, vendor = "", what = ""] = /^([a-z0-9]+):(.+)$/.exec(id) ?? [];
  if (!vendors.includes(vendor)) return undefined;
  const known = { vendor: vendor as ReverseDnsInputs["vendor"] };
  return what.includes("/")
    ? { ...known, subnet: what, nameserver: "" }
    : { ...known, ip: what, hostname: "" };
}
