/** A company at five vendors: names, reverse names, rented servers, BGP, firewall and snapshots, from a few tables. */
import { shopRows, zone } from "./dns";
import { fleet as servers } from "./fleet";
import { bgp, firewall, snapshots } from "./network";
import { ptrNames as reverse } from "./reverse";

export const nameservers = zone.nameservers;
export const customers = shopRows.rows;
export const ptrNames = reverse;
export const fleet = servers;
export const neighbors = bgp.sessions.apply((sessions) => sessions.map(({ neighbor }) => neighbor));
export const filtered = firewall.serviceIds;
export const taken = snapshots.map(({ name, createdAt }) => ({ name, createdAt }));
