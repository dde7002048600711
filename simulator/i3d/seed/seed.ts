import { seedApiKey } from "../account/keys";
import { isRow, type Row } from "../body";
import { newCrossConnect } from "../cross-connect";
import { serverView } from "../flexmetal/view";
import { hostView } from "../hosts/view";
import { seconds } from "../time";
import { tableOf, type World } from "../world";
import { allowanceOf, seedInstanceType, seedLocation, seedOperatingSystem } from "./catalogue";
import { seedColocation, seedHost, seedRdns } from "./hosts";
import { dropFromClouds, seedCloud } from "./clouds";
import { rowsOf, textOf, textsOf } from "./input";
import { seedServer } from "./servers";
import { seedAlert, seedCallback, seedTrigger } from "./tables";

/** Takes out of a list what `gone` says. */
function drop<T>(items: T[], gone: (item: T) => boolean): void {
  items.splice(0, items.length, ...items.filter((item) => !gone(item)));
}

type Seeder = (world: World, objects: Row, name: string) => unknown;

const each =
  (seed: (world: World, row: Row) => unknown): Seeder =>
  (world, objects, name) =>
    rowsOf(objects, name).map((row) => seed(world, row));

function seedSshKey(world: World, row: Row) {
  const key = {
    uuid: textOf(row, "uuid", world.ids.uuid(world.clock.now())).toLowerCase(),
    name: textOf(row, "name"),
    publicKey: textOf(row, "publicKey"),
    createdAt: seconds(world.clock),
  };
  world.sshKeys.push(key);
  return key;
}

function failNext(world: World, objects: Row): void {
  const fates = Array.isArray(objects["failNext"])
    ? (objects["failNext"] as unknown[])
    : [objects["failNext"]];
  for (const fate of fates) {
    const row = isRow(fate) ? fate : {};
    world.flex.failNext.push({
      at: textOf(row, "at", "provisioning"),
      message: textOf(row, "message", world.options.failMessage),
    });
  }
}

/** Takes those whose field is named out of a simple collection. */
const dropBy =
  (table: string, field: string): Seeder =>
  (world, objects, name) => {
    const gone = textsOf(objects, name);
    drop(tableOf(world, table), (row) => gone.includes(String(row[field])));
  };

/** In this order: what others refer to comes first. */
const seeders: Record<string, Seeder> = {
  locations: each(seedLocation),
  instanceTypes: each(seedInstanceType),
  operatingSystems: each(seedOperatingSystem),
  sshKeys: each(seedSshKey),
  tags: (world, objects) => textsOf(objects, "tags").map((tag) => world.flex.tags.add(tag) && tag),
  quotas: each((world, row) => world.flex.quotas.unshift(allowanceOf(row))),
  commits: each((world, row) => world.flex.commits.push(allowanceOf(row))),
  servers: each((world, row) => serverView(world, seedServer(world, row))),
  hosts: each((world, row) => hostView(world, seedHost(world, row))),
  colocations: each((world, row) => ({ id: seedColocation(world, row).id })),
  crossConnects: each((world, row) => {
    const connect = newCrossConnect(world, row);
    world.crossConnects.push(connect);
    return connect;
  }),
  setRdns: each((world, row) => seedRdns(world, textOf(row, "ip"), textOf(row, "hostname"))),
  removeServers: (world, objects, name) => {
    const uuids = textsOf(objects, name);
    drop(world.flex.servers, (server) => uuids.includes(server.uuid));
  },
  removeHosts: (world, objects, name) => {
    const ids = textsOf(objects, name);
    drop(world.hosts, ({ id }) => ids.includes(String(id)));
  },
  removeColocations: (world, objects, name) => {
    const ids = textsOf(objects, name);
    drop(world.colocations, ({ id }) => ids.includes(String(id)));
  },
  apiKeys: each(seedApiKey),
  removeApiKeys: (world, objects, name) => {
    const notes = textsOf(objects, name);
    drop(world.account.apiKeys, ({ note }) => note !== null && notes.includes(note));
  },
  callbacks: each(seedCallback),
  alerts: each(seedAlert),
  removeAlerts: (world, objects, name) => {
    const gone = textsOf(objects, name);
    for (const { id, alerts } of world.colocations)
      drop(alerts, ({ percentage }) => gone.includes(`${id}/${String(percentage)}`));
  },
  triggers: each(seedTrigger),
  removeTriggers: dropBy("triggers", "name"),
  removeCallbacks: dropBy("callbacks", "url"),
  clouds: each(seedCloud),
  removeClouds: (world, objects, name) => {
    const names = textsOf(objects, name);
    drop(world.clouds, (cloud) => names.includes(cloud.name));
  },
  removeNodes: (world, objects, name) => dropFromClouds(world, "nodes", textsOf(objects, name)),
  removeVms: (world, objects, name) => dropFromClouds(world, "vms", textsOf(objects, name)),
  removeSshKeys: (world, objects, name) => {
    const uuids = textsOf(objects, name);
    drop(world.sshKeys, (key) => uuids.includes(key.uuid));
  },
  removeTags: (world, objects, name) => {
    for (const tag of textsOf(objects, name)) world.flex.tags.delete(tag);
  },
  failNext,
};

/** Runs every seeder that is named, and answers by the same names; an unknown name is an error. */
export function seedWorld(world: World, objects: Row): Row {
  const unknown = Object.keys(objects).filter((name) => !(name in seeders));
  if (unknown.length > 0) {
    throw new TypeError(`seed: no ${unknown.join(", ")}; known: ${Object.keys(seeders).join(", ")}`);
  }
  const answers: Row = {};
  for (const [name, seeder] of Object.entries(seeders)) {
    if (name in objects) answers[name] = seeder(world, objects, name) ?? null;
  }
  return answers;
}
