import type { SimReply } from "../../core/types";
import type { Call } from "../../panel/call";
import { answer, done } from "../../panel/envelope";
import { flag, integer, requiredText, texts } from "../../panel/input";
import { invalidData, Refusal } from "../../panel/refusal";
import type { GigahostState } from "../state";
import { setApexNs, vendorNameservers } from "./make-zone";
import { isHostname } from "./names";
import { newRegistration, readRegistrant } from "./registration";
import { registrationOf, zoneOf } from "./zone-lookup";

type DnsCall = Call<GigahostState>;
const onlyRegistered = "Only available for registered .no domains.";

/** `GET /dns/zones/{id}/registrant` */
export function getRegistrant(call: DnsCall): SimReply {
  return answer(call, registrationOf(zoneOf(call), onlyRegistered).registrant);
}

/** `PUT …/registrant`: a new order, one more year. */
export function changeRegistrant(call: DnsCall): SimReply {
  const zone = zoneOf(call);
  const { expires, autoRenew } = registrationOf(zone, onlyRegistered);
  if (!flag(call.body, "agree_to_terms")) throw new Refusal(400, "You must agree to the terms.");
  const fresh = newRegistration(expires, readRegistrant(call.body));
  zone.registration = { ...fresh, autoRenew };
  call.state.spent.push({ what: `registrant ${zone.name}`, at: call.now });
  return done(call, "Registrant changed successfully.");
}

/** `PUT …/registrant-email` */
export function changeRegistrantEmail(call: DnsCall): SimReply {
  const registration = registrationOf(zoneOf(call), onlyRegistered);
  const email = requiredText(call.body, "email");
  if (!/^\S+@\S+\.\S+$/.test(email)) throw invalidData();
  registration.registrant["email"] = email;
  registration.emailProtected = flag(call.body, "enable_protection");
  return answer(call, { protected: registration.emailProtected, email });
}

/** `PUT …/auto-renew {auto_renew: 0 | 1}` */
export function setAutoRenew(call: DnsCall): SimReply {
  const registration = registrationOf(zoneOf(call), onlyRegistered);
  const value = integer(call.body, "auto_renew");
  if (value !== 0 && value !== 1) throw invalidData();
  registration.autoRenew = value === 1;
  return done(call, "Auto-renewal updated successfully.");
}

/** `PUT …/nameservers`: flips external_dns; there is no GET. */
export function setNameservers(call: DnsCall): SimReply {
  const zone = zoneOf(call);
  registrationOf(zone, onlyRegistered);
  const hosts = texts(call.body, "nameservers").map((host) => host.toLowerCase().replace(/\.$/, ""));
  if (hosts.length < 2 || !hosts.every(isHostname)) throw invalidData();
  if (!call.state.options.nameserversAuthoritative) {
    throw new Refusal(400, `Nameserver ${hosts[0]} is not authoritative for ${zone.name}.`);
  }
  setApexNs(zone, hosts);
  zone.externalDns = !hosts.every((host) => vendorNameservers.includes(host));
  return done(call, "Nameservers updated successfully.");
}
