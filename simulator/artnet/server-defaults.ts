import type { ServerPart } from "./model-services";

/** A server with every feature, switched on. */
export function newServerPart(): ServerPart {
  return {
    additional_ips: [],
    subnetworks: [],
    features: { ilo_access_management: true, power_management: true, firewall_management: true },
    power_state: "on",
    active: true,
    hardware: {
      server: { vendor: "HP", model: "DL120 G7" },
      cpu: [{ vendor: "Intel", model: "Xeon E3-1230", clock: 3.2, cores: 4, ht: true }],
      ram: [{ capacity: 8, type: "DDR3", speed: 1333 }],
      hdd: [{ capacity: 1000, type: "SATA", speed: "7200" }],
      hdd_controller: [{ model: "B110i", builtin: true }],
    },
    ilo: { ip: "198.51.100.200" },
  };
}
