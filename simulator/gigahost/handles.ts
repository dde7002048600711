import { type Inspected, type ObjectHandle, rowsOf, wordOf } from "../core/handles";
import { serverHandles } from "../panel/servers/handles";

/** What a careless hand makes of a value, by type of record; other types lose their TTL only. */
const spoilt: Record<string, string> = {
  A: "198.51.100.66",
  AAAA: "2001:db8::66",
  CNAME: "changed-by-hand.example.net.",
  TXT: "changed by hand",
};

/** Zones with their records, sessions, machines. */
export function gigahostHandles(inspected: Inspected): ObjectHandle[] {
  return [
    ...rowsOf(inspected, "zones").flatMap((zone) => [
      { title: `zone ${wordOf(zone["name"])}`, remove: { removeZones: [zone["name"]] } },
      // The SOA is the vendor's own: nobody edits it in the panel.
      ...rowsOf(zone, "records")
        .filter(({ type }) => type !== "SOA")
        .map((row) => recordHandle(wordOf(zone["name"]), row)),
    ]),
    ...rowsOf(inspected, "bgpSessions").map((session) => ({
      title: `BGP session of ${wordOf(session["address"])}`,
      remove: { removeSessions: [session["id"]] },
    })),
    ...rowsOf(inspected, "sshKeys").map(({ id, name }) => ({
      title: `SSH key ${wordOf(name)}`,
      remove: { removeSshKeys: [id] },
    })),
    ...serverHandles(inspected),
  ];
}

function recordHandle(zone: string, { name, type, value, ttl, priority }: Inspected): ObjectHandle {
  const kind = wordOf(type);
  const row = { name, type, value, ttl, ...(typeof priority === "number" ? { priority } : {}) };
  const remove = { removeRecords: [{ zone, name, type, value }] };
  const other = spoilt[kind];
  return {
    title: `record ${wordOf(name) === "@" ? zone : `${wordOf(name)}.${zone}`} ${kind} ${wordOf(value)}`,
    edit: { zones: [{ name: zone, records: [row] }] },
    replaces: true,
    remove,
    spoil: {
      zones: [
        { name: zone, records: [other === undefined ? { ...row, ttl: 60 } : { ...row, value: other }] },
      ],
      ...(other === undefined ? {} : remove),
    },
  };
}
