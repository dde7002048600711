import type { SimReply } from "../../core/types";
import { Failure, invalid } from "../failure";
import { one } from "../reply";
import { list, listed } from "../reply";
import { pageOf } from "../paging";
import type { Call, Route } from "../routing";
import { createServer } from "./create";
import { findServer, serverOf } from "./find";
import { countRead, moveTo, passTime } from "./progress";
import type { FlexServer } from "./state";
import { statusesOf } from "./status";
import { serverView } from "./view";

/** Both filters must hold; an empty filter holds for nothing (i3d.md sections 2.4 and 11). */
function wanted(call: Call, server: FlexServer): boolean {
  const statuses = call.query.getAll("status");
  if (statuses.length > 0 && !statuses.flatMap(statusesOf).includes(server.status)) return false;
  return call.query.getAll("tag").every((tag) => server.tags.includes(tag));
}

function listServers(call: Call): SimReply {
  const { world } = call;
  passTime(world);
  const listedBy = world.clock.now() - world.options.listDelayMs;
  const found = world.flex.servers.filter((server) => server.orderedMs <= listedBy && wanted(call, server));
  const servers = pageOf(
    call,
    listed(call, found, (server) => server.uuid),
  );
  for (const server of servers) countRead(world, server);
  return list(servers.map((server) => serverView(world, server)));
}

function readServer(call: Call): SimReply {
  const server = call.world.options.unknownServer === "empty" ? findServer(call) : serverOf(call);
  if (!server) return list([]);
  countRead(call.world, server);
  return one(serverView(call.world, server));
}

const releasedTwice: Record<number, () => Failure | undefined> = {
  200: () => undefined,
  404: () => new Failure(404, 10001, "Entity not found"),
  422: () => invalid("The server is released already"),
};

/** What a DELETE does, by the status it finds; every other status goes on to `releasing`. */
const release: Record<string, (call: Call, server: FlexServer) => void> = {
  failed: (call) => {
    if (call.world.options.deleteFailed === "error") throw invalid("A failed server cannot be released");
  },
  releasing: () => undefined,
  released: (call) => {
    const failure = releasedTwice[call.world.options.deleteReleased]?.();
    if (failure) throw failure;
  },
};

function beginRelease(call: Call, server: FlexServer): void {
  const now = call.world.clock.now();
  moveTo(server, "releasing", now);
  if (call.world.options.releaseAtOnce) moveTo(server, "released", now);
}

/** 200 with the server, unlike every other DELETE (section 1.1). */
function deleteServer(call: Call): SimReply {
  const server = serverOf(call);
  (release[server.status] ?? beginRelease)(call, server);
  return one(serverView(call.world, server));
}

export const serverRoutes: Route[] = [
  { method: "GET", path: "/flexMetal/servers", handle: listServers },
  { method: "POST", path: "/flexMetal/servers", handle: createServer },
  { method: "GET", path: "/flexMetal/servers/{uuid}", handle: readServer },
  { method: "DELETE", path: "/flexMetal/servers/{uuid}", handle: deleteServer },
];
