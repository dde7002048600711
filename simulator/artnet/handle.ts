import { emptyForm, phpForm, textOf } from "../core/php-form";
import type { SimReply, SimRequest } from "../core/types";
import { findCommand } from "./commands";
import { ArtnetFailure, describe } from "./failure";
import type { ArtnetState } from "./state";

/** `/dns/list` is the command dns/list. */
export function commandName(request: SimRequest): string {
  return request.path.replace(/^\/+|\/+$/g, "");
}

/** Runs a command. Only POST has variables, so that a GET is a call without credentials. */
export function handle(state: ArtnetState, request: SimRequest): SimReply {
  const command = findCommand(commandName(request));
  if (!command) return refuse(state, new ArtnetFailure("unknown-command"));
  const { maxInputVars } = state.options;
  const form = request.method === "POST" ? phpForm(request, { maxInputVars }) : emptyForm();
  if (textOf(form, "id") !== state.customerId || textOf(form, "api_key") !== state.apiKey) {
    return refuse(state, new ArtnetFailure(state.options.badKeyCode));
  }
  try {
    return { status: 200, body: { ...command.run({ state, form }), success: true } };
  } catch (error) {
    if (error instanceof ArtnetFailure) return refuse(state, error);
    throw error;
  }
}

/** The customer number that a request is signed with. */
export function customerOf(request: SimRequest): string | undefined {
  return request.method === "POST" ? textOf(phpForm(request), "id") : undefined;
}

function refuse(state: ArtnetState, { code, details }: ArtnetFailure): SimReply {
  const error = {
    code,
    description: describe(code),
    ...(details !== undefined && { errors_details: details }),
  };
  return { status: state.options.errorStatus, body: { success: false, error } };
}

const secretFields = /^(id|api_key|instance_password|instance_new_password)=/;

/** The body as it may be logged: credentials and passwords are fields of it. */
export function loggableBody(request: SimRequest): string {
  const pairs = request.body.toString("utf8").split("&");
  return pairs.filter((pair) => !secretFields.test(decodeLoosely(pair))).join("&");
}

function decodeLoosely(pair: string): string {
  try {
    return decodeURIComponent(pair);
  } catch {
    return pair;
  }
}
