import type { Asking, Bag, Handler } from "../../resources/contract/handler";
import { argumentsIn } from "../hidden";
import { secretMark } from "../secret-mark";
import { sealed } from "../sealed";
import { received, type Received, type Secrets, sent } from "./values";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Resource } from "./urn";

/** What a request says of a resource: its arguments and its state, without what is carried along. */
export interface Said {
  readonly inputs: Received;
  readonly state: Received;
}

export function said(inputs: Struct | undefined, state?: Struct): Said {
  return { inputs: received(inputs), state: received(state) };
}

/** Who asks; the URN tells it, and the arguments tell which of them are secret. */
export function asking({ owner }: Resource, handler: Handler, { inputs, state }: Said, via?: string): Asking {
  const { __owner: before } = state.bag;
  const own = new Set([...(handler.sealed ?? []), ...(handler.secretOutputs ?? [])]);
  const always = (handler.secretArguments ?? []).filter((name) => name in inputs.bag || name in state.bag);
  const secrets = new Set([...Object.keys(inputs.secrets), ...Object.keys(state.secrets), ...always]);
  const names = [...secrets].filter((name) => !own.has(name) && !name.startsWith("__"));
  return {
    owner,
    ...(typeof before === "string" ? { stateOwner: before } : {}),
    ...(names.length > 0 ? { secrets: names.sort() } : {}),
    ...(inputs.bag.__createFirst === true ? { createFirst: true } : {}),
    ...(via === undefined ? {} : { via }),
  };
}

/** Outputs as the state keeps them: with whose they are, and with what is secret in the arguments marked again. */
export function stateOf(
  handler: Handler,
  outputs: Bag,
  { owner }: Resource,
  via: string | undefined,
  { secrets: names = [] }: Asking,
  marks: Secrets[],
): Struct {
  const shown = names.length > 0 ? sealed(handler, outputs) : outputs;
  const always = (handler.secretOutputs ?? []).filter((name) => typeof shown[name] === "string");
  return sent(
    {
      ...argumentsIn(shown),
      ...Object.fromEntries(always.map((name) => [name, secretMark(shown[name])])),
      __owner: owner,
      ...(via === undefined ? {} : { __via: via }),
    },
    ...[...marks, alwaysSecret(handler)].map((secrets) => pick(secrets, names)),
  );
}

/** Arguments for the wire; those that are always secret are marked although the program has not. */
export function sentInputs(handler: Handler, inputs: Bag, ...marks: Secrets[]): Struct {
  return sent(inputs, ...marks, alwaysSecret(handler));
}

function alwaysSecret({ secretArguments = [] }: Handler): Secrets {
  return Object.fromEntries(secretArguments.map((name) => [name, true]));
}

/** Marks of arguments alone: outputs of their own have theirs from above. */
function pick(secrets: Secrets, names: readonly string[]): Secrets {
  return Object.fromEntries(Object.entries(secrets).filter(([name]) => names.includes(name)));
}
