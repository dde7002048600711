import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { dateTime } from "../../panel/dates";
import { answer, done } from "../../panel/envelope";
import { type Body, flag, requiredText, text } from "../../panel/input";
import { notFound, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { Redirect, Row, Zone } from "./model";
import { recordName } from "./names";
import { fqdn } from "./record-id";
import { zoneOf } from "./zone-lookup";
import { zoneWrite } from "./zone-write";

type DnsCall = Call<GigahostState>;

function hostedZone(call: DnsCall): Zone {
  const zone = zoneOf(call);
  if (zone.externalDns) {
    throw new Refusal(400, "Redirects are not available for externally hosted domains.");
  }
  return zone;
}

const domainOf = (zone: Zone, source: string): string => fqdn(zone, source).slice(0, -1);

/** A root redirect takes `www` with it. */
const namesOf = (source: string): string[] => (source === "@" ? ["@", "www"] : [source]);

function targetUrl(call: DnsCall): string {
  const target = requiredText(call.body, "target_url");
  if (!/^https?:\/\/[^\s/]+/i.test(target)) throw new Refusal(400, "Invalid target URL.");
  return target;
}

/** `GET …/redirect` */
export function listRedirects(call: DnsCall): SimReply {
  const zone = hostedZone(call);
  return answer(
    call,
    zone.redirects.map(({ source, targetUrl: target, created }) => ({
      domain: domainOf(zone, source),
      source,
      target_url: target,
      enabled: 1,
      created_at: dateTime(created),
    })),
  );
}

function addressRows(call: DnsCall, zone: Zone, source: string): Row[] {
  const { redirectAddress: content, redirectWwwTaken, cnameConflicts } = call.state.options;
  const taken = (name: string, type: string) =>
    zone.rows.find((row) => row.name === name && row.type === type);
  const leaves = (name: string) =>
    name !== source && redirectWwwTaken === "leave" && (taken(name, "A") ?? taken(name, "CNAME"));
  return namesOf(source).flatMap((name) => {
    if (leaves(name)) return [];
    if (cnameConflicts === "refuse" && taken(name, "CNAME"))
      throw new Refusal(400, `A CNAME record for ${domainOf(zone, name)} already exists.`);
    const existing = taken(name, "A");
    if (existing) {
      throw new Refusal(
        400,
        `An A record for ${domainOf(zone, name)} already exists (${existing.content}). Please remove it first.`,
      );
    }
    return [{ name, type: "A", content, priority: null, ttl: 3600 }];
  });
}

/** `POST …/redirect {target_url, source}`: makes A rows that show up as records. */
export function createRedirect(call: DnsCall): Promise<SimReply> {
  const zone = hostedZone(call);
  return zoneWrite(call, zone, "create", () => {
    const source = recordName(zone, text(call.body, "source") ?? "@", call.state.options);
    const redirect: Redirect = { source, targetUrl: targetUrl(call), created: call.now };
    if (zone.redirects.some((other) => other.source === source)) {
      throw new Refusal(
        400,
        `A redirect already exists for ${domainOf(zone, source)}. Delete it first or update instead.`,
      );
    }
    zone.rows.push(...addressRows(call, zone, source));
    zone.redirects.push(redirect);
    return answer(call, [], { status: 201, message: "Redirect created successfully." });
  });
}

/** A redirect made, pointed elsewhere or removed behind the back, with its rows. */
export function seedRedirect(state: GigahostState, zone: Zone, item: Body, now: number): void {
  const source = recordName(zone, text(item, "source") ?? "@", state.options);
  const existing = zone.redirects.find((other) => other.source === source);
  const target = text(item, "targetUrl") ?? "https://www.example.com/";
  if (flag(item, "removed")) removeRedirect(state, zone, source);
  else if (existing) existing.targetUrl = target;
  else {
    const content = state.options.redirectAddress;
    const rows = namesOf(source).map((name) => ({ name, type: "A", content, priority: null, ttl: 3600 }));
    zone.rows.push(...rows);
    zone.redirects.push({ source, targetUrl: target, created: now });
  }
}

function removeRedirect({ options }: GigahostState, zone: Zone, source: string): void {
  zone.redirects = zone.redirects.filter((other) => other.source !== source);
  zone.rows = zone.rows.filter(
    ({ name, type, content }) =>
      type !== "A" || content !== options.redirectAddress || !namesOf(source).includes(name),
  );
}

function redirectAt(zone: Zone, source: string): Redirect {
  const redirect = zone.redirects.find((other) => other.source === source);
  if (!redirect) throw notFound();
  return redirect;
}

/** `PUT …/redirect {target_url, source}` */
export function updateRedirect(call: DnsCall): Promise<SimReply> {
  const zone = hostedZone(call);
  return zoneWrite(call, zone, "update", () => {
    const source = recordName(zone, text(call.body, "source") ?? "@", call.state.options);
    redirectAt(zone, source).targetUrl = targetUrl(call);
    return done(call, "Redirect updated successfully.");
  });
}

/** `DELETE …/redirect?source=@`: its A rows go too. */
export function deleteRedirect(call: DnsCall): Promise<SimReply> {
  const zone = hostedZone(call);
  return zoneWrite(call, zone, "delete", () => {
    const source = recordName(zone, call.query.get("source") ?? "@", call.state.options);
    redirectAt(zone, source);
    removeRedirect(call.state, zone, source);
    return done(call, "Redirect deleted successfully.");
  });
}
