import * as ipaddr from "ipaddr.js";
import { isKind } from "../../sdk/core";
import type { artnet } from "../../sdk";
import type { Call } from "../contract/run";
import { lostRightsError } from "../contract/lost-rights";
import { perAccount } from "../sharing/per-run";
import { SharedRead } from "../sharing/shared-read";
import { canonicalIp, isIpv6 } from "../net/address";
import { prefixHolds } from "./artnet-origin";
import { ArtnetSubclass } from "./artnet-subclass";
import type { Missing, ReverseDriver, Slot } from "./driver";

type Subnetwork = artnet.ArtnetReverseSubnetwork;

/** PTRs at Artnet: entries of a subclass of one of the customer's subnetworks (artnet.md section 5). */
export const artnetReverse: ReverseDriver = {
  async find(call, { what, hint }) {
    const [hinted, name] = split(hint);
    const remembered = hinted && name ? await rememberedAt(call, hinted, name, what) : {};
    if (remembered.place) return slotIn(call, remembered.place, what);
    const all = await lists(call.run).get(call.limits);
    const refused = lostRightsError(remembered.error, all, what);
    if (refused) throw refused;
    const subnetworks = all.filter((one) => holds(one, what));
    if (subnetworks.length === 0) return { missing: `no subnetwork of this account has the address ${what}` };
    for (const { id, subclasses: names } of subnetworks.sort(
      (a, b) => (b.prefixLength ?? 0) - (a.prefixLength ?? 0),
    )) {
      for (const subclass of likelyFirst(names, what)) {
        const there = await holding(call, id, subclass, what);
        if (there) return slotIn(call, there, what);
      }
    }
    return noSubclass(what);
  },
};

const lists = perAccount(
  "artnet",
  ({ client }, { clock }) => new SharedRead(clock, () => client.revDns.list()),
);

const subclasses = perAccount("artnet", (account, run, subnetworkId: string, name: string) => {
  return new ArtnetSubclass(account, run, subnetworkId, name);
});

interface Place {
  subnetworkId: string;
  name: string;
  subclass: ArtnetSubclass;
}

/** The subclass, if it has the address. */
async function holding(
  call: Call,
  subnetworkId: string,
  name: string,
  address: string,
): Promise<Place | undefined> {
  const subclass = subclasses(call.run, subnetworkId, name);
  const { prefix } = await subclass.details(call.limits);
  return prefixHolds(prefix, address) ? { subnetworkId, name, subclass } : undefined;
}

/**
 * The same for a subclass of an earlier run. It may be gone, which looks like a wrong key: the list of subnetworks
 * decides then (artnet.md section 1.2).
 */
async function rememberedAt(
  call: Call,
  subnetworkId: string,
  name: string,
  address: string,
): Promise<{ place?: Place; error?: unknown }> {
  try {
    return { place: await holding(call, subnetworkId, name, address) };
  } catch (error) {
    if (!isKind(error, "authentication", "permission", "not-found", "validation")) throw error;
    return { error };
  }
}

async function slotIn(call: Call, { subnetworkId, name, subclass }: Place, address: string): Promise<Slot> {
  return {
    owner: `${subnetworkId}/${name}`,
    name: await subclass.nameOf(address, call.limits),
    confirm: (later) => subclass.confirmedNameOf(address, later.limits),
    async write(later, wanted) {
      await subclass.write(address, wanted, later.limits);
      return "done";
    },
  };
}

/** `401/2.0.192.in-addr.arpa`; a subclass' name may hold slashes itself. */
function split(hint: string | undefined): [string?, string?] {
  const [, id, name] = /^([^/]+)\/(.+)$/.exec(hint ?? "") ?? [];
  return [id, name];
}

function holds({ ip, prefixLength }: Subnetwork, address: string): boolean {
  const [network, one] = [canonicalIp(ip), canonicalIp(address)];
  if (!ipaddr.isValid(network) || isIpv6(network) !== isIpv6(one)) return false;
  return ipaddr.parse(one).match(ipaddr.parse(network), prefixLength);
}

/** Names of subclasses are the vendor's; those that look like the address are asked first, none is left out. */
function likelyFirst(subclasses: string[], address: string): string[] {
  const parts = isIpv6(address)
    ? ipaddr.IPv6.parse(address).toNormalizedString().split(":").slice(0, 4)
    : address.split(".").slice(0, 3);
  const separator = isIpv6(address) ? ":" : ".";
  const looks = [parts.join(separator), [...parts].reverse().join(separator), ptrStart(address)];
  const likely = (name: string) =>
    looks.some(
      (text) => name === text || name.startsWith(`${text}${separator}`) || name.startsWith(`${text}.`),
    );
  return [...subclasses].sort((a, b) => Number(likely(b)) - Number(likely(a)));
}

/** The nibbles of a /64, as names of reverse zones begin. */
function ptrStart(address: string): string {
  if (!isIpv6(address)) return "";
  const bytes = ipaddr.IPv6.parse(address).toByteArray().slice(0, 8);
  return bytes
    .flatMap((byte) => [...byte.toString(16).padStart(2, "0")])
    .reverse()
    .join(".");
}

function noSubclass(address: string): Missing {
  return {
    missing: `the address ${address} is in a subnetwork of this account, but the vendor has no reverse DNS subclass for it; ask the vendor to set one up`,
  };
}
