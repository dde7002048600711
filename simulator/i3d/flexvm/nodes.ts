import type { SimReply } from "../../core/types";
import { conflict, Failure, notFound } from "../failure";
import { page } from "../reply";
import type { Call, Route } from "../routing";
import type { World } from "../world";
import { knownCloud } from "./clouds";
import { countRead, nodesInUse, readAll, stepsOf } from "./moving";
import type { Cloud, Node } from "./state";
import { nodeView } from "./view";

const NODES = "/flexVM/clouds/{cloudId}/nodes";

/** A node that runs already. */
export function newNode(world: World, cloud: Cloud): Node {
  const number = world.ids.number();
  const id = world.ids.uuid(world.clock.now());
  const node: Node = { id, name: `node-${number}`, serial: `SN${number}`, status: "running", ahead: [] };
  cloud.nodes.push(node);
  return node;
}

function known(call: Call): Node {
  const node = knownCloud(call).nodes.find((each) => each.id === call.param("nodeId"));
  if (!node) throw notFound();
  return node;
}

function create(call: Call): SimReply {
  const cloud = knownCloud(call);
  const end = call.world.options.nodesFail ? "failed" : "running";
  const ahead = stepsOf(call.world, "requested", "bootstrapping", end);
  const node = Object.assign(newNode(call.world, cloud), { status: "created", ahead });
  return { status: 201, body: nodeView(cloud, node) };
}

function read(call: Call): SimReply {
  const cloud = knownCloud(call);
  const node = countRead(call.world, cloud.nodes, known(call));
  if (!node) throw notFound();
  return { status: 200, body: nodeView(cloud, node) };
}

/** 409 while it hosts machines or is no state to go from; what becomes of a failed one is not known. */
function remove(call: Call): SimReply {
  const node = known(call);
  const isFailed = node.status === "failed";
  if (isFailed && call.world.options.deleteFailedNode === "refuse")
    throw new Failure(422, 90002, "The node is failed or deleted already");
  if (!isFailed && node.status !== "running") throw conflict("The node is in no deletable state");
  if (nodesInUse(knownCloud(call), node.id)) throw conflict("The node hosts virtual machines");
  Object.assign(node, { status: "deleting", ahead: ["deleted"] });
  return { status: 202 };
}

function listAll(call: Call): SimReply {
  const cloud = knownCloud(call);
  return page(
    call,
    readAll(call.world, cloud.nodes),
    (node) => node.id,
    (node) => nodeView(cloud, node),
  );
}

export const nodeRoutes: Route[] = [
  { method: "GET", path: NODES, handle: listAll },
  { method: "POST", path: NODES, handle: create },
  { method: "GET", path: `${NODES}/{nodeId}`, handle: read },
  { method: "DELETE", path: `${NODES}/{nodeId}`, handle: remove },
];
