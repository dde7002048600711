import { canonicalIp } from "../../resources/reverse-dns/address";
import { reverseDnsId } from "../../resources/reverse-dns/target";
import type { ReverseDnsInputs } from "../../resources/reverse-dns/schema";
import { canonicalDomain } from "../../resources/dns/name";
import { objectName } from "../object-name";
import type { InventoryItem } from "./item";
import { readable } from "./readable";

type Vendor = ReverseDnsInputs["vendor"];

/** The name of an address; nothing for an address without one. */
export function ptrItem(vendor: Vendor, ip: string, hostname: string | undefined): InventoryItem[] {
  if (!hostname) return [];
  return [item({ vendor, ip: canonicalIp(ip), hostname: readable(canonicalDomain(hostname)) })];
}

/** The delegation of a network's reverse zone; nothing for a network without one. */
export function delegationItem(
  vendor: Vendor,
  subnet: string,
  nameserver: string | undefined,
): InventoryItem[] {
  if (!nameserver) return [];
  return [item({ vendor, subnet, nameserver: readable(canonicalDomain(nameserver)) })];
}

function item(inputs: Partial<ReverseDnsInputs> & { vendor: Vendor }): InventoryItem {
  const id = reverseDnsId(inputs)!;
  return {
    vendor: inputs.vendor,
    kind: "ReverseDns",
    id,
    key: `ReverseDns ${id}`,
    object: objectName("ReverseDns", id, inputs),
    inputs,
  };
}
