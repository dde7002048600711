import { FlexMetalServer, FlexMetalTag } from "rackform";

/** What monitoring and billing ask for: written once, renamed here and nowhere else. */
const tags = {
  prod: new FlexMetalTag("prod", { tag: "env:prod" }),
  match: new FlexMetalTag("match", { tag: "role:match-server" }),
  lobby: new FlexMetalTag("lobby", { tag: "role:lobby" }),
};

const machine = {
  location: "EU: Rotterdam",
  instanceType: "bm7.std.8",
  os: { slug: "ubuntu-2404-lts" },
  sshKeys: [
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHU5vJr0dPpXHkq3R4Cw2b1mZ8nT6yLsQe7oFaGx9KdV ops@example.net",
  ],
};

/** Servers that are given a tag as it is come after it, and go before it. */
const servers = [
  new FlexMetalServer("match-1", { ...machine, name: "match-1", tags: [tags.prod, tags.match] }),
  new FlexMetalServer("match-2", { ...machine, name: "match-2", tags: [tags.prod, tags.match] }),
  new FlexMetalServer("lobby-1", { ...machine, name: "lobby-1", tags: [tags.prod, tags.lobby, "canary"] }),
];

export const tagged = servers.map((server) => ({ name: server.name, tags: server.tags }));
