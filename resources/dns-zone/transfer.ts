import { cancelled, isKind, RackformError } from "../../sdk/core";
import type { OwnedCall } from "../contract/run";
import { unproved } from "../contract/since-unclear";
import { Unfinished } from "../contract/unfinished";
import { zonesSettled } from "../dns/gigahost/zones-settled";
import { zoneId } from "../dns/zone-ref";
import { isDoubtful } from "../sharing/doubtful";
import type { LiveZone, ZoneDriver } from "./driver";
import type { DnsZoneInputs, DnsZoneState } from "./schema";

type State = DnsZoneInputs & Partial<DnsZoneState>;

/**
 * Asks the vendor, once, to take a domain over with its zone.
 *
 * @throws Unfinished when the account does not show the zone yet, or nobody knows what came of it: it costs money and is not asked
 * for again
 */
export async function transferIn(
  call: OwnedCall,
  driver: ZoneDriver,
  inputs: DnsZoneInputs,
): Promise<LiveZone> {
  // Nobody would write down what is paid for from here on.
  if (!(await call.run.hasEngine())) throw cancelled();
  let doubt: RackformError | undefined;
  try {
    await driver.create(call, inputs);
  } catch (error) {
    if (!isDoubtful(error)) throw explained(error, inputs);
    doubt = error;
  } finally {
    driver.forget(call);
  }
  const asked = doubt ? ("unclear" as const) : ("accepted" as const);
  const found = await driver.find(call, inputs.domain).catch((error: unknown) => {
    throw awaited(inputs, asked, doubt ?? error);
  });
  if (!found) throw awaited(inputs, asked, doubt);
  return found;
}

/** The zone that a run which was killed has asked for: an absence is read twice before money is spent. */
export async function seenLate(
  call: OwnedCall,
  driver: ZoneDriver,
  { domain }: DnsZoneInputs,
): Promise<LiveZone | undefined> {
  await zonesSettled(call, `DnsZone ${domain}`);
  driver.forget(call);
  return driver.find(call, domain);
}

const explained = (error: unknown, { domain }: DnsZoneInputs): unknown =>
  isKind(error, "validation", "conflict")
    ? error.with({
        message: `${error.facts.message}. If a transfer of ${domain} was asked for before, by a run that was killed or in the panel, it may be running: look there before it is asked for again, and adopt the zone when it is there`,
      })
    : error;

/** A transfer that was asked for in an earlier run and whose zone is not in the state. */
export function isAwaited({ __transfer, zoneId: known }: State): boolean {
  return __transfer !== undefined && known === undefined;
}

/** Whether the zone that shows now is the one that was asked for: the vendor has accepted it, and a name has one zone. */
export const isProved = ({ __transfer }: State): boolean => __transfer === "accepted";

/** What is kept of a transfer, and what to do. */
export function awaited(inputs: State, asked: DnsZoneState["__transfer"], cause?: unknown): Unfinished {
  const why = cause instanceof Error ? ` (${cause.message})` : "";
  return new Unfinished(zoneId(inputs), { ...inputs, __transfer: asked }, [
    asked === "accepted"
      ? `the vendor has accepted the transfer of ${inputs.domain} and does not show the zone yet${why}; it is not asked for again: the next up goes on when it is there`
      : `the vendor gave no clear answer about the transfer of ${inputs.domain}${why}; it costs money and is not asked for again. Look in the panel: once the zone is there, adopt: true takes it; if nothing was asked for, take the entry out with pulumi state delete, and the next up asks`,
  ]);
}

/** A zone that stands there already cannot be asked for with a transfer. */
export function refuseTransferOf({ facts, domain }: LiveZone, { vendor }: DnsZoneInputs): void {
  if (facts?.registered === true) return;
  throw new RackformError({
    kind: "conflict",
    vendor,
    argument: "transferDomain",
    applied: "no",
    message: `the zone ${domain} is in this account already and its domain is registered elsewhere, or still on its way here; the vendor takes a domain over together with a new zone only, so nothing was asked for. Take transferDomain and authCode out and adopt the zone; where the panel shows no transfer, have the domain transferred there`,
  });
}

/** A zone that has come since an unclear answer may be somebody else's. */
export const unprovedZone = ({ vendor, domain }: DnsZoneInputs, zone: LiveZone): RackformError =>
  unproved({
    vendor,
    argument: "domain",
    asked: `the transfer of ${domain} was asked for`,
    came: `a zone of that name (id ${zone.zoneId})`,
    spared: "deleted",
  });
