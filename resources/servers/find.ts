import type { Call } from "../contract/run";
import { canonicalIp, isIpv4Address, isIpv6Address } from "../net/address";
import { isNamed } from "../contract/told";
import { exactlyOne, notThere, type Sought } from "../contract/exactly-one";
import type { ServerRow, ServerVendor } from "./row";
import { artnetSource } from "./artnet";
import { gigacloudSource } from "./gigacloud";
import { i3dSource } from "./i3d";
import { panelSource } from "./panel";
import type { ServerSource } from "./source";

export const sources: Record<ServerVendor, ServerSource> = {
  gigahost: panelSource("gigahost"),
  terrahost: panelSource("terrahost"),
  i3d: i3dSource,
  artnet: artnetSource,
  gigacloud: gigacloudSource,
};

/** By what one server is asked for: exactly one of these. */
export interface ServerKey {
  id?: string;
  name?: string;
  address?: string;
  label?: string;
}

const matches: { [K in keyof ServerKey]-?: (row: ServerRow, wanted: string) => boolean } = {
  id: ({ id, uuid }, wanted) => id === wanted.trim() || uuid === wanted.trim().toLowerCase(),
  name: (row, wanted) => isNamed(row.name, wanted) || isNamed(row.label, wanted),
  address: ({ addresses, primaryAddress = "" }, wanted) =>
    [primaryAddress, ...addresses.map(({ address }) => address)].some(
      (one) => canonicalIp(one) === canonicalIp(wanted),
    ),
  label: () => true,
};

/**
 * One server by what people know of it.
 *
 * @throws not-found with the nearest name, conflict with the ids of several
 */
export async function findServer(call: Call, vendor: ServerVendor, key: ServerKey): Promise<ServerRow> {
  const source = sources[vendor];
  const [argument, wanted] = Object.entries(key).find(([, value]) => value !== undefined) as [
    keyof ServerKey,
    string,
  ];
  const isMeant = (row: ServerRow) => matches[argument](row, wanted);
  const first = argument === "label" ? await source.labelled!(call, wanted) : await source.list(call);
  let found = first.filter(isMeant);
  if (found.length === 0 && argument === "address" && source.at) {
    const at = await source.at(call, wanted);
    found = at ? [at] : [];
  } else if (found.length === 0 && argument !== "label") {
    // A list may lack a server for a moment.
    found = (await source.reload(call)).filter(isMeant);
  }
  const there = first.map((row) =>
    argument === "id" ? row.id : argument === "address" ? (row.primaryAddress ?? row.name) : row.name,
  );
  const sought: Sought = { vendor, what: "server", by: [argument, wanted], there };
  if (found.length === 0) throw notThere(sought);
  return exactlyOne(found, sought, ({ id }) => id);
}

/** The same with what its list does not show. */
export async function wholeServer(call: Call, vendor: ServerVendor, key: ServerKey): Promise<ServerRow> {
  const row = await findServer(call, vendor, key);
  return (await sources[vendor].whole?.(call, row)) ?? row;
}

/** A server as an argument names it: digits or a uuid are its id, an address is one of its addresses, anything else its name. */
export function serverKeyOf(given: string | number): ServerKey {
  const text = String(given).trim();
  if (/^\d+$/.test(text) || uuid.test(text)) return { id: text };
  return isIpv4Address(text) || isIpv6Address(text) ? { address: text } : { name: text };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
