import type { Call } from "../contract/run";
import { colocationIdOf } from "../reverse-dns/owner";
import { canonicalServer, type NamedServer, type Naming, serverIdOf } from "../servers/argument";
import { stayingPlace } from "../servers/staying";
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

/** The vendor's id of the server or colocation; that of the state, where the program names the same. */
export function placeOf(
  call: Call,
  inputs: ServerNameInputs,
  state: Partial<ServerNameInputs & ServerNameState> = {},
): Promise<string> {
  const { vendor } = inputs;
  const argument = placeArgument(inputs);
  const given = givenPlace(inputs)!;
  const staying = {
    vendor,
    argument,
    given,
    before: givenPlace(state),
    place: state.__place,
    what: "the name",
  };
  return stayingPlace(staying, () =>
    argument === "serverId" ? serverIdOf(call, vendor, argument, given) : colocationIdOf(call, given),
  );
}
