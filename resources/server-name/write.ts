import { isKind, RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import type { VendorName } from "../contract/vendors";
import { poll } from "../sharing/poll";
import type { Values } from "../sharing/owned-values";
import type { NameDriver } from "./driver";
import { sameText } from "./values";

/** A server may be missing for some 40 s (gigahost.md section 6): looks after a write outlast that. */
const patience = { looks: 13, intervalMs: 5_000 };

export interface Place {
  vendor: VendorName;
  id: string;
}

/**
 * Writes values and looks until the vendor shows them.
 *
 * @throws protocol when it accepts and goes on showing something else
 */
export async function writeValues(
  call: Call,
  driver: NameDriver,
  { vendor, id }: Place,
  values: Values,
): Promise<void> {
  await driver.write(call, id, values);
  let shown: Values = {};
  const otherwise = () => Object.keys(values).filter((name) => !sameText(shown[name], values[name]));
  const seen = await poll(call, {
    what: `the name of ${vendor} ${id}`,
    ...patience,
    async look() {
      shown = (await driver.fresh(call, id))?.values ?? {};
      return otherwise().length === 0 || undefined;
    },
  });
  if (seen) return;
  const texts = otherwise().map(
    (name) => `${name} ${shown[name] ?? "none"} instead of ${values[name] ?? "none"}`,
  );
  throw new RackformError({
    kind: "protocol",
    vendor,
    argument: "name",
    applied: "unknown",
    message: `the vendor accepted the change of ${id} and shows ${texts.join(", ")}; declare it as it is shown, or run again`,
  });
}

/** Puts back what was there before. A vendor that takes no empty name keeps ours: there was none that could be put back. */
export async function putBack(call: Call, driver: NameDriver, place: Place, former: Values): Promise<void> {
  try {
    await writeValues(call, driver, place, former);
  } catch (error) {
    const none = Object.keys(former).filter((name) => former[name] === undefined);
    if (none.length === 0 || !isKind(error, "validation")) throw error;
    call.run.log(
      `${place.vendor}: ${none.join(" and ")} of ${place.id} cannot be taken away (${error.message}), and there was none before; it stays`,
    );
    const rest = Object.fromEntries(Object.entries(former).filter(([, value]) => value !== undefined));
    if (Object.keys(rest).length > 0) await writeValues(call, driver, place, rest);
  }
}
