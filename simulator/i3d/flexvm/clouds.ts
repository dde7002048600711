import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { conflict, invalidFields, notFound } from "../failure";
import { checkFields, type Fields } from "../fields";
import { list, none, page } from "../reply";
import type { Call, Route } from "../routing";
import type { World } from "../world";
import { type Cloud, images, instanceTypes, isGone } from "./state";
import { cloudView } from "./view";

const SITES = ["frmtl1", "camtr6"];
const TEXT = { kind: "string", required: true } as const;

const FIELDS: Fields = {
  name: TEXT,
  site: { ...TEXT, check: (site: string) => (SITES.includes(site) ? undefined : "This site does not exist") },
  instance_type: TEXT,
  description: { kind: "string" },
};

export function knownCloud(call: Call): Cloud {
  const cloud = call.world.clouds.find((each) => each.id === call.param("cloudId"));
  if (!cloud) throw notFound();
  return cloud;
}

/** A cloud without nodes and machines. */
export function newCloud(world: World, name: string, site: string, instanceType: string): Cloud {
  const now = world.clock.now();
  const empty = { description: "", createdMs: now, nodes: [], vms: [] };
  const cloud: Cloud = { id: world.ids.uuid(now), name, site, instanceType, ...empty };
  world.clouds.push(cloud);
  return cloud;
}

/** 201 with the bare object, unlike the rest of the API. */
function create(call: Call): SimReply {
  const { world } = call;
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  if (world.clouds.some((each) => each.name === body["name"])) throw conflict("A cloud of this name exists");
  const cloud = newCloud(world, String(body["name"]), String(body["site"]), String(body["instance_type"]));
  if (typeof body["description"] === "string") cloud.description = body["description"];
  return { status: 201, body: cloudView(cloud) };
}

/** 409 while machines run; whether nodes alone keep it is not known. */
function remove(call: Call): SimReply {
  const cloud = knownCloud(call);
  const nodes = call.world.options.deleteCloudWithNodes === "refuse" ? cloud.nodes : [];
  const busy = [...nodes, ...cloud.vms].some((each) => !isGone(each) && each.status !== "failed");
  if (busy) throw conflict("The cloud still has nodes or virtual machines");
  call.world.clouds.splice(call.world.clouds.indexOf(cloud), 1);
  return none();
}

export const cloudRoutes: Route[] = [
  {
    method: "GET",
    path: "/flexVM/clouds",
    handle: (call) => page(call, call.world.clouds, (cloud) => cloud.id, cloudView),
  },
  { method: "POST", path: "/flexVM/clouds", handle: create },
  {
    method: "GET",
    path: "/flexVM/clouds/{cloudId}",
    handle: (call) => ({ status: 200, body: cloudView(knownCloud(call)) }),
  },
  { method: "DELETE", path: "/flexVM/clouds/{cloudId}", handle: remove },
  { method: "GET", path: "/flexVM/images", handle: () => list(images) },
  { method: "GET", path: "/flexVM/instanceTypes", handle: () => list(instanceTypes) },
];
