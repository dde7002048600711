import ipaddr from "ipaddr.js";
import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer } from "../../panel/envelope";
import { requiredText } from "../../panel/input";
import { invalidData, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import { makeZone } from "./make-zone";
import { zoneByName } from "./zone-lookup";

/** `185.181.63` → `63.181.185.in-addr.arpa` */
function ipv4Zone(prefix: string, name: string): boolean {
  const octets = prefix.split(".");
  const right = octets.length <= 3 && octets.every((octet) => /^\d{1,3}$/.test(octet) && Number(octet) < 256);
  return right && name === `${[...octets].reverse().join(".")}.in-addr.arpa`;
}

/** `2a03:94e0::` → any zone of whole nibbles that the prefix is in. */
function ipv6Zone(prefix: string, name: string): boolean {
  if (!ipaddr.IPv6.isValid(prefix) || !name.endsWith(".ip6.arpa")) return false;
  const nibbles = name.slice(0, -".ip6.arpa".length).split(".").reverse().join("");
  const digits = ipaddr.IPv6.parse(prefix).parts.map((part) => part.toString(16).padStart(4, "0"));
  return /^[0-9a-f]{1,31}$/.test(nibbles) && digits.join("").startsWith(nibbles);
}

const checks = {
  ipv4: { fits: ipv4Zone, refusal: "Invalid IPv4 PTR zone name format." },
  ipv6: { fits: ipv6Zone, refusal: "Invalid IPv6 PTR zone name format." },
};

/** `POST /dns/zones/ptr {prefix, ip_version, zone_name}`; an ordinary zone afterwards. */
export function createPtrZone(call: Call<GigahostState>): SimReply {
  const { state, body, now } = call;
  const version = requiredText(body, "ip_version");
  if (version !== "ipv4" && version !== "ipv6") throw invalidData();
  const name = requiredText(body, "zone_name").toLowerCase().replace(/\.$/, "");
  const { fits, refusal } = checks[version];
  if (!fits(requiredText(body, "prefix"), name)) throw new Refusal(400, refusal);
  if (zoneByName(state, name)) throw new Refusal(400, "PTR zone already exists.");
  const zone = makeZone(state, now, { name });
  const data = state.options.ptrZoneCreateData === "object" ? { zone_id: zone.id } : [];
  return answer(call, data, { status: 201, message: "PTR zone created successfully." });
}
