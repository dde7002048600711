import ipaddr from "ipaddr.js";
import type { z } from "zod";
import { canonicalAddress, networkHolds } from "../core/addresses";
import { dataParts } from "./dns-records";
import { resolveName } from "./dns-names";
import type { Ruleset, Subclass, Subnetwork, Zone, ZoneRecord } from "./model-network";
import { prefixesOf, prefixOf } from "./rev-dns-places";
import type { recordShape, rulesetShape, subnetworkShape, zoneShape } from "./seed-shapes";
import type { ArtnetState } from "./state";

export function seedZone(state: ArtnetState, given: z.output<typeof zoneShape>): number {
  const domain = given.domain.toLowerCase();
  const old = [...state.zones.values()].find((each) => each.id === given.id || each.domain === domain);
  const id = old?.id ?? given.id ?? state.newId();
  state.reserveId(id);
  if (given.removed) {
    state.zones.delete(id);
    return id;
  }
  const zone: Zone = {
    id,
    domain,
    type: given.type,
    ...(given.master_nameserver !== undefined && { master_nameserver: given.master_nameserver }),
    serial: given.serial ?? state.nextSerial(old?.serial),
    records: given.records ? toRecords(domain, given.records) : (old?.records ?? []),
  };
  state.zones.set(id, zone);
  return id;
}

function toRecords(domain: string, given: z.output<typeof recordShape>[]): ZoneRecord[] {
  const records: ZoneRecord[] = [];
  for (const { name, ttl, type, data1, data2, data3, data4 } of given) {
    const fqdn = resolveName(name, domain, records.at(-1)?.fqdn);
    const data = [data1, data2, data3, data4].filter((part) => part !== undefined);
    if (dataParts[type]?.length !== data.length)
      throw new TypeError(`a record ${type} with ${data.length} data parts`);
    records.push({ sentName: name, fqdn, ttl, type, data });
  }
  return records;
}

export function seedSubnetwork(state: ArtnetState, given: z.output<typeof subnetworkShape>): number {
  const [address, prefixLength] = ipaddr.parseCIDR(given.cidr);
  const type = address.kind() === "ipv6" ? "IPv6" : "IPv4";
  const network =
    type === "IPv6"
      ? ipaddr.IPv6.networkAddressFromCIDR(given.cidr)
      : ipaddr.IPv4.networkAddressFromCIDR(given.cidr);
  const ip = network.toString();
  const old = [...state.subnetworks.values()].find(
    (each) => each.id === given.id || (each.ip === ip && each.prefixLength === prefixLength),
  );
  const id = old?.id ?? given.id ?? state.newId();
  state.reserveId(id);
  if (given.removed) {
    state.subnetworks.delete(id);
    return id;
  }
  const lockedAddresses = (given.lockedAddresses ?? old?.lockedAddresses ?? []).map(canonical);
  const subnetwork: Subnetwork = {
    id,
    ip,
    prefixLength,
    type,
    prefixes: prefixesOf(ip, prefixLength),
    lockedAddresses,
  };
  state.subnetworks.set(id, subnetwork);
  for (const prefix of subnetwork.prefixes) subclassFor(state, prefix, type);
  for (const [key, ptr] of Object.entries(given.ptrs)) setPtr(state, subnetwork, canonical(key), ptr);
  if (given.touched) for (const prefix of subnetwork.prefixes) raise(state, subclassFor(state, prefix, type));
  return id;
}

function setPtr(state: ArtnetState, subnetwork: Subnetwork, address: string, ptr: string): void {
  if (!networkHolds(subnetwork.ip, subnetwork.prefixLength, address))
    throw new TypeError(`${address} is not inside`);
  const prefix = prefixOf(address);
  // A shorter IPv6 network gets a subclass for each /64 in which something is set.
  if (!subnetwork.prefixes.includes(prefix)) subnetwork.prefixes.push(prefix);
  const subclass = subclassFor(state, prefix, subnetwork.type);
  if (ptr === "") subclass.ptrs.delete(address);
  else subclass.ptrs.set(address, ptr);
  raise(state, subclass);
}

function subclassFor(state: ArtnetState, prefix: string, type: Subclass["type"]): Subclass {
  const found = state.subclasses.get(prefix);
  if (found) return found;
  const subclass: Subclass = { prefix, type, serial: state.nextSerial(), ptrs: new Map() };
  state.subclasses.set(prefix, subclass);
  return subclass;
}

function raise(state: ArtnetState, subclass: Subclass): void {
  subclass.serial = state.nextSerial(subclass.serial);
}

function canonical(text: string): string {
  const address = canonicalAddress(text);
  if (address === undefined) throw new TypeError(`${text} is no address`);
  return address;
}

export function seedRuleset(state: ArtnetState, given: z.output<typeof rulesetShape>): string {
  if (given.removed) {
    state.rulesets.delete(given.id);
    return given.id;
  }
  const old = state.rulesets.get(given.id);
  const ruleset: Ruleset = {
    id: given.id,
    enabled: given.enabled ?? old?.enabled ?? false,
    maximum_rules_number: given.maximum_rules_number ?? old?.maximum_rules_number ?? 20,
    services_ids_list: given.services_ids_list ?? old?.services_ids_list ?? [],
    rules: { in: given.rules?.in ?? old?.rules.in ?? [], out: given.rules?.out ?? old?.rules.out ?? [] },
  };
  state.rulesets.set(given.id, ruleset);
  return given.id;
}
