import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Bag } from "../../resources/contract/handler";
import { functions } from "../../resources/functions";
import { clean } from "../clean";
import { argumentsIn, askingIn } from "../hidden";
import { Refusal } from "./refusal";
import type { Session } from "./session";
import { received, sent } from "./values";

const package_ = "rackform:index:";

/**
 * Looks something up, with the accounts and the shared reads of this run. The answer to secret arguments is secret: engines leave
 * that to whoever knows secrets. SDKs take the marks off before they ask, so that our own functions name the arguments.
 */
export async function invoke(
  session: Session,
  request: messages.InvokeRequest,
): Promise<messages.InvokeResponse> {
  const token = request.getTok();
  const name = token.startsWith(package_) ? token.slice(package_.length) : "";
  const handler = Object.hasOwn(functions, name) ? functions[name] : undefined;
  if (!handler)
    throw new Refusal(
      "INVALID_ARGUMENT",
      `this version of rackform has no function ${token}; it has ${Object.keys(functions).join(", ")}. Update rackform?`,
    );
  const { bag, secrets: marks } = received(request.getArgs());
  const secrets = [...Object.keys(marks), ...(askingIn(bag).secrets ?? [])];
  const call = session.callOf(undefined, handler);
  const result = clean(await handler.invoke(argumentsIn(bag), call, secrets)) as Bag;
  const whole = Object.fromEntries(Object.keys(result).map((name) => [name, true as const]));
  const answer = new messages.InvokeResponse();
  answer.setReturn(sent(result, secrets.length > 0 ? whole : {}));
  return answer;
}
