import { cut } from "./escape/cut";
import { absoluteName, relativeName } from "../resources/dns/name";
import { readable } from "./inventory/readable";

type Properties = Record<string, unknown>;

/** Characters of a value that are shown. */
const longest = 60;

const value = (properties: Properties, name: string) =>
  typeof properties[name] === "string" ? properties[name] : JSON.stringify(properties[name] ?? "");
const idOf = (id: string) => id.slice(id.indexOf(":") + 1);

/** How people call an object of a kind; kinds that are not listed go by their id. */
const names: Record<string, (properties: Properties, id: string) => string> = {
  DnsZone: (properties) => readable(value(properties, "domain")),

  DnsRecord(properties) {
    const zone = idOf(value(properties, "zone"));
    const name = absoluteName(
      relativeName(properties.name === undefined ? "@" : value(properties, "name"), zone),
      zone,
    );
    return `${readable(name)} ${value(properties, "type")} ${cut(value(properties, "value"), longest)}`;
  },

  ReverseDns: (properties) =>
    properties.ip === undefined
      ? `${value(properties, "subnet")} delegated to ${value(properties, "nameserver")}`
      : `${value(properties, "ip")} PTR ${value(properties, "hostname")}`,

  FlexMetalServer: (properties, id) =>
    id === "" ? value(properties, "name") : `${value(properties, "name")} (${idOf(id)})`,

  Snapshot: (properties) => `${value(properties, "name")} of server ${value(properties, "serverId")}`,

  BgpSession(properties) {
    const asn =
      properties.asn === undefined ? " of another account" : value(properties, "asn").replace(/^AS/i, "");
    const addresses = [properties.ipv4, properties.ipv6].filter((address) => typeof address === "string");
    return `AS${asn} at ${addresses.join(" and ")}`;
  },

  FirewallRuleset({ serviceIds }, id) {
    const services =
      Array.isArray(serviceIds) && serviceIds.length > 0 ? ` of services ${serviceIds.join(", ")}` : "";
    return `ruleset ${idOf(id)}${services}`;
  },
};

/** One name for an object, whether a state, a plan or an account tells of it; `properties` are its arguments and outputs. */
export function objectName(kind: string, id: string, properties: Properties): string {
  return names[kind]?.(properties, id) ?? idOf(id);
}
