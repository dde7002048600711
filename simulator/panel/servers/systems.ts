export interface System {
  os_id: string;
  dist_id: string;
  os_name: string;
  os_release: string;
  os_dist: string;
  os_minram: string;
}

interface Distribution {
  dist_id: string;
  dist_name: string;
  dist_value: string;
}

const distributions: Distribution[] = [
  { dist_id: "1", dist_name: "CentOS", dist_value: "centos" },
  { dist_id: "2", dist_name: "Debian", dist_value: "debian" },
  { dist_id: "3", dist_name: "Ubuntu", dist_value: "ubuntu" },
];

/** Ids and names from the documents and the recordings; `os_dist` is the code name. */
export const systems: System[] = [
  {
    os_id: "47",
    dist_id: "1",
    os_name: "CentOS 6 64-bit",
    os_release: "centos",
    os_dist: "6",
    os_minram: "0",
  },
  {
    os_id: "88",
    dist_id: "2",
    os_name: "Debian 11 64-bit",
    os_release: "debian",
    os_dist: "bullseye",
    os_minram: "0",
  },
  {
    os_id: "101",
    dist_id: "2",
    os_name: "Debian 12 64-bit",
    os_release: "debian",
    os_dist: "bookworm",
    os_minram: "0",
  },
  {
    os_id: "72",
    dist_id: "3",
    os_name: "Ubuntu 18.04 LTS 64-bit",
    os_release: "ubuntu",
    os_dist: "bionic",
    os_minram: "0",
  },
  {
    os_id: "110",
    dist_id: "3",
    os_name: "Ubuntu 24.04 LTS",
    os_release: "ubuntu",
    os_dist: "noble",
    os_minram: "4",
  },
];

export function findSystem(id: string | undefined): System | undefined {
  return systems.find((system) => system.os_id === id);
}

export function distributionRows(): Record<string, string>[] {
  return distributions.map((distribution) => ({
    dist_id: distribution.dist_id,
    type_id: "1",
    dist_name: distribution.dist_name,
    dist_value: distribution.dist_value,
    dist_logo: `/images/os/${distribution.dist_value}.png`,
    dist_description: "",
    dist_active: "1",
  }));
}

export function systemRows(distribution: string): Record<string, string>[] | undefined {
  if (!distributions.some(({ dist_id }) => dist_id === distribution)) return undefined;
  return systems
    .filter(({ dist_id }) => dist_id === distribution)
    .map((system) => ({
      ...system,
      os_arch: "amd64",
      os_custom_partition: "1",
      os_single_disk_only: "1",
      os_support_raid: "1",
      os_dedicated_only: "0",
    }));
}
