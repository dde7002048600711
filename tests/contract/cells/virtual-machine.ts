import { VirtualMachine, type VirtualMachineArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";
import { cloudsAt } from "./vm-cloud";

export const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops";
const otherKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops";

/** Clouds with a node that runs; in one of them is somebody else's machine. */
export const seedNodes = (simulator: Simulator) =>
  void simulator.seed("i3d", {
    clouds: [
      { name: "lab", nodes: [{}], vms: [{ name: "theirs" }] },
      { name: "prod", nodes: [{}] },
    ],
  });

const vmsOf = (simulator: Simulator) =>
  cloudsAt(simulator).flatMap(({ name: cloud, vms }) =>
    vms.filter(({ status }) => status !== "deleted").map((vm) => ({ cloud, ...vm })),
  );

/** `lab build-1 vm.4c.8g ubuntu-2404-server-amd64 running`, without what tells whose it is. */
export const machinesAt = (simulator: Simulator): string[] =>
  vmsOf(simulator)
    .filter(({ name }) => name !== "theirs")
    .map(({ cloud, name, instanceType, image, status, description, tags }) =>
      [
        ...[cloud, name, instanceType, image, status, description],
        ...tags.filter((tag) => !tag.startsWith("rackform:")).sort(),
      ]
        .filter(Boolean)
        .join(" "),
    );

export const machineIds = (simulator: Simulator): string[] =>
  vmsOf(simulator).flatMap(({ id, name }) => (name === "theirs" ? [] : [id]));

export const build = {
  cloud: "lab",
  name: "build-1",
  instanceType: "vm.4c.8g",
  image: "ubuntu-2404-server-amd64",
  sshKeys: [key],
};
const standard = "lab build-1 vm.4c.8g ubuntu-2404-server-amd64 running";
const standing = (more: object) => (simulator: Simulator) =>
  void simulator.seed("i3d", { clouds: [{ name: "lab", vms: [{ name: "build-1", ...more }] }] });
const data = { sshKeys: undefined, userData: "#cloud-config\nhostname: build-1\n" };

export const virtualMachines: Cell[] = [
  {
    kind: "VirtualMachine",
    vendor: "i3d",
    seed: seedNodes,
    declare: (name, args) => new VirtualMachine(name, args as VirtualMachineArgs),
    args: build,
    at: machinesAt,
    declared: [standard],
    outside: [],
    changes: {
      vendor: { to: { vendor: "i3d" }, how: "nothing" },
      cloud: [
        { to: { cloud: "prod" }, how: "replaced", at: [standard.replace("lab", "prod")] },
        { to: { cloud: "i3d:lab" }, how: "nothing" },
      ],
      name: { to: { name: "build-2" }, how: "replaced", at: [standard.replace("build-1", "build-2")] },
      instanceType: {
        to: { instanceType: "vm.8c.16g" },
        how: "replaced",
        at: [standard.replace("vm.4c.8g", "vm.8c.16g")],
      },
      image: {
        to: { image: "debian-12-server-amd64" },
        how: "replaced",
        at: [standard.replace("ubuntu-2404", "debian-12")],
      },
      description: { to: { description: "CI" }, how: "replaced", at: [`${standard} CI`] },
      sshKeys: [
        { to: { sshKeys: [otherKey] }, how: "replaced" },
        { to: { sshKeys: [key.replace("ops", "Eva, at work")] }, how: "nothing" },
      ],
      userData: { to: data, how: "replaced", also: ["sshKeys"] },
      userDataBase64: {
        from: data,
        to: { userData: undefined, userDataBase64: "I2Nsb3VkLWNvbmZpZwo=" },
        how: "replaced",
        also: ["userData"],
      },
      tags: [
        { to: { tags: ["env:ci"] }, how: "replaced", at: [`${standard} env:ci`] },
        { to: { tags: [] }, how: "nothing" },
      ],
      power: [
        { to: { power: "stopped" }, how: "in place", at: [standard.replace("running", "stopped")] },
        {
          from: { power: "stopped" },
          to: { power: "running" },
          how: "in place",
        },
      ],
      adopt: { to: { adopt: true }, how: "nothing" },
    },
    disappears: { edit: (simulator) => void simulator.seed("i3d", { removeVms: machineIds(simulator) }) },
    adopt: { before: standing({}), refused: /the virtual machine build-1 of the cloud lab exists already/ },
    conflict: {
      before: standing({ image: "windows-2022" }),
      refused: /exists already.*with another instance type, image, description or tags/s,
    },
    bad: [
      { args: { sshKeys: undefined }, message: /property sshKeys.*is missing/s },
      { args: { userData: "x" }, message: /userData: cannot be given beside sshKeys/ },
      { args: { sshKeys: ["x"] }, message: /property sshKeys\.0 must begin with the type/ },
      { args: { sshKeys: [] }, message: /property sshKeys must have at least one key/ },
      {
        args: { tags: ["rackform:0123456789ab"] },
        message: /property tags.*has the form of the tags that tell/s,
      },
    ],
    // Its mark tells whose it is.
    unowned: "marked",
    creates: "POST /flexVM/clouds/{cloudId}/vms",
  },
];
