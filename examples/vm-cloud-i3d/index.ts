import { SshKey, VirtualMachine, VmCloud, VmNode } from "rackform";

/** Machines of the build farm, and whether they are needed today: a stopped one keeps its place on the node. */
const machines = {
  "build-1": { power: "running" },
  "build-2": { power: "running" },
  nightly: { power: "stopped", image: "debian-12-server-amd64" },
} as const;

const farm = new VmCloud("farm", {
  name: "build-farm",
  site: "frmtl1",
  instanceType: "bm9.hmm.gpu.4rtx4000.64",
});

/** Bare metal: **it is billed until it is deleted.** */
const node = new VmNode("node", { cloud: farm });

const key = new SshKey("builder", {
  vendor: "i3d",
  name: "build-farm",
  publicKey: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV builder",
});

/** Machines need a node that runs, and go before it. */
const made = Object.entries(machines).map(([name, more]) => {
  const args = { cloud: farm, name, instanceType: "vm.4c.8g", image: "ubuntu-2404-server-amd64" };
  return new VirtualMachine(name, { ...args, sshKeys: [key], tags: ["project:builds"], ...more }, { dependsOn: node });
});

export const addresses = made.map(({ publicIps }) => publicIps);
