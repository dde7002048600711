import { isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { askOnce } from "../sharing/ask-once";
import type { LiveZone, ZoneDriver } from "./driver";
import { differences, takeOver } from "./existing-zone";
import type { DnsZoneInputs } from "./schema";

/** How often creation looks and tries again after an unclear answer. */
const tries = 3;

/** Creates the zone. One that appears after an unclear answer of this very call is the one that it asked for. */
export async function make(call: OwnedCall, driver: ZoneDriver, inputs: DnsZoneInputs): Promise<LiveZone> {
  let isUnclear = false;
  return askOnce({
    tries,
    async ask() {
      try {
        await driver.create(call, inputs);
      } finally {
        driver.forget(call);
      }
    },
    doubtOf(error) {
      isUnclear ||= isKind(error, "ambiguous");
      // A refusal may mean a zone that somebody else has made meanwhile, or after an unclear answer, our own.
      const isDoubt = isUnclear || isKind(error, "conflict", "validation");
      return isDoubt && error instanceof RackformError ? error : undefined;
    },
    async look(doubt) {
      const found = await driver.find(call, inputs.domain);
      if (found) {
        const isOurs = !doubt || (isUnclear && differences(found, inputs).length === 0);
        return isOurs ? found : takeOver(call, found, inputs);
      }
      if (isKind(doubt, "ambiguous")) return undefined;
      throw doubt ?? unlisted(inputs);
    },
  });
}

function unlisted({ vendor, domain }: DnsZoneInputs): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor,
    message: `the vendor said that the zone ${domain} was created, but its list of zones lacks it; run again, with adopt: true if it is there by then`,
  });
}
