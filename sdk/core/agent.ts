import * as http from "node:http";
import * as https from "node:https";
import type { Proxy } from "./proxy";
import type { ProxyAgent } from "./proxy-agent";

/** Keep-alive agents with a cap on sockets: a run with parallelism 256 must not open 256 connections to a vendor. */
export function makeAgents(
  maxSockets = 8,
  proxy?: Proxy,
): { httpAgent: http.Agent; httpsAgent: https.Agent | ProxyAgent } {
  const options = { keepAlive: true, maxSockets, maxFreeSockets: maxSockets, scheduling: "lifo" as const };
  return {
    httpAgent: new http.Agent(options),
    httpsAgent: proxy ? throughProxy(proxy, options) : new https.Agent(options),
  };
}

/** Loaded where the environment names a proxy. */
function throughProxy(proxy: Proxy, options: https.AgentOptions): ProxyAgent {
  const { ProxyAgent } = require("./proxy-agent") as typeof import("./proxy-agent");
  return new ProxyAgent(proxy, options);
}
