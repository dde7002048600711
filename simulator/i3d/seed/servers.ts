import type { Row } from "../body";
import { newServer } from "../flexmetal/create";
import { readOrder } from "../flexmetal/order";
import { moveTo } from "../flexmetal/progress";
import type { FlexServer } from "../flexmetal/state";
import type { World } from "../world";
import { addressOf, numberOf, textOf, textsOf } from "./input";

const DEFAULT_KEY = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFakeKeyForSeededServersOnly0000000000 seed";

function find(world: World, uuid: unknown): FlexServer | undefined {
  return world.flex.servers.find((server) => server.uuid === uuid);
}

function order(world: World, row: Row): FlexServer {
  const body = {
    name: textOf(row, "name", "server"),
    location: textOf(row, "location", "EU: Rotterdam"),
    instanceType: textOf(row, "instanceType", "bm7.std.8"),
    os: { slug: textOf(row, "os", "ubuntu-2404-lts") },
    sshKey: row["sshKey"] === undefined ? [DEFAULT_KEY] : textsOf(row, "sshKey"),
    tags: textsOf(row, "tags"),
    contractId: textOf(row, "contractId", ""),
  };
  const server = newServer(world, readOrder(world, body));
  moveTo(server, "delivered", world.clock.now());
  // It has been there for long: the addresses were seen many times.
  server.deliveredReads = Number.MAX_SAFE_INTEGER;
  server.orderedMs = 0;
  world.flex.servers.push(server);
  return server;
}

const edits: Record<string, (world: World, server: FlexServer, row: Row) => void> = {
  uuid: (_world, server, row) => void (server.uuid = textOf(row, "uuid").toLowerCase()),
  name: (_world, server, row) => void (server.name = textOf(row, "name")),
  createdAt: (_world, server, row) => void (server.createdAt = numberOf(row, "createdAt")),
  tags: (world, server, row) => {
    server.tags = [...textsOf(row, "tags")];
    for (const tag of server.tags) world.flex.tags.add(tag);
  },
  os: (_world, server, row) => void (server.os = { slug: textOf(row, "os") }),
  ipAddresses: (_world, server, row) => void (server.addresses = textsOf(row, "ipAddresses").map(addressOf)),
  status: (world, server, row) => {
    const status = textOf(row, "status");
    if (status !== "delivered") server.deliveredReads = 0;
    moveTo(server, status, world.clock.now());
  },
  statusMessage: (_world, server, row) => void (server.failure = textOf(row, "statusMessage")),
  released: (world, server, row) => {
    if (row["released"] === true) moveTo(server, "released", world.clock.now());
  },
};

/** Makes a delivered server, or changes the one with the uuid as if somebody had done it elsewhere. */
export function seedServer(world: World, row: Row): FlexServer {
  const known = find(world, row["uuid"]);
  const server = known ?? order(world, row);
  for (const [name, edit] of Object.entries(edits)) if (name in row) edit(world, server, row);
  return server;
}
