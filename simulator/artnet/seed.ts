import { parseSeed } from "../core/seed-shape";
import { seedInstance, seedService } from "./seed-services";
import { seedRuleset, seedSubnetwork, seedZone } from "./seed-network";
import { seedShape } from "./seed-shapes";
import type { ArtnetState } from "./state";

/** Ids of what was seeded, in the order given. */
export interface SeedResult {
  services: number[];
  zones: number[];
  subnetworks: number[];
  rulesets: string[];
  instances: number[];
}

/**
 * Puts objects into Artnet. What exists already is merged into (by id; zones also by domain, subnetworks by
 * network), as an edit behind a client's back would: a change of records or PTRs raises the serial.
 * `removed: true` takes an object away. Ids may be left out.
 *
 * - `zones` [{domain, type "primary"|"secoundary", master_nameserver, serial, records [{name "@", ttl 3600, type,
 *   data1…data4}]}]; records replace the old ones
 * - `subnetworks` [{cidr "192.0.2.8/29", ptrs {"192.0.2.9": "host.example.com", "192.0.2.10": "" (none)},
 *   lockedAddresses (edits answer warnings), touched (raises the serial)}]
 * - `rulesets` [{id, enabled, maximum_rules_number 20, services_ids_list, rules {in, out} of {policy, protocol,
 *   source, destination {ip, mask_short, port {begin, end}}}}]; each direction given replaces the old one
 * - `services` [{type, name, ip, parent_service_id, domain {manageable, dns_servers}, foip {virtual_ip, real_ip,
 *   real_ips_allowed_list}, server {additional_ips, subnetworks, firewall_ruleset_id, features, power_state, active,
 *   hardware, ilo}, additional [{id, ip}], details (of kinds that can only be read)}]
 * - `instances` (cloud) [{name, password, resources {cpu, ram, hdd, bandwidth}, state, display_name, notes, ip,
 *   shutsDown}], `offers` [{id, price, hardware_configuration}], `blackholes` [{ip, type}], `emails`, `customer`
 * - `takenDomains`, `forbiddenDomains`: names that somebody else has, or that may not be added
 * - `account` {customerId, apiKey, reseller}
 */
export function seed(state: ArtnetState, objects: Record<string, unknown>): SeedResult {
  const input = parseSeed(seedShape, objects);
  Object.assign(state, input.account);
  Object.assign(state.customer, input.customer);
  state.emails.push(...(input.emails ?? []));
  for (const domain of input.takenDomains) state.takenDomains.add(domain.toLowerCase());
  for (const domain of input.forbiddenDomains) state.forbiddenDomains.add(domain.toLowerCase());
  for (const { ip, type, removed } of input.blackholes)
    if (removed) state.blackholes.delete(ip);
    else state.blackholes.set(ip, type);
  for (const offer of input.offers) state.offers.set(offer.id, offer);
  return {
    zones: input.zones.map((each) => seedZone(state, each)),
    subnetworks: input.subnetworks.map((each) => seedSubnetwork(state, each)),
    rulesets: input.rulesets.map((each) => seedRuleset(state, each)),
    services: input.services.map((each) => seedService(state, each)),
    instances: input.instances.map((each) => seedInstance(state, each)),
  };
}
