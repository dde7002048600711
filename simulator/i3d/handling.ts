import type { SimReply, SimRequest } from "../core/types";
import { recordApiCall } from "./account/api-log";
import { authenticate } from "./account/authentication";
import { Failure, failureReply, malformed, notFound } from "./failure";
import type { Call, Match, Router } from "./routing";
import type { World } from "./world";

const wrongMethod = (): Failure => new Failure(405, 10405, "Method not allowed");

function decode(params: Record<string, string>): Record<string, string> {
  try {
    return Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
  } catch {
    throw malformed("Path is malformed");
  }
}

function answer(world: World, router: Router, request: SimRequest): SimReply {
  const match: Match | undefined = router.find(request.method, request.path);
  authenticate(world, request);
  if (!match) throw router.hasPath(request.path) ? wrongMethod() : notFound();
  const params = decode(match.params);
  const call: Call = { ...request, world, param: (name) => params[name] ?? "" };
  return match.route.handle(call);
}

/** Answers one request; every refusal comes in the vendor's envelope. */
export function handleRequest(world: World, router: Router, request: SimRequest): SimReply {
  let reply: SimReply;
  try {
    reply = answer(world, router, request);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    reply = failureReply(error, world.options.strayComma);
  }
  recordApiCall(world, request, reply);
  return reply;
}
