import { encodeReply, type Outcome } from "./outcome";
import type { Fault, SimReply } from "./types";

/** How a kind of fault changes a request's fate. */
export interface FaultEffect {
  /** Whether the vendor's handler runs. */
  applied: boolean;
  /** `reply` is the handler's answer; `undefined` when it did not run. */
  finish(fault: Fault, reply: SimReply | undefined): Outcome;
}

const reset = (): Outcome => ({ kind: "reset" });
const hang = (): Outcome => ({ kind: "hang" });

function status(fault: Fault): Outcome {
  const code = fault.status ?? 500;
  return encodeReply({
    status: code,
    headers: fault.headers,
    body: fault.body ?? { message: `status ${code}` },
  });
}

function html(fault: Fault): Outcome {
  const body =
    fault.body ??
    "<!DOCTYPE html><html><head><title>Bad Gateway</title></head><body>Bad Gateway</body></html>";
  return encodeReply({
    status: fault.status ?? 502,
    headers: { "content-type": "text/html", ...fault.headers },
    body,
  });
}

const kept = (reply: SimReply | undefined): SimReply => reply ?? { status: 200 };

function truncate(_fault: Fault, reply: SimReply | undefined): Outcome {
  const whole = encodeReply(kept(reply));
  return { ...whole, body: whole.body.subarray(0, Math.floor(whole.body.length / 2)) };
}

function empty(_fault: Fault, reply: SimReply | undefined): Outcome {
  return { ...encodeReply(kept(reply)), body: Buffer.alloc(0) };
}

function mutate(fault: Fault, reply: SimReply | undefined): Outcome {
  const original = kept(reply);
  // A copy, so that a hook cannot change what the vendor keeps.
  const copy = {
    ...original,
    body: typeof original.body === "object" ? structuredClone(original.body) : original.body,
  };
  return encodeReply(fault.mutate ? fault.mutate(copy) : copy);
}

/** One row a kind; `call` is not here because it only runs a hook and leaves the request to the next fault. */
export const faultEffects: Record<Exclude<Fault["kind"], "call">, FaultEffect> = {
  "reset-before": { applied: false, finish: reset },
  "reset-after": { applied: true, finish: reset },
  "hang-before": { applied: false, finish: hang },
  "hang-after": { applied: true, finish: hang },
  status: { applied: false, finish: status },
  "status-after": { applied: true, finish: status },
  html: { applied: false, finish: html },
  truncate: { applied: true, finish: truncate },
  empty: { applied: true, finish: empty },
  mutate: { applied: true, finish: mutate },
};

export const faultKinds: readonly string[] = [...Object.keys(faultEffects), "call"];
