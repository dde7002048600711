import { faultEffects } from "./fault-effects";
import type { FaultBook } from "./faults";
import { encodeReply, type Outcome } from "./outcome";
import type { RequestLog } from "./request-log";
import { loggableTarget } from "./target";
import type { Fault, SimClock, SimReply, SimRequest, VendorSimulator } from "./types";

export interface ExchangeContext {
  clock: SimClock;
  faults: FaultBook;
  requests: RequestLog;
  latencyMs(): number;
}

/** Takes one request through faults and handler, and logs what became of it. Never throws. */
export async function exchange(
  context: ExchangeContext,
  vendor: VendorSimulator,
  request: SimRequest,
  url: string,
): Promise<Outcome> {
  const endpoint = vendor.endpointOf(request);
  const write = vendor.isWrite(request);
  const struck = context.faults.strike({ vendor: vendor.vendor, endpoint, write });
  const outcome = await run(context, vendor, request, struck).catch(asInternalError);
  context.requests.record({
    at: context.clock.now(),
    vendor: vendor.vendor,
    endpoint,
    method: request.method,
    target: loggableTarget(url),
    write,
    status: outcome.kind === "reply" ? outcome.status : outcome.kind,
    ...(struck.length > 0 && { fault: struck.map((fault) => fault.kind).join(",") }),
    ...bodyOf(vendor, request),
    bytesIn: request.body.length,
    bytesOut: outcome.kind === "reply" ? outcome.body.length : 0,
  });
  return outcome;
}

async function run(
  context: ExchangeContext,
  vendor: VendorSimulator,
  request: SimRequest,
  struck: readonly Fault[],
): Promise<Outcome> {
  await pause(context.latencyMs() + struck.reduce((sum, fault) => sum + (fault.latencyMs ?? 0), 0));
  for (const fault of struck) if (fault.kind === "call") await fault.hook?.(request);
  const fault = struck.find((each) => each.kind !== "call");
  if (!fault || fault.kind === "call") return encodeReply(await vendor.handle(request));
  const effect = faultEffects[fault.kind];
  const reply: SimReply | undefined = effect.applied ? await vendor.handle(request) : undefined;
  return effect.finish(fault, reply);
}

function pause(ms: number): Promise<void> | undefined {
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}

function bodyOf(vendor: VendorSimulator, request: SimRequest): { body?: string } {
  const body = vendor.loggableBody?.(request);
  return body === undefined ? {} : { body };
}

/** A mistake of the simulator must be seen, not be taken for a vendor's answer. */
function asInternalError(error: unknown): Outcome {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return encodeReply({
    status: 500,
    headers: { "x-simulator-error": "1" },
    body: `simulator error: ${text}`,
  });
}
