import * as messages from "@pulumi/pulumi/proto/provider_pb";
import type { Bag } from "../../resources/contract/handler";
import { functions } from "../../resources/functions";
import { clean } from "../clean";
import { Refusal } from "./refusal";
import type { Session } from "./session";
import { received, sent } from "./values";

const package_ = "rackform:index:";

/** Looks something up, with the accounts and the shared reads of this run. Engines mark the answer to secret arguments. */
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
  const { bag } = received(request.getArgs());
  const result = clean(await handler.invoke(bag, session.callOf(undefined, handler))) as Bag;
  const answer = new messages.InvokeResponse();
  answer.setReturn(sent(result));
  return answer;
}
