import type { SimReply } from "../../core/types";
import { identify } from "../../panel/access/identity";
import { authorise } from "../../panel/access/permissions";
import type { Call } from "../../panel/call";
import { Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import type { Row, Zone } from "./model";
import { isHostname } from "./names";
import { inRrset } from "./rrsets";
import { parseValue } from "./values";
import { zoneWrite } from "./zone-write";

type DnsCall = Call<GigahostState>;
type Word = "good" | "nochg" | "nohost" | "notfqdn" | "badauth" | "dnserr";

const plain = (text: string, status = 200): SimReply => ({
  status,
  headers: { "content-type": "text/plain" },
  body: text,
});

/** The zone a host name is in, the longest match. */
function zoneFor(state: GigahostState, host: string): Zone | undefined {
  return [...state.zones.values()]
    .filter(({ name }) => host === name || host.endsWith(`.${name}`))
    .sort((left, right) => right.name.length - left.name.length)[0];
}

function setAddress(zone: Zone, name: string, type: "A" | "AAAA", value: string): boolean {
  const { content } = parseValue(type, value, undefined);
  const rows = zone.rows.filter(inRrset(name, type));
  if (rows.length === 1 && rows[0]?.content === content) return false;
  const row: Row = { name, type, content, priority: null, ttl: 60 };
  zone.rows = [...zone.rows.filter((other) => !rows.includes(other)), row];
  return true;
}

async function updateHost(call: DnsCall, host: string): Promise<Word> {
  if (!isHostname(host) || !host.includes(".")) return "notfqdn";
  const zone = zoneFor(call.state, host);
  if (!zone) return "nohost";
  const name = host === zone.name ? "@" : host.slice(0, -zone.name.length - 1);
  const wanted = [
    ["A", call.query.get("myip")],
    ["AAAA", call.query.get("myipv6")],
  ] as const;
  let changed = false;
  try {
    await zoneWrite(call, zone, "update", () => {
      for (const [type, value] of wanted) {
        if (value) changed = setAddress(zone, name, type, value) || changed;
      }
      return plain("");
    });
  } catch (error) {
    if (error instanceof Refusal) return "dnserr";
    throw error;
  }
  return changed ? "good" : "nochg";
}

/** `GET /dns/dyndns?hostname=&myip=&myipv6=`: plain text, a word a host; creates missing records with TTL 60. */
export async function dynamicUpdate(call: DnsCall): Promise<SimReply> {
  const identity = identify(call.state, call.request.headers["authorization"], call.now);
  if (!identity) return plain("badauth", 401);
  try {
    authorise(identity, "PUT", "dns");
  } catch {
    return plain("badauth", 403);
  }
  const hosts = (call.query.get("hostname") ?? "").toLowerCase().split(",").filter(Boolean);
  if (hosts.length === 0) return plain("notfqdn");
  const words: Word[] = [];
  for (const host of hosts) words.push(await updateHost(call, host.trim()));
  return plain(words.join("\n"));
}
