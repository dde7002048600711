import { demo } from "../../../simulator";
import { type Place, places } from "../../resources/reverse-dns/places";
import type { Scenario, Version } from "./scenario";

const before = "before.example.net";
const theirs = "theirs.example.net";

/** The name of one address, with a neighbour's beside it; what was there before comes back at the end. */
function name(place: Place): Scenario {
  const { vendor, ip, canonical, neighbour } = place;
  const version = (
    args: { ip: string; hostname: string } | undefined,
    own: string,
    next: string,
  ): Version => ({
    program: args ? [{ name: "ptr", kind: "ReverseDns", args: { vendor, ...args } }] : [],
    objects: [`${canonical} ${own}`, `${neighbour} ${next}`],
  });
  return {
    kind: "ReverseDns",
    vendor,
    variant: place.title,
    seed(simulator) {
      demo(simulator);
      place.prepare?.(simulator);
      place.setOutside(simulator, canonical, before);
      if (neighbour !== canonical) place.setOutside(simulator, neighbour, theirs);
    },
    objects: (simulator) =>
      [canonical, neighbour].map((address) => `${address} ${place.nameOf(simulator, address)}`),
    exceptions: { "422": "a refused former name means that no name is better than ours" },
    versions: {
      none: version(undefined, before, theirs),
      first: version({ ip, hostname: "a.example.net" }, "a.example.net", theirs),
      updated: version({ ip, hostname: "b.example.net" }, "b.example.net", theirs),
      replaced: version({ ip: neighbour, hostname: "a.example.net" }, before, "a.example.net"),
    },
  };
}

export const reverseNames: Scenario[] = places.map(name);
