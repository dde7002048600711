import type { gigahost } from "../../sdk";
import type { Redirect } from "../../sdk/gigahost";
import { isKind, RackformError } from "../../sdk/core";
import { waitForProgram } from "../contract/program-wait";
import type { OwnedCall } from "../contract/run";
import { conflict, proofInTime, tellAdopted } from "../contract/take-over";
import { declaredRows } from "../dns/declared-rows";
import { describe } from "../dns/describe";
import { namesOfRedirect } from "../dns/gigahost/redirects";
import { openGigahostZone } from "../dns/gigahost/zone";
import { rowsAt } from "../dns/row-index";
import { rowLedgerKey } from "../dns/row-ledger";
import type { LiveRow } from "../dns/row";
import { type ZoneRef, zoneOf } from "../dns/zone-ref";
import { askOnce } from "../sharing/ask-once";
import { redirectNow, writeRedirect } from "./gigahost";
import { canonicalUrl, hostOf, placeOf, redirectId } from "./identity";
import type { DnsRedirectInputs } from "./schema";

/** How often creation looks and asks again after an unclear answer, or after a row in the way has gone. */
const tries = 3;

type Zone = gigahost.Zone;

/** Has the zone redirect: makes the redirect, or takes over the one that is there with a proof. */
export async function makeOrTakeOver(call: OwnedCall, zone: Zone, inputs: DnsRedirectInputs): Promise<void> {
  const { source } = placeOf(inputs)!;
  const existing = await redirectNow(call, zone, source);
  if (existing) return takeOver(call, zone, existing, inputs);
  for (let attempt = 1; ; attempt++) {
    try {
      return await make(call, zone, source, inputs);
    } catch (error) {
      if (!isKind(error, "validation")) throw error;
      const row = await addressInTheWay(call, inputs);
      if (!row) throw error.with({ argument: error.argument ?? "source" });
      if (attempt === tries || !(await isGoing(call, zoneOf(inputs), row))) throw inTheWay(call, inputs, row);
    }
  }
}

/** One that appears after an unclear answer of this very call is the one that it asked for. */
async function make(call: OwnedCall, zone: Zone, source: string, inputs: DnsRedirectInputs): Promise<void> {
  let isUnclear = false;
  await askOnce<true>({
    tries,
    ask: () =>
      writeRedirect(call, zone, (client, id) =>
        client.create(id, { source, targetUrl: inputs.targetUrl.trim() }, call.limits),
      ),
    doubtOf(error) {
      isUnclear ||= isKind(error, "ambiguous");
      // A refusal may mean a redirect that somebody has made meanwhile, or, after an unclear answer, our own.
      return isKind(error, "ambiguous", "validation", "conflict") ? error : undefined;
    },
    async look(doubt) {
      const found = await redirectNow(call, zone, source);
      if (found) {
        const isOurs = !doubt || (isUnclear && isTo(found, inputs));
        if (!isOurs) await takeOver(call, zone, found, inputs);
        return true;
      }
      if (isKind(doubt, "ambiguous")) return undefined;
      throw doubt ?? unlisted(inputs);
    },
  });
}

export function isTo({ target_url }: Redirect, { targetUrl }: Pick<DnsRedirectInputs, "targetUrl">): boolean {
  return canonicalUrl(target_url) === canonicalUrl(targetUrl);
}

async function takeOver(
  call: OwnedCall,
  zone: Zone,
  found: Redirect,
  inputs: DnsRedirectInputs,
): Promise<void> {
  const id = redirectId(inputs)!;
  const host = hostOf(placeOf(inputs)!);
  const isEqual = isTo(found, inputs);
  const key = `DnsRedirect:${id}`;
  const proof = await proofInTime(call, { key, adopt: inputs.adopt, isEqual });
  const isSecret = call.secrets.has("targetUrl");
  if (!proof)
    throw conflict(call, {
      vendor: "gigahost",
      what: `the redirect of ${host}`,
      ...(isEqual ? {} : { stands: isSecret ? "with another target" : `to ${found.target_url}` }),
      otherwise: "delete the redirect at the vendor",
    });
  tellAdopted(call, `${id}, the redirect of ${host},`, proof);
  if (!isEqual) await retarget(call, zone, inputs);
}

export function retarget(call: OwnedCall, zone: Zone, inputs: DnsRedirectInputs): Promise<void> {
  const { source } = placeOf(inputs)!;
  return writeRedirect(call, zone, (client, id) =>
    client.update(id, { source, targetUrl: inputs.targetUrl.trim() }, call.limits),
  );
}

async function addressInTheWay(call: OwnedCall, inputs: DnsRedirectInputs): Promise<LiveRow | undefined> {
  const { zone, source } = placeOf(inputs)!;
  const rows = await openGigahostZone(call, zone.domain).read(call.limits);
  return namesOfRedirect(source)
    .flatMap((name) => rowsAt(rows, name))
    .find(({ type }) => type === "A" || type === "CNAME");
}

/** Whether the row goes while this waits: its resource is being replaced in this run. */
async function isGoing(call: OwnedCall, zone: ZoneRef, row: LiveRow): Promise<boolean> {
  const { ledger } = call.run;
  const key = rowLedgerKey(zone)(row);
  const isGone = () => ledger.isGone(key) || undefined;
  return (await waitForProgram(call, isGone, () => ledger.isRemoved(() => [key]))) === true;
}

function inTheWay(call: OwnedCall, inputs: DnsRedirectInputs, row: LiveRow): RackformError {
  const { zone, source } = placeOf(inputs)!;
  const isSecret = declaredRows(call.run).isSecret(zone, row);
  return new RackformError({
    kind: "conflict",
    vendor: "gigahost",
    argument: "source",
    applied: "no",
    message:
      `${hostOf({ zone, source })} cannot be redirected while ${describe(row, zone, isSecret)} stands there: a redirect makes that row itself; nothing was changed. ` +
      `Remove the row first; a DnsRecord that leaves the program goes only at the end of an update, so make two: first without it, then with the redirect`,
  });
}

function unlisted(inputs: DnsRedirectInputs): RackformError {
  return new RackformError({
    kind: "protocol",
    vendor: "gigahost",
    message: `the vendor said that the redirect of ${hostOf(placeOf(inputs)!)} was created, but its list lacks it; run again, with adopt: true if it is there by then`,
  });
}
