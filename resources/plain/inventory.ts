import type { Listed } from "../contract/profile";
import type { Call } from "../contract/run";
import { plainId } from "./make";
import type { PlainObjects } from "./objects";
import type { PlainInputs } from "./port";

/** Every object of an account, without what may be secret of it. */
export async function* plainInventory<I extends PlainInputs>(
  call: Call,
  objects: PlainObjects<I>,
  secret: readonly (keyof I)[] = [],
): AsyncIterable<Listed> {
  const { within } = objects.port;
  for (const place of within ? await within.places(call) : [""])
    for (const { id, inputs } of await objects.rows(call, place)) {
      const shown = Object.entries(inputs).filter(
        ([name, value]) => value !== "" && !secret.includes(name as keyof I),
      );
      const key = plainId(place, id);
      const where = within ? { [within.argument]: place } : {};
      yield { id: key, key, inputs: { vendor: "i3d", ...where, ...Object.fromEntries(shown) } };
    }
}
