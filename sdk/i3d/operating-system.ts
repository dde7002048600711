import { z } from "zod";
import { type CallOptions, coerce } from "../core";
import type { I3dCaller } from "./caller";

const operatingSystem = z
  .object({
    id: coerce.id,
    name: z.string(),
    slug: z.string(),
    osGroup: coerce.integer.optional().catch(undefined),
    isOdp: coerce.flag.optional().catch(undefined),
    availableForFlexMetal: coerce.flag,
    active: coerce.flag,
  })
  .transform((wire) => ({ ...wire, orderable: wire.availableForFlexMetal && wire.active }));

/** An operating system; `orderable` for FlexMetal. `osGroup` is 1 Windows, 2 Linux or BSD. */
export type I3dOperatingSystemRow = z.output<typeof operatingSystem>;

export class I3dOperatingSystem {
  readonly #call: I3dCaller;

  constructor(call: I3dCaller) {
    this.#call = call;
  }

  list(options?: CallOptions): Promise<I3dOperatingSystemRow[]> {
    return this.#call.list("GET /operatingsystem", [], operatingSystem, {}, options);
  }
}
