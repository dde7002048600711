import { FlexMetalServer, type FlexMetalServerArgs } from "rackform";

/** Public keys of the people on duty, or UUIDs of keys that are stored at the vendor. */
const sshKeys = [
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV duty@example.net",
];

const ubuntu = { slug: "ubuntu-2404-lts" };
const rotterdam = { location: "EU: Rotterdam", instanceType: "bm7.std.8", os: ubuntu, sshKeys };

/** The fleet; a server's key is its name, in the stack and at the vendor. */
const fleet: Record<string, Omit<FlexMetalServerArgs, "name">> = {
  "web-1": { ...rotterdam, tags: ["env:prod", "web"] },
  "web-2": { ...rotterdam, tags: ["env:prod", "web"] },
  // A machine without data of its own: a new system is installed in place, which wipes the disks.
  "build-1": { ...rotterdam, instanceType: "bm7.std.16", tags: ["env:ci"], reinstallOnChange: true },
  "db-1": {
    ...rotterdam,
    instanceType: "bm7.std.16",
    tags: ["env:prod", "db"],
    os: {
      ...ubuntu,
      partitions: [
        { target: "/boot", filesystem: "ext4", size: 4096 },
        { target: "/", filesystem: "ext4", size: 65536 },
        { target: "/var/lib/postgresql", filesystem: "xfs", size: -1 },
      ],
    },
  },
};

/** Destroying these by mistake loses data or an outage's worth of time: `pulumi state unprotect` comes first. */
const precious = new Set(["db-1"]);

const servers = Object.entries(fleet).map(
  ([name, args]) =>
    [name, new FlexMetalServer(name, { name, ...args }, { protect: precious.has(name) })] as const,
);

export const addresses = Object.fromEntries(servers.map(([name, server]) => [name, server.ipAddresses]));
