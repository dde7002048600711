import { canonicalAddress } from "../../core/addresses";
import type { PanelState } from "../state";
import type { Address, Ip, Server } from "./model";

/**
 * A machine's IPv6 address computed from its IPv4 one: `2a03:94e0:ffff:{1}:{2}:{3}::{4}` (gigahost.md section 6).
 * It stays as the template writes it, which is not the canonical form: `::` stands for a single zero.
 */
export function templateV6(v4: string): string {
  const [a, b, c, d] = v4.split(".");
  return `2a03:94e0:ffff:${a}:${b}:${c}::${d}`;
}

/** Whether two texts are one address, however written. */
export function sameAddress(left: string, right: string): boolean {
  const address = canonicalAddress(left);
  return address !== undefined && address === canonicalAddress(right);
}

export function v4Address(address: string, reverse = ""): Address {
  return { address, netmask: "255.255.255.0", gateway: address.replace(/\d+$/, "1"), reverse };
}

export function v6Address(address: string, reverse = ""): Address {
  return { address, netmask: "/118", gateway: address.replace(/:[^:]*$/, ":1"), reverse };
}

/** The next free address of the vendor's pool. */
export function freshV4(state: PanelState): string {
  const number = Number(state.nextId("address", 0));
  return `185.14.${97 + (Math.floor(number / 200) % 150)}.${20 + (number % 200)}`;
}

export function addIp(
  state: PanelState,
  server: Server,
  parts: Pick<Ip, "v4" | "v6"> & Partial<Pick<Ip, "id" | "type" | "routedTo" | "subId">>,
): Ip {
  const ip: Ip = {
    id: parts.id ?? state.nextId("ip", 7795),
    subId: parts.subId ?? "4038",
    type: parts.type ?? (server.ips.some(({ type }) => type === "primary") ? "extra" : "primary"),
    routedTo: parts.routedTo ?? "0",
    ...(parts.v4 ? { v4: parts.v4 } : {}),
    ...(parts.v6 ? { v6: parts.v6 } : {}),
  };
  server.ips.push(ip);
  return ip;
}

export function primaryOf(server: Server): Ip | undefined {
  return server.ips.find(({ type }) => type === "primary");
}
