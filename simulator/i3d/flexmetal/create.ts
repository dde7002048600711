import type { SimReply } from "../../core/types";
import { bodyOf } from "../body";
import { forbidden, invalid } from "../failure";
import { one } from "../reply";
import type { Call } from "../routing";
import { seconds } from "../time";
import type { World } from "../world";
import { giveAddresses } from "./addresses";
import { refusal } from "./allowance";
import { type Order, readOrder } from "./order";
import type { Fate, FlexServer } from "./state";
import { serverView } from "./view";

function fateOf(world: World): Fate | undefined {
  const next = world.flex.failNext.shift();
  if (next) return next;
  const { failAt, failMessage } = world.options;
  return failAt === "" ? undefined : { at: failAt, message: failMessage };
}

/** A server as it is right after the order. */
export function newServer(world: World, order: Order, fate?: Fate): FlexServer {
  const { ids, clock, options } = world;
  return {
    uuid: ids.uuid(clock.now()),
    name: options.serverNames === "lowerCase" ? order.name.trim().toLowerCase() : order.name,
    status: "created",
    failure: "",
    location: { id: order.location.id, name: order.location.name },
    instanceType: { id: order.instanceType.id, name: order.instanceType.name },
    os: order.os,
    addresses: giveAddresses(world),
    tags: order.tags,
    createdAt: seconds(clock),
    orderedMs: clock.now(),
    deliveredAt: 0,
    releasedAt: 0,
    contractId: order.contractId,
    secret: { sshKey: order.sshKey, postInstallScript: order.postInstallScript, userdata: order.userdata },
    overflow: order.overflow,
    fate,
    reads: 0,
    movedMs: clock.now(),
    deliveredReads: 0,
    installedAt: 0,
    wipes: 0,
    powered: true,
    hostId: ids.number(),
    orderId: String(ids.number()),
    commands: [],
    labels: [],
    ports: {},
  };
}

/** `POST /flexMetal/servers`: orders a paid server each time it is called (i3d.md section 2.1). */
export function createServer(call: Call): SimReply {
  const { world } = call;
  const body = bodyOf(call);
  if (!world.options.flexMetalAllowed) throw forbidden("This account is not allowed to use FlexMetal");
  const order = readOrder(world, body);
  const reason = refusal(world, {
    location: order.location.name,
    instanceType: order.instanceType.name,
    contractId: order.contractId,
    overflow: order.overflow,
  });
  if (reason) throw invalid(reason, [{ property: "instanceType", message: reason }]);
  const server = newServer(world, order, fateOf(world));
  world.flex.servers.push(server);
  for (const tag of server.tags) world.flex.tags.add(tag);
  return one(serverView(world, server));
}
