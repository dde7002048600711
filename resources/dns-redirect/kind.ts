import { isKind, RackformError } from "../../sdk/core";
import type { Kind } from "../contract/kind";
import { declaredRows, programClash } from "../dns/declared-rows";
import { listZonesOf } from "../dns/drivers";
import { zoneIfAny, zoneThere } from "../dns/gigahost/zone-facts";
import { redirectType } from "../dns/neighbours";
import { parseZoneId, zoneId, zoneOf } from "../dns/zone-ref";
import { redirectAt, redirectNow, refuseExternal, writeRedirect } from "./gigahost";
import { canonicalUrl, hostOf, placeOf, redirectId } from "./identity";
import { isTo, makeOrTakeOver, retarget } from "./make";
import { dnsRedirectArgs, type DnsRedirectInputs, dnsRedirectOutputs, type DnsRedirectState } from "./schema";
import { validateRedirect } from "./validate";

const identity = ["vendor", "zone", "source"] as const;

function computedOf(inputs: DnsRedirectInputs, zoneId: string): DnsRedirectState {
  return { fqdn: hostOf(placeOf(inputs)!), __zoneId: zoneId };
}

/** A redirect of web visitors, which the vendor's own server answers. */
export const dnsRedirect: Kind<DnsRedirectInputs, DnsRedirectState> = {
  name: "DnsRedirect",
  description:
    "A redirect of web visitors at Gigahost: whoever asks for a name of the zone is sent to an address.\n\n" +
    "The vendor makes the A row of the name itself, and for the zone's own name that of `www` too. " +
    "Those rows are the redirect's: `DnsRecord` and `DnsZoneFile` leave them alone.",
  idForm: "gigahost:<domain>/<source>",
  namedBy: ["zone", "source"],
  importForms: [
    { example: "gigahost:example.com/shop", means: "The redirect of this name" },
    { example: "gigahost:example.com/@", means: "The redirect of the zone itself" },
    { example: "example.com", means: "The same, without the vendor and the name" },
  ],
  args: dnsRedirectArgs,
  outputs: dnsRedirectOutputs,
  vendors: ["gigahost"],
  limitMs: 10 * 60_000,
  deleteBeforeReplace: true,
  validate: validateRedirect,

  canonical({ vendor, zone, source, targetUrl }) {
    const place = placeOf({ zone, source });
    return {
      vendor: vendor ?? "gigahost",
      zone: place ? zoneId(place.zone) : zone,
      source: place?.source ?? source ?? "@",
      targetUrl: targetUrl === undefined ? undefined : canonicalUrl(targetUrl),
    };
  },

  replaces: (changed) => changed.filter((name) => (identity as readonly string[]).includes(name)),

  key: redirectId,

  clashes(run, owner, inputs) {
    const place = placeOf(inputs);
    if (!place) return [];
    const { zone, source: name } = place;
    // Stands for the rows that the vendor makes, so that records beside it are told in the preview.
    const row = { name, type: redirectType, content: `of ${hostOf(place)}`, ttl: 0 };
    declaredRows(run).declare(owner, zone, [row], false);
    const reason = programClash(run.ledger, owner, zone, row, false);
    return reason === undefined ? [] : [{ property: "", reason }];
  },

  foretell(inputs, _, before) {
    const id = redirectId(inputs);
    const place = placeOf(inputs);
    return {
      ...(id === undefined || before ? {} : { id }),
      computed: place === undefined || inputs.source === undefined ? {} : { fqdn: hostOf(place) },
    };
  },

  async find(call, vendor, id) {
    const [, domain = "", source = "@"] = /^([^/]+)(?:\/(.+))?$/.exec(id) ?? [];
    const zone = parseZoneId(`${vendor}:${domain}`);
    const place = zone && placeOf({ zone: zoneId(zone), source });
    const live = zone && (await zoneIfAny(call, zone));
    if (!place || !live || live.external_dns || !(await redirectNow(call, live, place.source))) return [];
    const inputs = { vendor, zone: zoneId(place.zone), source: place.source };
    return [{ id: redirectId(inputs)!, state: inputs }];
  },

  listAccount: (call) => listZonesOf(call, { vendor: "gigahost" }),

  async create(call, inputs) {
    const zone = await zoneThere(call, zoneOf(inputs));
    refuseExternal(zone);
    await makeOrTakeOver(call, zone, inputs);
    return { id: redirectId(inputs)!, computed: computedOf(inputs, zone.zone_id) };
  },

  async read(call, id, state) {
    const zone = await zoneIfAny(call, zoneOf(state), state.__zoneId);
    if (!zone) return undefined;
    const computed = computedOf(state, zone.zone_id);
    if (zone.external_dns) {
      call.run.log(
        `${id} has no effect and cannot be read: ${zone.zone_name} has its name servers elsewhere now; it is kept in the state as it was`,
      );
      return { inputs: {}, computed };
    }
    const live = await redirectAt(call, zone, placeOf(state)!.source);
    return live && { inputs: { targetUrl: live.target_url }, computed };
  },

  async update(call, _, state, inputs) {
    const zone = await zoneThere(call, zoneOf(inputs), state.__zoneId);
    refuseExternal(zone);
    const live = await redirectAt(call, zone, placeOf(inputs)!.source);
    if (!live) throw gone(inputs);
    if (!isTo(live, inputs)) await retarget(call, zone, inputs);
    return computedOf(inputs, zone.zone_id);
  },

  async delete(call, id, state) {
    const zone = await zoneIfAny(call, zoneOf(state), state.__zoneId);
    if (!zone) return;
    refuseExternal(zone);
    const { source } = placeOf(state)!;
    const live = await redirectAt(call, zone, source);
    if (!live) return;
    if (!isTo(live, state))
      return call.run.log(
        `${id} leads elsewhere by now, where this resource did not point it, and stays; to have it deleted, take the change into the state with pulumi refresh first`,
      );
    try {
      await writeRedirect(call, zone, (client, number) => client.delete(number, source, call.limits));
    } catch (error) {
      // "Already gone" is believed when the list says so too.
      if (!isKind(error, "not-found") || (await redirectAt(call, zone, source))) throw error;
    }
  },
};

function gone(inputs: DnsRedirectInputs): RackformError {
  return new RackformError({
    kind: "not-found",
    vendor: "gigahost",
    message: `the redirect of ${hostOf(placeOf(inputs)!)} does not exist any more. Run pulumi refresh; the next up creates it again`,
  });
}
