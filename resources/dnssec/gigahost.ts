import type { gigahost } from "../../sdk";
import { isKind, RackformError } from "../../sdk/core";
import type { Call, OwnedCall } from "../contract/run";
import { zoneIfAny, zoneThere } from "../dns/gigahost/zone-facts";
import { parseDsText } from "../dns/ds-record";
import { zoneOf } from "../dns/zone-ref";
import type { Place } from "../settings/remembered";
import { poll } from "../sharing/poll";
import type { DnssecInputs, DnssecState } from "./schema";

type Zone = gigahost.Zone;

/** How long the vendor may take until it shows what it was asked for; nothing says how long it does. */
const patience = { intervalMs: 3_000, limitMs: 5 * 60_000 };

/** The zone's DS records as one text; `undefined` while DNSSEC is off. */
export async function dsTextOf({ run, limits }: Call, { zone_id }: Zone): Promise<string | undefined> {
  try {
    return await run.account("gigahost").client.dns.dnssec.dsRecords(zone_id, limits);
  } catch (error) {
    // No other answer tells that it is off (gigahost.md section 4).
    if (isKind(error, "validation") && /not enabled/i.test(error.vendorMessage ?? "")) return undefined;
    throw error;
  }
}

export async function findDnssec(
  call: OwnedCall,
  state: DnssecInputs & Partial<DnssecState>,
): Promise<Place<DnssecState, boolean> | undefined> {
  const zone = await zoneIfAny(call, zoneOf(state), state.__zoneId);
  return zone && placeIn(call, zone, true);
}

/** @throws validation for a domain that is not registered through the account */
export async function openDnssec(
  call: OwnedCall,
  inputs: DnssecInputs,
  state: Partial<DnssecState> = {},
): Promise<Place<DnssecState, boolean>> {
  const zone = await zoneThere(call, zoneOf(inputs), state.__zoneId);
  if (!zone.zone_is_registered)
    throw new RackformError({
      kind: "validation",
      vendor: "gigahost",
      argument: "zone",
      applied: "no",
      message: `${zone.zone_name} is not registered through this account, and the vendor has DNSSEC for registered domains only: nothing was changed. Have it signed where its name servers are, or take the resource out of the program`,
    });
  if (zone.external_dns)
    call.run.log(
      `gigahost:${zone.zone_name} has its name servers elsewhere: the vendor only notes that it is signed. DS records of the keys there are declared with DsRecords`,
    );
  return placeIn(call, zone, state.__zoneId !== undefined);
}

/** @param isWritten whether the setting has been written by now: a zone that is hosted elsewhere need not show it */
async function placeIn(
  call: OwnedCall,
  zone: Zone,
  isWritten: boolean,
): Promise<Place<DnssecState, boolean>> {
  let text = await dsTextOf(call, zone);
  const isOn = () => text !== undefined || (zone.external_dns && isWritten ? undefined : false);
  return {
    now: isOn(),
    async confirm(later) {
      text = await dsTextOf(later, zone);
      return isOn();
    },
    async write(later, on) {
      const { client } = later.run.account("gigahost");
      await client.dns.dnssec.set(zone.zone_id, on, later.limits);
      text = zone.external_dns ? await dsTextOf(later, zone) : await settled(later, zone, on);
    },
    computed: () =>
      Promise.resolve({ dsRecords: parseDsText(text ?? ""), dsText: text ?? "", __zoneId: zone.zone_id }),
  };
}

async function settled(call: Call, zone: Zone, on: boolean): Promise<string | undefined> {
  const { text } = await poll(call, {
    ...patience,
    what: `DNSSEC of ${zone.zone_name} to be switched ${on ? "on" : "off"}`,
    hint: "the vendor has accepted it, so run again later",
    overTemporaryErrors: true,
    async look() {
      const shown = await dsTextOf(call, zone);
      return (shown !== undefined) === on ? { text: shown } : undefined;
    },
  });
  return text;
}
