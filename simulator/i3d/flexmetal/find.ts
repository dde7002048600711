import { notFound } from "../failure";
import type { Call } from "../routing";
import { passTime } from "./progress";
import type { FlexServer } from "./state";

/** The server of the path, moved as far as time has brought it; 404 when there is none. */
export function serverOf(call: Call): FlexServer {
  passTime(call.world);
  const uuid = call.param("uuid").toLowerCase();
  const server = call.world.flex.servers.find((each) => each.uuid === uuid);
  if (!server) throw notFound();
  return server;
}
