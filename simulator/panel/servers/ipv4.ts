import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { requiredText, text } from "../input";
import { invalidData, notFound, Refusal } from "../refusal";
import { addIp, freshV4, primaryOf, v4Address } from "./addresses";
import { serverOf } from "./find";
import type { Ip, Server } from "./model";

const maximumExtras = 5;
const moveRefused = (text: string, status = 400): Refusal => new Refusal(status, text, { textIn: "error" });
const extras = (server: Server): Ip[] => server.ips.filter(({ type }) => type === "extra");

/** `POST /servers/{id}/ipv4`: Gigahost needs the undocumented `num_ips` and answers in `meta`. */
export function orderIpv4(call: Call): SimReply {
  const server = serverOf(call);
  const type = requiredText(call.body, "ip_type");
  if (type !== "l2" && type !== "l3") throw invalidData();
  if (call.state.brand.newContract && text(call.body, "num_ips") !== "1") throw invalidData();
  const primary = primaryOf(server);
  const ip = addIp(call.state, server, {
    type: "extra",
    routedTo: type === "l3" ? (primary?.id ?? "0") : "0",
    v4: v4Address(freshV4(call.state)),
  });
  return answer(call, [], { meta: { ip_id: Number(ip.id), ip_address: ip.v4?.address } });
}

/** `PUT /servers/{id}/ipv4/{ip_id} {target_srv_id}` moves a routed address. */
export function moveIpv4(call: Call): SimReply {
  const server = serverOf(call);
  const target = call.state.servers.get(text(call.body, "target_srv_id") ?? "");
  if (!target || target === server) throw moveRefused("Invalid destination server.");
  const ip = server.ips.find(({ id }) => id === call.params["ip_id"]);
  if (!ip) throw moveRefused("IP not found on this server.");
  if (ip.routedTo === "0") throw moveRefused("Only routed (L3) IPs can be moved.");
  const primary = primaryOf(target);
  if (!primary) throw moveRefused("Invalid destination server.");
  if (extras(target).length >= maximumExtras) {
    throw moveRefused("The destination server has the maximum number of extra IPs.");
  }
  server.ips.splice(server.ips.indexOf(ip), 1);
  ip.routedTo = primary.id;
  target.ips.push(ip);
  return answer(
    call,
    {},
    { message: "IP has been moved.", meta: { ip_id: ip.id, target_srv_id: target.id } },
  );
}

/** `DELETE /servers/{id}/ipv4/{ip_id}`: undocumented, releases an extra address. */
export function releaseIpv4(call: Call): SimReply {
  const server = serverOf(call);
  const ip = extras(server).find(({ id }) => id === call.params["ip_id"]);
  if (!ip) throw notFound();
  server.ips.splice(server.ips.indexOf(ip), 1);
  return answer(call);
}
