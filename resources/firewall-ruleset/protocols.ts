/** IP protocols by the name an engineer writes: IANA's registry, the successor of RFC 1700's list. */
export const protocolNumbers = {
  icmp: 1,
  igmp: 2,
  ipip: 4,
  tcp: 6,
  egp: 8,
  igp: 9,
  udp: 17,
  dccp: 33,
  ipv6: 41,
  rsvp: 46,
  gre: 47,
  esp: 50,
  ah: 51,
  eigrp: 88,
  ospf: 89,
  etherip: 97,
  pim: 103,
  ipcomp: 108,
  vrrp: 112,
  l2tp: 115,
  sctp: 132,
  udplite: 136,
  "mpls-in-ip": 137,
} as const satisfies Record<string, number>;

const names = new Map<number, string>(
  Object.entries(protocolNumbers).map(([name, number]) => [number, name]),
);
const numbers = new Map<string, number>(Object.entries(protocolNumbers));

/** Only these have ports that the vendor checks (artnet.md section 6). */
export const protocolsWithPorts: readonly number[] = [protocolNumbers.tcp, protocolNumbers.udp];

/** A protocol's number, `null` for any, `undefined` for what is no protocol. A memory may hold 0, a program may not. */
export function parseProtocol(protocol: string | number | undefined): number | null | undefined {
  if (protocol === undefined) return null;
  const text = String(protocol).trim().toLowerCase();
  if (text === "any") return null;
  if (!/^\d{1,3}$/.test(text)) return numbers.get(text);
  return Number(text) <= 255 ? Number(text) : undefined;
}

/** The name where there is one, else the number; `undefined` for any. */
export function formatProtocol(protocol: number | null): string | number | undefined {
  return protocol === null ? undefined : (names.get(protocol) ?? protocol);
}
