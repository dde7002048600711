export interface CloudResources {
  cpu: number;
  ram: number;
  hdd: number;
  bandwidth: number;
}

export interface CloudInstance {
  id: number;
  name: string;
  password: string;
  resources: CloudResources;
  state: string;
  /** Unix seconds. */
  state_time: number;
  /** What is shown in their place until then, in unix seconds. */
  cached?: { state: string; state_time: number; until: number };
  boot_status: "install" | "boot";
  /** Whether the OS obeys a shutdown signal within 30 s. */
  shutsDown: boolean;
  display_name: string;
  notes: string;
  ip: string;
}

/** Multiples of `step` from `min` to `max`. Units: cores, MB, GB, Mbps. */
export const resourceRanges: Record<keyof CloudResources, { min: number; max: number; step: number }> = {
  cpu: { min: 1, max: 16, step: 1 },
  ram: { min: 512, max: 65_536, step: 512 },
  hdd: { min: 10, max: 1000, step: 10 },
  bandwidth: { min: 10, max: 1000, step: 10 },
};

export const resourceNames: readonly (keyof CloudResources)[] = ["cpu", "ram", "hdd", "bandwidth"];

/** Price for 24 h, four decimals. */
export function dailyPrice({ cpu, ram, hdd, bandwidth }: CloudResources): number {
  return Number((cpu * 0.35 + ram * 0.0005 + hdd * 0.012 + bandwidth * 0.0025).toFixed(4));
}

export const installationImages = [
  { label: "Debian 8.1 64bit", distribution: "debian", image: "debian-8.1-amd64" },
  { label: "Ubuntu 14.04 64bit", distribution: "ubuntu", image: "ubuntu-14.04-amd64" },
  { label: "CentOS 7 64bit", distribution: "centos", image: "centos-7-x86_64" },
];
