import { a, aaaa } from "./address";
import { caa } from "./caa";
import type { Codec } from "./codec";
import { host } from "./host";
import { mx } from "./mx";
import { naptr } from "./naptr";
import { srv } from "./srv";
import { txt } from "./txt";

/** Every record type that rackform manages at some vendor. */
export const codecs = {
  A: a,
  AAAA: aaaa,
  CNAME: host,
  MX: mx,
  TXT: txt,
  NS: host,
  ALIAS: host,
  CAA: caa,
  DNAME: host,
  NAPTR: naptr,
  PTR: host,
  SRV: srv,
} as const satisfies Record<string, Codec>;

export type DnsType = keyof typeof codecs;

export const dnsTypes = Object.keys(codecs) as [DnsType, ...DnsType[]];

export function codecOf(type: string): Codec | undefined {
  return (codecs as Record<string, Codec>)[type];
}

export type { Codec, RecordValue } from "./codec";
