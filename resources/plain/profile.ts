import type { Bag } from "../contract/handler";
import type { Listed, Profile, Section } from "../contract/profile";
import type { Call } from "../contract/run";
import { plainId } from "./make";
import type { PlainObjects } from "./objects";
import type { PlainInputs } from "./port";

interface Own<I> {
  title(state: Bag): string;
  export: Section;
  /** What may be secret of an object, and is in no list. */
  secret?: keyof I;
}

/** The profile of a kind of plain objects: nobody's server, data or money hangs on one. */
export function plainProfile<I extends PlainInputs>(
  objects: PlainObjects<I>,
  { secret, ...own }: Own<I>,
): Profile<I> {
  const { within, idOutput } = objects.port;
  return {
    keys: {
      of: (id, { [idOutput]: objectId, __place: place = "" }) =>
        typeof objectId === "string" ? [plainId(String(place), objectId)] : [id],
      holdValues: false,
    },

    async *inventory(call: Call): AsyncIterable<Listed> {
      for (const place of within ? await within.places(call) : [""])
        for (const { id, inputs } of await objects.rows(call, place)) {
          const shown = Object.entries(inputs).filter(([name, value]) => value !== "" && name !== secret);
          const where = within ? { [within.argument]: place } : {};
          const key = plainId(place, id);
          yield { id: key, key, inputs: { vendor: "i3d", ...where, ...Object.fromEntries(shown) } };
        }
    },

    bill: "nothing",
    removal: { data: "nothing", money: "nothing", traffic: "nothing", access: "nothing", rows: "nothing" },
    ...own,
  };
}
