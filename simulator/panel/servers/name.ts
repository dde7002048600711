import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { text } from "../input";
import { invalidData } from "../refusal";
import { log, serverOf } from "./find";

/** `PUT /servers/{id}/name`; an empty name is taken as it is. */
export function rename(call: Call): SimReply {
  const server = serverOf(call);
  const name = text(call.body, "name");
  if (name === undefined) throw invalidData();
  log(call.state, server, `Name of server #${server.id} changed from ${server.name} to ${name}.`, call.now);
  server.name = name;
  return answer(call);
}
