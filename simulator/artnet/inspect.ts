import { showPrimary, showZone } from "./dns-answers";
import type { ArtnetState } from "./state";

/** Everything there is, without passwords and keys; zones and PTRs as a client would see them. */
export function inspect(state: ArtnetState): Record<string, unknown> {
  const subnetworks = [...state.subnetworks.values()].map(({ prefixes, ...each }) => ({
    ...each,
    subclasses: prefixes.map((prefix) => {
      const subclass = state.subclasses.get(prefix);
      return { prefix, serial: subclass?.serial, ptrs: Object.fromEntries(subclass?.ptrs ?? []) };
    }),
  }));
  return structuredClone({
    zones: [...state.zones.values()].map((zone) =>
      zone.type === "primary" ? showPrimary(state, zone) : showZone(zone),
    ),
    subnetworks,
    rulesets: [...state.rulesets.values()],
    services: [...state.services.values()],
    blackholes: Object.fromEntries(state.blackholes),
    instances: [...state.instances.values()].map(({ password: _password, cached: _cached, ...each }) => each),
    offers: [...state.offers.values()],
    orders: state.orders,
    customer: state.customer,
  });
}
