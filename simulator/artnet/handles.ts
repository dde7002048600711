import { type Inspected, type ObjectHandle, rowsOf, wordOf } from "../core/handles";

/** Zones, PTRs, rulesets and services, as `inspect` answers them. */
export function artnetHandles(inspected: Inspected): ObjectHandle[] {
  return [
    ...rowsOf(inspected, "zones").map(zoneHandle),
    ...rowsOf(inspected, "subnetworks").flatMap(pointers),
    ...rowsOf(inspected, "rulesets").map((ruleset) => ({
      title: `firewall ${wordOf(ruleset["id"])}`,
      edit: { rulesets: [ruleset] },
      remove: { rulesets: [{ id: ruleset["id"], removed: true }] },
      spoil: { rulesets: [{ id: ruleset["id"], enabled: ruleset["enabled"] !== true }] },
    })),
    ...rowsOf(inspected, "services").map(({ id, type, name }) => ({
      title: `service ${wordOf(id)} ${wordOf(type)} ${wordOf(name)}`,
      edit: { services: [{ id, name }] },
      remove: { services: [{ id, removed: true }] },
    })),
  ];
}

function zoneHandle(zone: Inspected): ObjectHandle {
  const { domain, type } = zone;
  const records = rowsOf(zone, "records");
  const set = (rows: Inspected[]) => ({ zones: [{ domain, type, records: rows }] });
  return {
    title: `zone ${wordOf(domain)} (${records.length} records)`,
    ...(type === "primary" && { edit: set(records), spoil: set(records.slice(0, -1)) }),
    remove: { zones: [{ domain, removed: true }] },
  };
}

function pointers(subnetwork: Inspected): ObjectHandle[] {
  const cidr = `${wordOf(subnetwork["ip"])}/${wordOf(subnetwork["prefixLength"])}`;
  const set = (address: string, name: unknown) => ({ subnetworks: [{ cidr, ptrs: { [address]: name } }] });
  return rowsOf(subnetwork, "subclasses").flatMap((subclass) =>
    Object.entries((subclass["ptrs"] ?? {}) as Inspected).map(([address, name]) => ({
      title: `PTR ${address} ${wordOf(name)}`,
      edit: set(address, name),
      remove: set(address, ""),
      spoil: set(address, "changed-by-hand.example.net"),
    })),
  );
}
