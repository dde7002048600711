import type { SimReply } from "../../core/types";
import { bodyOf, type Row } from "../body";
import { conflict, invalidFields, notFound } from "../failure";
import { checkFields, type Fields } from "../fields";
import { none, page } from "../reply";
import type { Call, Route } from "../routing";
import type { Cloud, Moving } from "./state";

const SITES = ["frmtl1", "camtr6"];
const TEXT = { kind: "string", required: true } as const;

const FIELDS: Fields = {
  name: TEXT,
  site: { ...TEXT, check: (site: string) => (SITES.includes(site) ? undefined : "This site does not exist") },
  instance_type: TEXT,
  description: { kind: "string" },
};

/** Moves an object on by one read. */
export function countRead<T extends Moving>(moving: T): T {
  moving.status = moving.ahead.shift() ?? moving.status;
  return moving;
}

export const isGone = ({ status }: Moving): boolean => status === "deleted";

export function knownCloud(call: Call): Cloud {
  const cloud = call.world.clouds.find((each) => each.id === call.param("cloudId"));
  if (!cloud) throw notFound();
  return cloud;
}

const cloudView = (cloud: Cloud): Row => ({
  id: cloud.id,
  name: cloud.name,
  site: cloud.site,
  instance_type: cloud.instanceType,
  description: cloud.description,
  created_at: new Date(cloud.createdMs).toISOString(),
});

/** 201 with the bare object, unlike the rest of the API. */
function create(call: Call): SimReply {
  const { world } = call;
  const body = bodyOf(call);
  const errors = checkFields(body, FIELDS);
  if (errors.length > 0) throw invalidFields(errors);
  if (world.clouds.some((each) => each.name === body["name"])) throw conflict("A cloud of this name exists");
  const cloud: Cloud = {
    id: world.ids.uuid(world.clock.now()),
    name: String(body["name"]),
    site: String(body["site"]),
    instanceType: String(body["instance_type"]),
    description: typeof body["description"] === "string" ? body["description"] : "",
    createdMs: world.clock.now(),
    nodes: [],
    vms: [],
  };
  world.clouds.push(cloud);
  return { status: 201, body: cloudView(cloud) };
}

function remove(call: Call): SimReply {
  const cloud = knownCloud(call);
  const busy = [...cloud.nodes, ...cloud.vms].some((each) => !isGone(each));
  if (busy) throw conflict("The cloud still has nodes or virtual machines");
  call.world.clouds.splice(call.world.clouds.indexOf(cloud), 1);
  return none();
}

const NODE_WAY = ["requested", "bootstrapping", "running"];
const NODES = "/flexVM/clouds/{cloudId}/nodes";

const nodeView = (node: Moving): Row => ({
  id: node.id,
  status: node.status,
  created_at: new Date(node.createdMs).toISOString(),
});

function knownNode(call: Call): Moving {
  const node = knownCloud(call).nodes.find((each) => each.id === call.param("nodeId"));
  if (!node) throw notFound();
  return node;
}

function createNode(call: Call): SimReply {
  const { world } = call;
  const { nodes } = knownCloud(call);
  const now = world.clock.now();
  const node: Moving = { id: world.ids.uuid(now), status: "created", ahead: [...NODE_WAY], createdMs: now };
  nodes.push(node);
  return { status: 201, body: nodeView(node) };
}

/** 409 while it is the last one under virtual machines. */
function removeNode(call: Call): SimReply {
  const { nodes, vms } = knownCloud(call);
  const node = knownNode(call);
  const others = nodes.filter((each) => each !== node && !isGone(each) && each.status !== "deleting");
  if (others.length === 0 && vms.some((vm) => !isGone(vm))) throw conflict("The node hosts virtual machines");
  Object.assign(node, { status: "deleting", ahead: ["deleted"] });
  return { status: 202 };
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
  {
    method: "GET",
    path: NODES,
    handle: (call) =>
      page(
        call,
        knownCloud(call).nodes,
        (node) => node.id,
        (node) => nodeView(countRead(node)),
      ),
  },
  { method: "POST", path: NODES, handle: createNode },
  {
    method: "GET",
    path: `${NODES}/{nodeId}`,
    handle: (call) => ({ status: 200, body: nodeView(countRead(knownNode(call))) }),
  },
  { method: "DELETE", path: `${NODES}/{nodeId}`, handle: removeNode },
];
