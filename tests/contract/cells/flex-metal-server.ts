import { FlexMetalServer, type FlexMetalServerArgs } from "../../../index";
import type { Simulator } from "../../../simulator";
import type { Cell } from "../cell";

interface Server {
  uuid: string;
  name: string;
  status: string;
  tags: string[];
  os: { slug: string };
  location: { name: string } | string;
  instanceType: { name: string } | string;
  contractId: string;
  overflow: boolean;
  wipes: number;
}

const key = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAbcdefghijklmnopqrstuvwxyz0123456789ABCDEFG eva";
const otherKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGyxwvutsrqponmlkjihgfedcba0123456789ABCDEFG eva";

const serversOf = (simulator: Simulator) =>
  (simulator.inspect("i3d").servers as Server[]).filter(({ status }) => !status.startsWith("releas"));

/** What is rented: name, system, status, tags and how often it was installed anew. */
function rented(simulator: Simulator): string[] {
  return serversOf(simulator).map(({ name, os, status, tags, contractId, overflow, wipes }) =>
    [
      name,
      os.slug,
      status,
      // The mark differs from stack to stack.
      ...tags.filter((tag) => !tag.startsWith("rackform:")).sort(),
      contractId,
      overflow ? "overflow" : "",
      wipes > 0 ? `wipes ${wipes}` : "",
    ]
      .filter(Boolean)
      .join(" "),
  );
}

const reinstalled = { reinstallOnChange: true };
const standard = "web-1 ubuntu-2404-lts delivered env:prod web";

const i3d: Cell = {
  kind: "FlexMetalServer",
  vendor: "i3d",
  declare: (name, args) => new FlexMetalServer(name, args as FlexMetalServerArgs),
  args: {
    name: "web-1",
    location: "EU: Rotterdam",
    instanceType: "bm7.std.8",
    os: { slug: "ubuntu-2404-lts" },
    sshKeys: [key],
    tags: ["env:prod", "web"],
  },
  at: rented,
  declared: [standard],
  outside: [
    {
      edit: (simulator) =>
        void simulator.seed("i3d", {
          servers: serversOf(simulator).map(({ uuid }) => ({ uuid, tags: ["web", "theirs"] })),
        }),
      drift: ["tags"],
      healed: "in place",
    },
    {
      edit: (simulator) =>
        void simulator.seed("i3d", {
          servers: serversOf(simulator).map(({ uuid }) => ({ uuid, os: "debian-12" })),
        }),
      drift: ["os"],
      healed: "replaced",
    },
  ],
  changes: {
    vendor: { to: { vendor: "i3d" }, how: "nothing" },
    name: [
      { to: { name: "web-2" }, how: "replaced", at: [standard.replace("web-1", "web-2")] },
      {
        from: reinstalled,
        to: { name: "web-2" },
        how: "in place",
        at: [`${standard.replace("web-1", "web-2")} wipes 1`],
      },
    ],
    location: { to: { location: "EU: Warsaw" }, how: "replaced" },
    instanceType: { to: { instanceType: "bm7.std.16" }, how: "replaced" },
    os: [
      {
        to: { os: { slug: "debian-12" } },
        how: "replaced",
        at: [standard.replace("ubuntu-2404-lts", "debian-12")],
      },
      {
        from: reinstalled,
        to: { os: { slug: "debian-12" } },
        how: "in place",
        at: [`${standard.replace("ubuntu-2404-lts", "debian-12")} wipes 1`],
      },
    ],
    sshKeys: [
      { to: { sshKeys: [otherKey] }, how: "replaced" },
      { from: reinstalled, to: { sshKeys: [otherKey] }, how: "in place", at: [`${standard} wipes 1`] },
      { to: { sshKeys: [key.replace("eva", "Eva, at work")] }, how: "nothing" },
    ],
    postInstallScript: { to: { postInstallScript: "#!/bin/sh\necho ready\n" }, how: "replaced" },
    tags: [
      { to: { tags: ["web", "blue"] }, how: "in place", at: ["web-1 ubuntu-2404-lts delivered blue web"] },
      { to: { tags: ["web", "env:prod"] }, how: "nothing" },
    ],
    contractId: { to: { contractId: "ACME-1" }, how: "replaced", at: [`${standard} ACME-1`] },
    overflow: { to: { overflow: true }, how: "replaced", at: [`${standard} overflow`] },
    reinstallOnChange: { to: reinstalled, how: "in place" },
    adopt: { to: { adopt: true }, how: "in place" },
  },
  disappears: {
    edit: (simulator) =>
      void simulator.seed("i3d", {
        servers: serversOf(simulator).map(({ uuid }) => ({ uuid, released: true })),
      }),
  },
  adopt: {
    before: (simulator) =>
      void simulator.seed("i3d", {
        servers: [
          {
            name: "web-1",
            location: "EU: Rotterdam",
            instanceType: "bm7.std.8",
            os: "ubuntu-2404-lts",
            tags: ["theirs"],
            createdAt: 1_600_000_000,
          },
        ],
      }),
  },
  conflict: {
    before: (simulator) =>
      void simulator.seed("i3d", {
        servers: [{ name: "web-1", location: "EU: Rotterdam", instanceType: "bm7.std.16" }],
      }),
    refused:
      /no server can be adopted: the one that may be web-1 is .*instanceType "bm7\.std\.16" instead of "bm7\.std\.8"/,
  },
  bad: [
    {
      args: { sshKeys: [] },
      message: /property sshKeys.*is missing: this operating system needs at least one/s,
    },
    { args: { tags: ["a b"] }, message: /property tags.*must be 1 to 64 of the characters/s },
    {
      args: { name: "-bad-", os: { slug: "talos-omni-190" } },
      message: /property name.*is not a valid host name/s,
    },
  ],
  // Its mark tells whose it is.
  unowned: "marked",
  creates: "POST /flexMetal/servers",
};

export const flexMetalServers: Cell[] = [i3d];
