import type { gigahost } from "../../sdk";
import type { Redirect } from "../../sdk/gigahost";
import { RackformError } from "../../sdk/core";
import type { Call } from "../contract/run";
import { gigahostRedirects } from "../dns/gigahost/redirects";
import { openGigahostZone } from "../dns/gigahost/zone";

type Zone = gigahost.Zone;
type Client = gigahost.GigahostClient["dns"]["redirects"];

/** The redirect of a name; looked for a second time before its absence is believed. */
export async function redirectAt(call: Call, zone: Zone, source: string): Promise<Redirect | undefined> {
  const redirects = gigahostRedirects(call.run, zone.zone_id);
  const at = (all: readonly Redirect[]) => all.find((one) => (one.source || "@").toLowerCase() === source);
  return at(await redirects.all(call.limits)) ?? at(await redirects.confirm(call.limits));
}

/** The same by one look, for creation: what follows from an absence is a request that the vendor would refuse. */
export async function redirectNow(call: Call, zone: Zone, source: string): Promise<Redirect | undefined> {
  const all = await gigahostRedirects(call.run, zone.zone_id).all(call.limits);
  return all.find((one) => (one.source || "@").toLowerCase() === source);
}

/** A write: its rows come and go with it, so that what was read of the zone before is out of date. */
export async function writeRedirect(
  call: Call,
  zone: Zone,
  write: (client: Client, zoneId: string) => Promise<unknown>,
): Promise<void> {
  const { client } = call.run.account("gigahost");
  try {
    await gigahostRedirects(call.run, zone.zone_id).write(() => write(client.dns.redirects, zone.zone_id));
  } finally {
    openGigahostZone(call, zone.zone_name).forget();
  }
}

/** @throws validation for a domain that is hosted elsewhere: the vendor has no redirects for it */
export function refuseExternal({ zone_name, external_dns }: Zone): void {
  if (!external_dns) return;
  throw new RackformError({
    kind: "validation",
    vendor: "gigahost",
    argument: "zone",
    applied: "no",
    message: `${zone_name} has its name servers elsewhere, and redirects work with the vendor's own only; nothing was changed. Point the domain to the vendor's name servers first; to let this redirect go as it is, take it out of the state with pulumi state delete`,
  });
}
