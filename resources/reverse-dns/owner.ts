import { exactlyOne } from "../contract/exactly-one";
import type { Call } from "../contract/run";
import { isNamed } from "../contract/told";
import { i3dColocations } from "../lists/i3d";
import {
  canonicalServer,
  idOf,
  isServerId,
  type NamedServer,
  type Naming,
  serverIdOf,
} from "../servers/argument";
import type { ReverseDnsInputs, ReverseDnsState } from "./schema";
import { type GivenOwner, ownerArguments, type Target, targetOf } from "./target";

type OwnerArgument = (typeof ownerArguments)[number];
type State = Partial<ReverseDnsInputs & ReverseDnsState>;

export const isOwnerArgument = (name: string): name is OwnerArgument =>
  (ownerArguments as readonly string[]).includes(name);

/** The id in the place that a state remembers: `host:1201`, `3523`. */
const idIn = ({ __place: place }: State): string | undefined => place?.split(":").at(-1);

export const namingOf = (argument: OwnerArgument, olds: State, news: State, state: State): Naming => ({
  old: olds[argument],
  now: news[argument],
  id: olds[argument] === undefined ? undefined : idIn(state),
});

/**
 * What the arguments are about, with the id of the owner that they name. What the state had looked up is not looked up again.
 *
 * @throws not-found with the nearest name, conflict with the ids of several
 */
export async function targetFor(
  call: Call,
  inputs: Partial<ReverseDnsInputs> & Pick<ReverseDnsInputs, "vendor">,
  state: State = {},
): Promise<Target> {
  const owner: GivenOwner = {};
  for (const argument of ownerArguments) {
    const given = inputs[argument];
    if (given === undefined) continue;
    const before = state[argument];
    const isKnown = before !== undefined && canonicalServer(before) === canonicalServer(given);
    const id = isServerId(given) || !isKnown ? undefined : idIn(state);
    owner[argument] = id ?? (await finders[argument](call, inputs.vendor, given));
  }
  return targetOf(inputs, owner, state.__place);
}

type Find = (call: Call, vendor: ReverseDnsInputs["vendor"], given: NamedServer) => Promise<string>;

const finders: Record<OwnerArgument, Find> = {
  serverId: (call, vendor, given) => serverIdOf(call, vendor, "serverId", given),
  serviceId: (call, vendor, given) => serverIdOf(call, vendor, "serviceId", given),
  colocationId: (call, _, given) => colocationIdOf(call, given),
};

/** The vendor's id of a colocation that an argument names. */
export const colocationIdOf = (call: Call, given: NamedServer): Promise<string> =>
  idOf("colocationId", given, async () => {
    const all = await i3dColocations(call.run).get(call.limits);
    const nameOf = ({ id, name = id }: (typeof all)[number]) => name;
    return exactlyOne(
      all.filter((each) => isNamed(nameOf(each), String(given))),
      { vendor: "i3d", what: "colocation", by: ["name", String(given)], there: all.map(nameOf) },
      ({ id }) => id,
    );
  });
