import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { colocationIdOf } from "../reverse-dns/owner";
import { canonicalServer, isServerId, type NamedServer, type Naming, serverIdOf } from "../servers/argument";
import type { ServerNameInputs, ServerNameState } from "./schema";

type Inputs = Partial<ServerNameInputs>;

/** The argument that says what has the name. */
export const placeArgument = ({ vendor }: Inputs): "serverId" | "colocationId" =>
  vendor === "i3d" ? "colocationId" : "serverId";

export const givenPlace = (inputs: Inputs): NamedServer | undefined => inputs[placeArgument(inputs)];

export const nameId = (vendor: string, place: string): string => `${vendor}:${place}`;

/** What the object is known by in a program. */
export function naturalKey(inputs: Inputs): string | undefined {
  const given = givenPlace(inputs);
  return inputs.vendor === undefined || given === undefined
    ? undefined
    : nameId(inputs.vendor, canonicalServer(given));
}

export const namingOf = (olds: Inputs, news: Inputs, { __place }: Partial<ServerNameState>): Naming => ({
  old: givenPlace(olds),
  now: givenPlace(news),
  id: __place,
});

/**
 * The vendor's id of what an argument names. What the state had looked up is not looked up again: its name may be another by now.
 *
 * @throws not-found with the nearest name, conflict with the ids of several, validation when another name is another server's
 */
export async function placeOf(
  call: Call,
  inputs: ServerNameInputs,
  state?: ServerNameInputs & ServerNameState,
): Promise<string> {
  const { vendor } = inputs;
  const argument = placeArgument(inputs);
  const given = givenPlace(inputs)!;
  const before = state && givenPlace(state);
  if (before !== undefined && canonicalServer(before) === canonicalServer(given)) return state!.__place;
  const place = await (argument === "serverId"
    ? serverIdOf(call, vendor, argument, given)
    : colocationIdOf(call, given));
  if (!state || place === state.__place || isServerId(given)) return place;
  throw new RackformError({
    kind: "validation",
    vendor,
    argument,
    applied: "no",
    message: `${JSON.stringify(given)} is ${place}, and the name is that of ${state.__place}: nothing was changed. To give it to the other one instead, write the id ${place}`,
  });
}
