import { type ConfigReader, vendorConfiguration } from "../../provider/configuration";
import { zoneNotFoundText } from "../../resources/dns/zone-not-found";
import { canonicalDomain } from "../../resources/dns/name";
import { parseZoneId, zoneId, type ZoneRef } from "../../resources/dns/zone-ref";
import { accountZones, type DnsVendor } from "../account-zones";
import { shell } from "../escape/shell";
import type { Io } from "../io";
import type { PlannedStep } from "../plan-guard/preview";
import { pulumi, stackFlags } from "../pulumi";
import { type Check, failed, ok, oneLine } from "./check";

/** A zone that the program names by its id, and the first resource that does. */
interface Named {
  ref: ZoneRef;
  by: string;
}

const subject = "program";

/** Previews the program and holds the zones that it names by id against one list an account. Changes nothing. */
export async function programChecks(
  stack: string | undefined,
  config: ConfigReader,
  io: Io,
): Promise<Check[]> {
  const command = ["preview", "--json", "--show-sames", ...stackFlags(stack)];
  let steps: PlannedStep[];
  try {
    // With the profiles of all kinds, for which no other question of doctor's asks.
    const { readPreview } = require("../plan-guard/preview") as typeof import("../plan-guard/preview");
    ({ steps } = readPreview(await pulumi(command, io)));
  } catch (error) {
    io.signal.throwIfAborted();
    return [
      failed(subject, oneLine(error), ["pulumi preview --diff", ...stackFlags(stack).map(shell)].join(" ")),
    ];
  }
  const named = namedZones(steps);
  const vendors = [...new Set(named.map(({ ref }) => ref.vendor))];
  const checks = await Promise.all(
    vendors.map((vendor) =>
      missing(
        vendor,
        named.filter(({ ref }) => ref.vendor === vendor),
        config,
        io,
      ),
    ),
  );
  const found = checks.flat();
  const what = `${steps.length} resources of rackform; ${named.length} zones named by id`;
  return found.length > 0 ? found : [ok(subject, what)];
}

/** Zones that neither this program makes nor another account's provider reaches. */
export function namedZones(steps: readonly PlannedStep[]): Named[] {
  const stays = steps.filter(({ op, ownAccount }) => op !== "delete" && !ownAccount);
  const made = new Set(
    stays
      .filter(({ news }) => typeof news.domain === "string")
      .map(({ news }) => `${String(news.vendor)}:${canonicalDomain(String(news.domain))}`),
  );
  const named = new Map<string, Named>();
  for (const { news, urn } of stays) {
    const ref = typeof news.zone === "string" ? parseZoneId(news.zone) : undefined;
    if (!ref || made.has(zoneId(ref)) || named.has(zoneId(ref))) continue;
    named.set(zoneId(ref), { ref, by: urn.split("::").at(-1) ?? urn });
  }
  return [...named.values()];
}

async function missing(
  vendor: DnsVendor,
  named: readonly Named[],
  config: ConfigReader,
  io: Io,
): Promise<Check[]> {
  try {
    const there = await accountZones(vendor, vendorConfiguration(vendor, config, io.env), io);
    return named
      .filter(({ ref }) => !there.includes(ref.domain))
      .map(({ ref, by }) =>
        failed(
          subject,
          `${by} (${zoneId(ref)}): ${zoneNotFoundText(ref.domain, there)}`,
          "mend the zone's id in the program, or declare the zone with new DnsZone(…)",
        ),
      );
  } catch (error) {
    io.signal.throwIfAborted();
    // The vendor's own check says what is wrong with it.
    return [failed(subject, `the zones at ${vendor} cannot be listed: ${oneLine(error)}`, "rackform doctor")];
  }
}
