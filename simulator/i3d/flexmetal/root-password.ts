import type { SimReply } from "../../core/types";
import { isWindows } from "../catalogue/operating-systems";
import { notFound } from "../failure";
import { one } from "../reply";
import type { Call, Route } from "../routing";
import { scatterHex } from "../scatter";
import { seconds } from "../time";
import { serverOf } from "./find";

const KEPT_SECONDS = 24 * 3600;

/** Windows only, and only for a day after the installation; 404 otherwise (i3d.md section 2.8). */
function rootPassword(call: Call): SimReply {
  const { catalogue, clock } = call.world;
  const server = serverOf(call);
  const os = catalogue.operatingSystems.find((each) => each.slug === server.os.slug);
  const age = seconds(clock) - server.installedAt;
  if (!os || !isWindows(os) || server.status !== "delivered" || age >= KEPT_SECONDS) throw notFound();
  return one({ rootPassword: `Sim-${scatterHex(`${server.uuid} ${server.wipes}`, 16)}` });
}

export const rootPasswordRoutes: Route[] = [
  { method: "GET", path: "/flexMetal/servers/{uuid}/rootPassword", handle: rootPassword },
];
