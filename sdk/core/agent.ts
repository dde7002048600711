import * as http from "node:http";
import * as https from "node:https";

/** Keep-alive agents with a cap on sockets: a run with parallelism 256 must not open 256 connections to a vendor. */
export function makeAgents(maxSockets = 8): { httpAgent: http.Agent; httpsAgent: https.Agent } {
  const options = { keepAlive: true, maxSockets, maxFreeSockets: maxSockets, scheduling: "lifo" as const };
  return { httpAgent: new http.Agent(options), httpsAgent: new https.Agent(options) };
}
