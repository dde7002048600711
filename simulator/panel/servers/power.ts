import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { Refusal } from "../refusal";
import { log, serverOf } from "./find";

/** `GET powerstate`: the payload is inside `meta`. */
export function powerState(call: Call): SimReply {
  const { powered } = serverOf(call);
  return answer(call, [], { meta: { powerstate: powered, timestamp: Math.floor(call.now / 1000) } });
}

/** `GET reboot`: a GET with a side effect. */
export function reboot(call: Call): SimReply {
  const server = serverOf(call);
  server.reboots += 1;
  server.powered = true;
  log(call.state, server, `Reboot of server #${server.id} was completed.`, call.now);
  return answer(call);
}

/** `GET power/on` and `power/off`: 405 on a KVM VPS at Gigahost, whatever the document says. */
export const switchPower =
  (on: boolean) =>
  (call: Call): SimReply => {
    const server = serverOf(call);
    const { powerOnKvm, powerOnDedicated } = call.state.options;
    const allowed = server.vpsType === "kvm" ? powerOnKvm : powerOnDedicated;
    if (allowed === 405) throw new Refusal(405, "Method not allowed");
    server.powered = on;
    return answer(call);
  };

/** POST and PUT there: a 400 without a body, seen at Gigahost only. */
export function wrongPowerVerb({ state }: Call): never {
  if (state.options.powerWrongVerb === 405) throw new Refusal(405, "Method not allowed");
  throw new Refusal(400, "", { bodyless: true });
}
