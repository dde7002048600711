import type { SimReply, SimRequest } from "../../core/types";
import type { Row } from "../body";
import { notFound } from "../failure";
import { pageOf } from "../paging";
import { list } from "../reply";
import type { Call, Route } from "../routing";
import { seconds } from "../time";
import type { World } from "../world";

const KEPT = 200;
const METHODS = ["GET", "POST", "PUT", "DELETE"];

/**
 * Remembers a request for `GET /account/apiLog`; headers and bodies, which may hold secrets, are left out.
 */
export function recordApiCall(world: World, request: SimRequest, reply: SimReply): void {
  const { apiLog } = world.account;
  apiLog.push({
    request: {
      url: `/v3${request.path}`,
      method: request.method,
      header: {},
      queryParameter: request.query.toString(),
      ipAddress: world.options.clientAddress,
      requestTimestamp: seconds(world.clock),
      body: null,
    },
    response: { responseTime: 0.01, code: reply.status, body: null },
  });
  if (apiLog.length > KEPT) apiLog.shift();
}

const methodOf = (entry: Row): unknown => (entry["request"] as Row)["method"];

/** Newest first; a log has an order, unlike other lists. */
const listLog = (call: Call, entries: readonly Row[]) => list(pageOf(call, [...entries].reverse(), true));

function listLogOf(call: Call) {
  const method = call.param("requestType").toUpperCase();
  if (!METHODS.includes(method)) throw notFound();
  return listLog(
    call,
    call.world.account.apiLog.filter((entry) => methodOf(entry) === method),
  );
}

export const apiLogRoutes: Route[] = [
  { method: "GET", path: "/account/apiLog", handle: (call) => listLog(call, call.world.account.apiLog) },
  { method: "GET", path: "/account/apiLog/{requestType}", handle: listLogOf },
];
