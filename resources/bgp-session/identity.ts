import { canonicalAddress } from "../net/address";
import { parseAsn } from "./asn";
import { type BgpSessionInputs, families, type Family } from "./schema";

/** The program's addresses, canonical, IPv4 first. */
export function addressesIn(inputs: Partial<BgpSessionInputs>): { family: Family; address: string }[] {
  return families.flatMap((family) => {
    const address = inputs[family];
    return address === undefined ? [] : [{ family, address: canonicalAddress(address) }];
  });
}

/** `gigahost:192.0.2.20+2001:db8:1::20`: there is never more than one session a family at an address. */
export function bgpSessionId(inputs: Partial<BgpSessionInputs>): string {
  return `gigahost:${joined(addressesIn(inputs).map(({ address }) => address))}`;
}

/** What all the sessions of a resource have in common. */
export interface Settings {
  asn: number;
  redundant: boolean;
  defaultRoute: boolean;
}

export function settingsOf({ asn, redundant, defaultRoute }: Partial<BgpSessionInputs>): Settings {
  return { asn: parseAsn(asn ?? 0) ?? 0, redundant: redundant ?? false, defaultRoute: defaultRoute ?? false };
}

/**
 * The ledger's key: addresses and settings. The settings belong to it because a session cannot be changed: with
 * another one wanted at the same address, the old one really has to go first.
 */
export function keyOf(addresses: string[], { asn, redundant, defaultRoute }: Settings): string {
  return `gigahost:${joined(addresses)}/AS${asn}${redundant ? "/redundant" : ""}${defaultRoute ? "/default-route" : ""}`;
}

/**
 * Keys that other resources with these settings could have with an address: alone, or together with one of the other
 * family. `neighbours` are the addresses that may come into question.
 */
export function keysWith(address: string, neighbours: Iterable<string>, settings: Settings): string[] {
  const isV6 = address.includes(":");
  const others = [...new Set(neighbours)].filter((other) => other !== "" && other.includes(":") !== isV6);
  return [[address], ...others.map((other) => (isV6 ? [other, address] : [address, other]))].map(
    (addresses) => keyOf(addresses, settings),
  );
}

/** The ledger's key of a session that an end has left standing for whoever wants it. */
export function keptKey(address: string, settings: Settings): string {
  return `BgpSession left:${keyOf([address], settings)}`;
}

function joined(addresses: string[]): string {
  return addresses.join("+");
}
