import type { ArtnetService } from "./model-services";
import { showSubnetwork } from "./rev-dns-places";
import type { ArtnetState, Row } from "./state";

/** Details of a server. The keys differ between a VPS (with the vendor's typo) and the others (section 7). */
export function showServer(state: ArtnetState, service: ArtnetService): Row {
  return service.type === "vps" ? showVps(service) : showMachine(state, service);
}

function showVps({ ip, server }: ArtnetService): Row {
  return {
    newtwork_configuration: { ip, additional_ips_list: server?.additional_ips ?? [] },
    features: { power_management: server?.features.power_management ?? false },
    power_state: server?.power_state ?? "unknown",
    active: server?.active ?? false,
  };
}

function showMachine(state: ArtnetState, { type, ip, server }: ArtnetService): Row {
  const subnetworks = (server?.subnetworks ?? []).flatMap((id) => {
    const subnetwork = state.subnetworks.get(id);
    return subnetwork ? [showSubnetwork(subnetwork)] : [];
  });
  const { ilo_access_management, ...features } = server?.features ?? {};
  return {
    ...(type === "dedicated" && { hardware_configuration: server?.hardware ?? {} }),
    network_configuration: {
      ip,
      additional_ips: server?.additional_ips ?? [],
      subnetworks,
      ...(server?.firewall_ruleset_id !== undefined && { firewall_ruleset_id: server.firewall_ruleset_id }),
    },
    features: type === "dedicated" ? { ilo_access_management, ...features } : features,
    active: server?.active ?? false,
  };
}
