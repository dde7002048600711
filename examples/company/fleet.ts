import * as pulumi from "@pulumi/pulumi";
import { FlexMetalServer, type FlexMetalServerArgs } from "rackform";

const sshKeys = [
  "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV duty@example.net",
];
const ubuntu = { slug: "ubuntu-2404-lts" };

/** Roles: how a machine of each is built, and how many of them run. */
const roles: Record<string, { count: number; args: Omit<FlexMetalServerArgs, "name" | "location"> }> = {
  game: {
    count: 3,
    args: { instanceType: "bm7.std.16", os: ubuntu, sshKeys, tags: ["env:prod", "role:game"] },
  },
  build: {
    count: 1,
    args: { instanceType: "bm7.std.8", os: ubuntu, sshKeys, tags: ["env:ci", "role:build"] },
  },
};

const servers = Object.entries(roles).flatMap(([role, { count, args }]) =>
  Array.from({ length: count }, (_, index) => {
    const name = `${role}-${index + 1}`;
    return new FlexMetalServer(name, { name, location: "EU: Rotterdam", ...args });
  }),
);

/** Each server's first address, for the inventory. */
export const fleet = pulumi
  .all(servers.map(({ name, ipAddresses }) => pulumi.all([name, ipAddresses])))
  .apply((entries) => Object.fromEntries(entries.map(([name, [first]]) => [name, first])));
