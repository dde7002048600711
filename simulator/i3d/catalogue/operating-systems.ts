/** An operating system (i3d.md section 2.9); flags are 0 or 1, group 1 is Windows, 2 Linux and BSD. */
export interface OperatingSystem {
  id: number;
  name: string;
  slug: string;
  osGroup: number;
  isOdp: number;
  availableForFlexMetal: number;
  active: number;
}

const WINDOWS = 1;
const LINUX = 2;

const entry = (
  id: number,
  name: string,
  slug: string,
  osGroup = LINUX,
  availableForFlexMetal = 1,
  active = 1,
) => ({
  id,
  name,
  slug,
  osGroup,
  isOdp: osGroup === LINUX ? 1 : 0,
  availableForFlexMetal,
  active,
});

export const operatingSystems: readonly OperatingSystem[] = [
  entry(501, "Ubuntu 22.04 LTS", "ubuntu-2204-lts"),
  entry(502, "Ubuntu 24.04 LTS", "ubuntu-2404-lts"),
  entry(503, "Debian 12", "debian-12"),
  entry(504, "AlmaLinux 9", "almalinux-9"),
  entry(505, "Talos Omni 1.10.0", "talos-omni-190"),
  entry(506, "Talos Omni 1.11.6", "talos-omni-1116"),
  entry(507, "Talos Omni 1.12.3", "talos-omni-1123"),
  entry(508, "Windows Server 2022", "windows-server-2022", WINDOWS),
  entry(509, "Custom iPXE", "custom-ipxe"),
  entry(510, "FreeBSD 14", "freebsd-14", LINUX, 0),
  entry(511, "CentOS 7", "centos-7", LINUX, 1, 0),
];

export const isWindows = (os: OperatingSystem): boolean => os.osGroup === WINDOWS;
export const isTalos = (os: OperatingSystem): boolean => os.slug.startsWith("talos");
export const CUSTOM_IPXE = "custom-ipxe";
