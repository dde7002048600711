import { canonicalAddress, expandIpv6 } from "../core/addresses";
import { relativeName, resolveHost } from "./dns-names";
import { inOrder } from "./dns-records";
import type { Zone, ZoneRecord } from "./model-network";
import type { ArtnetOptions } from "./options";
import type { ArtnetState, Row } from "./state";

type Show = (text: string, domain: string) => string;

const nameForms: Record<ArtnetOptions["nameForm"], (record: ZoneRecord, domain: string) => string> = {
  relative: ({ fqdn }, domain) => relativeName(fqdn, domain),
  fqdn: ({ fqdn }) => `${fqdn}.`,
  "as-sent": ({ sentName }) => sentName,
};

const hostForms: Record<ArtnetOptions["hostForm"], Show> = {
  "as-sent": (text) => text,
  fqdn: (text, domain) => (text === "." ? text : `${resolveHost(text, domain)}.`),
  relative: (text, domain) => (text === "." ? text : relativeName(resolveHost(text, domain), domain)),
  bare: (text, domain) => (text === "." ? text : resolveHost(text, domain)),
};

const txtForms: Record<ArtnetOptions["txtForm"], Show> = {
  "as-sent": (text) => text,
  quoted: (text) =>
    chunks(unquote(text))
      .map((part) => `"${part.replace(/(["\\])/g, "\\$1")}"`)
      .join(" "),
  unquoted: (text) => unquote(text),
};

const ipv6Forms: Record<ArtnetOptions["ipv6Form"], Show> = {
  "as-sent": (text) => text,
  compressed: (text) => canonicalAddress(text) ?? text,
  expanded: (text) => expandIpv6(text),
};

/** Which form applies to the last data part of a type; the parts before it are numbers. */
const lastPart: Record<string, (options: ArtnetOptions) => Show> = {
  AAAA: (options) => ipv6Forms[options.ipv6Form],
  CNAME: (options) => hostForms[options.hostForm],
  MX: (options) => hostForms[options.hostForm],
  SRV: (options) => hostForms[options.hostForm],
  TXT: (options) => txtForms[options.txtForm],
};

export function showZone({ id, domain, type, master_nameserver }: Zone): Row {
  return { id, domain, type, ...(master_nameserver !== undefined && { master_nameserver }) };
}

/** Details of a primary zone; name servers are Artnet's, whatever the records say. */
export function showPrimary(state: ArtnetState, zone: Zone): Row {
  const serial = state.options.serialType === "string" ? String(zone.serial) : zone.serial;
  const nameservers = ["ns1.artnet.pl", "ns2.artnet.pl"];
  return { ...showZone(zone), nameservers, serial, records: showRecords(state, zone) };
}

function showRecords(state: ArtnetState, zone: Zone): Row[] {
  let previous: string | undefined;
  return zone.records.map((record) => {
    const repeated = previous === record.fqdn.toLowerCase();
    previous = record.fqdn.toLowerCase();
    const name = repeated && state.options.repeatedNamesEmpty ? "" : showName(state, zone, record);
    const ttl = state.options.ttlType === "string" ? String(record.ttl) : record.ttl;
    return { name, ttl, type: record.type, ...showData(state, zone, record) };
  });
}

function showName(state: ArtnetState, zone: Zone, record: ZoneRecord): string {
  const name = nameForms[state.options.nameForm](record, zone.domain);
  return state.options.nameCase === "lower" ? name.toLowerCase() : name;
}

function showData(state: ArtnetState, zone: Zone, { type, data }: ZoneRecord): Row {
  const show = lastPart[type]?.(state.options);
  const shown = data.map((text, index) =>
    show && index === data.length - 1 ? show(text, zone.domain) : text,
  );
  return Object.fromEntries(inOrder(state, type, shown).map((text, index) => [`data${index + 1}`, text]));
}

function unquote(text: string): string {
  if (!/^\s*"/.test(text)) return text;
  const parts = [...text.matchAll(/"((?:\\.|[^"\\])*)"/gs)];
  return parts.map((part) => (part[1] ?? "").replace(/\\(.)/gs, "$1")).join("");
}

function chunks(text: string): string[] {
  const bytes = Buffer.from(text);
  if (bytes.length <= 255) return [text];
  const parts: string[] = [];
  let current = "";
  for (const character of text) {
    if (Buffer.byteLength(current + character) > 255) {
      parts.push(current);
      current = "";
    }
    current += character;
  }
  return [...parts, current];
}
