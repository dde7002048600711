import { isHostName } from "../../core/host-name";
import type { SimReply } from "../../core/types";
import type { Call } from "../call";
import { answer } from "../envelope";
import { text } from "../input";
import { invalidData } from "../refusal";
import { serverOf } from "./find";
import type { Address, Server } from "./model";

function target(call: Call): string {
  const dns = text(call.body, "dns");
  if (dns === undefined || (dns !== "" && !isHostName(dns))) throw invalidData();
  return dns;
}

function family(call: Call): "ipv4" | "ipv6" {
  const { reverseFamily, reverseNeedsFamily } = call.state.options;
  const given = text(call.body, "v4v6");
  if (given === undefined) {
    if (reverseNeedsFamily) throw invalidData();
    return "ipv4";
  }
  if (reverseFamily === "refused") throw invalidData();
  if (reverseFamily === "ignored") return "ipv4";
  if (given !== "ipv4" && given !== "ipv6") throw invalidData();
  return given;
}

function addressOf(call: Call, server: Server, ipId: string): Address {
  const ip = server.ips.find(({ id }) => id === ipId);
  const address = family(call) === "ipv4" ? ip?.v4 : ip?.v6;
  if (!address) throw invalidData();
  return address;
}

/**
 * `PUT /servers/{id}/reverse`: `{ip_id, dns, v4v6}` sets the PTR of one address, `{sub_id, dns}` delegates the
 * reverse zone of a subnet; `dns: ""` clears either (gigahost.md section 7).
 */
export function setReverse(call: Call): SimReply {
  const server = serverOf(call);
  const dns = target(call);
  const ipId = text(call.body, "ip_id");
  const subId = text(call.body, "sub_id");
  if (ipId !== undefined) {
    addressOf(call, server, ipId).reverse = dns;
    return answer(call);
  }
  const subnet = server.subnets.find(({ id }) => id === subId);
  if (!subnet) throw invalidData();
  subnet.nameserver = dns;
  return answer(call);
}
