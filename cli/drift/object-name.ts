import { absoluteName, relativeName } from "../../resources/dns/name";

type Inputs = Record<string, unknown>;

const value = (inputs: Inputs, name: string) => (typeof inputs[name] === "string" ? inputs[name] : JSON.stringify(inputs[name] ?? ""));

/** How people call an object of a kind; kinds that are not listed go by their id. */
const names: Record<string, (inputs: Inputs) => string> = {
  DnsZone: (inputs) => value(inputs, "domain"),
  DnsRecord: (inputs) => {
    const zone = value(inputs, "zone").replace(/^\w+:/, "");
    const name = absoluteName(relativeName(inputs.name === undefined ? "@" : value(inputs, "name"), zone), zone);
    return `${name} ${value(inputs, "type")} ${short(value(inputs, "value"))}`;
  },
  ReverseDns: (inputs) => `${value(inputs, inputs.ip === undefined ? "subnet" : "ip")} PTR`,
  FlexMetalServer: (inputs) => value(inputs, "name"),
  Snapshot: (inputs) => `${value(inputs, "name")} of server ${value(inputs, "serverId")}`,
  BgpSession: (inputs) => `AS${value(inputs, "asn").replace(/^AS/i, "")}`,
};

export function objectName(kind: string, id: string, inputs: Inputs): string {
  return names[kind]?.(inputs) ?? id.replace(/^\w+:/, "");
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
