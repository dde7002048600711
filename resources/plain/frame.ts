import type { Kind } from "../contract/kind";
import { plainLifecycle } from "./lifecycle";
import type { PlainObjects } from "./objects";
import type { PlainInputs, PlainState } from "./port";

type Own<I extends object, C extends object> = Partial<Kind<I, C>> &
  Pick<Kind<I, C>, "name" | "description" | "idForm" | "namedBy" | "importForms" | "args" | "outputs">;

/** A kind of plain objects at i3D.net, the only vendor of such by now. */
export const plainKind = <I extends PlainInputs, C extends PlainState>(
  objects: PlainObjects<I>,
  own: Own<I, C>,
): Kind<I, C> => ({
  vendors: ["i3d"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  complete: ({ vendor }) => (vendor === undefined ? ({ vendor: "i3d" } as Partial<I>) : {}),
  canonical: (inputs) => objects.port.canonical(inputs),
  replaces: (changed) => changed.filter((name) => name === "vendor"),
  ...plainLifecycle<I, C>(objects),
  ...own,
});
