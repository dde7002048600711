import { notFound } from "../failure";
import type { Call } from "../routing";
import { passTime } from "./progress";
import type { FlexServer } from "./state";

/** The server of the path, moved as far as time has brought it; none when there is none. */
export function findServer(call: Call): FlexServer | undefined {
  passTime(call.world);
  const uuid = call.param("uuid").toLowerCase();
  return call.world.flex.servers.find((each) => each.uuid === uuid);
}

/** The same; 404 when there is none. */
export function serverOf(call: Call): FlexServer {
  const server = findServer(call);
  if (!server) throw notFound();
  return server;
}
