import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { done } from "../envelope";
import { text } from "../input";
import { begin } from "../progress";
import { Refusal } from "../refusal";

/** `POST /servers/{id}/cancel`: undocumented; a machine that is gone or already cancelled answers 400, not 404. */
export function cancelServer(call: Call): SimReply {
  const { state, now, body, params } = call;
  const server = state.servers.get(params["id"] ?? "");
  if (!server || server.cancelled || server.order.status === "cancelled") {
    throw new Refusal(400, "400 Bad Request");
  }
  server.order.status = "cancelled";
  server.cancelled = {
    progress: begin(now, state.options.cancelledLingers),
    reason: text(body, "reason") ?? "",
    at: now,
  };
  return done(call, "Server has been cancelled.");
}
