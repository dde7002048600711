import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import type { LiveZone, ZoneDriver } from "./driver";
import { differences, takeOver } from "./stand";
import type { DnsZoneInputs } from "./schema";

/** How often creation looks and tries again after an unclear answer. */
const tries = 3;

/** Creates the zone. One that appears after an unclear answer of this very call is the one that it asked for. */
export async function make(call: OwnedCall, driver: ZoneDriver, inputs: DnsZoneInputs): Promise<LiveZone> {
  let isUnclear = false;
  for (let attempt = 1; ; attempt++) {
    let failure: unknown;
    try {
      await driver.create(call, inputs);
    } catch (error) {
      failure = error;
    } finally {
      driver.forget(call);
    }
    if (failure && isKind(failure, "ambiguous")) isUnclear = true;
    // Whatever else the vendor says: one that nobody asked for here, has been made by somebody else meanwhile.
    else if (failure && !isUnclear && !isKind(failure, "conflict", "validation")) throw failure;
    const found = await driver.find(call, inputs.domain);
    if (found) {
      const isOurs = !failure || (isUnclear && differences(found, inputs).length === 0);
      return isOurs ? found : takeOver(call, found, inputs);
    }
    if (failure && (!isKind(failure, "ambiguous") || attempt === tries)) throw failure;
    if (!failure) throw unlisted(inputs);
  }
}

function unlisted({ vendor, domain }: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor,
    message: `the vendor said that the zone ${domain} was created, but its list of zones lacks it; run again, with adopt: true if it is there by then`,
  });
}
