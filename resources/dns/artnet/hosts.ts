import type { artnet } from "../../../sdk";
import { canonicalDomain, relativeName } from "../name";

type WireRecord = artnet.ArtnetRecord;

/** How many parts a record has that points to a host. */
const parts: Readonly<Record<string, number>> = { CNAME: 1, MX: 2, SRV: 4 };

/** Which part is the host: the last, or the first before the numbers; `undefined` for records that are not understood. */
function hostPlace({ type, data }: WireRecord): number | undefined {
  if (parts[type] !== data.length) return undefined;
  const place = data.length > 1 && !/^\d+$/.test(data[0]!) ? 0 : data.length - 1;
  return /^[a-z0-9_@.-]+$/i.test(data[place]!) ? place : undefined;
}

/**
 * Reads the hosts of a zone. A zone file's rule is that a host without the final dot is relative, and it holds wherever
 * one host shows that the vendor keeps to it: by a final dot, by a single label, or by "@". Where none does, the vendor
 * may leave the final dot out of its answers, as nothing says (artnet.md section 4.1). A host is in full then, unless
 * the zone itself has that name below it, and gets its dot back: sent without it, it could be taken for a relative one.
 */
export function withHostsInFull(records: readonly WireRecord[], domain: string): readonly WireRecord[] {
  const hosts = records.flatMap((record) => record.data[hostPlace(record) ?? -1] ?? []);
  if (hosts.some((host) => host !== "." && (!/.\../.test(host) || host.endsWith(".")))) return records;
  const names = new Set(records.map(({ name }) => relativeName(name, domain)));
  const isBelow = (host: string) => names.has(host) || names.has(host.replace(/^[^.]+/, "*"));
  return records.map((record) => {
    const place = hostPlace(record);
    const host = place === undefined ? "." : canonicalDomain(record.data[place]!);
    if (host === "" || host === "." || isBelow(host)) return record;
    return { ...record, data: record.data.map((part, at) => (at === place ? `${part}.` : part)) };
  });
}
