/** A node of a cloud, or a virtual machine in it; both move through statuses by reads. */
export interface Moving {
  id: string;
  name: string;
  status: string;
  /** Statuses still to come, one a read. */
  ahead: string[];
}

export interface Node extends Moving {
  serial: string;
}

export interface Vm extends Moving {
  description: string;
  instanceType: string;
  image: string;
  tags: string[];
  /** The node that hosts it. */
  node: string | null;
  ips: { address: string; public: boolean }[];
  createdMs: number;
  deletedMs?: number;
}

/** A FlexVM cloud (i3d.md section 6). */
export interface Cloud {
  id: string;
  name: string;
  site: string;
  instanceType: string;
  description: string;
  createdMs: number;
  nodes: Node[];
  vms: Vm[];
}

export const isGone = ({ status }: Moving): boolean => status === "deleted";

/** What can be ordered. */
export const images = [
  { name: "ubuntu-2404-server-amd64", os: "Ubuntu LTS 24.04", os_type: "linux" },
  { name: "debian-12-server-amd64", os: "Debian 12", os_type: "linux" },
  { name: "windows-2022", os: "Windows Server 2022", os_type: "windows" },
];

const typeIds = "019256ab-1554-73a7-b091-f024b0a724e";
const graphics = [{ type: "gpu", spec: "rtx4000" }];
export const instanceTypes = [
  { id: `${typeIds}1`, name: "vm.4c.8g", vcpu: 4, memory: 8192, disk: 128, pciDevices: [] },
  { id: `${typeIds}2`, name: "vm.8c.16g", vcpu: 8, memory: 16_384, disk: 256, pciDevices: [] },
  {
    id: `${typeIds}3`,
    name: "vm.gpu.1rtx4000.15c.248g",
    vcpu: 15,
    memory: 253_952,
    disk: 512,
    pciDevices: graphics,
  },
];
