import { type Inspected, type ObjectHandle, rowsOf, wordOf } from "../../core/handles";

/** Machines with their addresses and snapshots, from what `inspectServers` answers. */
export function serverHandles(inspected: Inspected): ObjectHandle[] {
  return rowsOf(inspected, "servers").flatMap((server) => {
    const id = wordOf(server["srv_id"]);
    const name = wordOf(server["name"]);
    return [
      {
        title: `server ${id} ${name}`,
        edit: { servers: [{ id, name, power: server["power"] }] },
        remove: { removeServers: [id] },
        spoil: { servers: [{ id, power: server["power"] !== true }] },
      },
      ...rowsOf(server, "ips").flatMap((ip) => ["ipv4", "ipv6"].flatMap((family) => pointer(id, ip[family]))),
      ...rowsOf(server, "snapshots").map((snapshot) => ({
        title: `snapshot ${wordOf(snapshot["name"])} of ${name}`,
        remove: { removeSnapshots: [{ server: id, id: snapshot["snap_id"] }] },
      })),
    ];
  });
}

function pointer(server: string, of: unknown): ObjectHandle[] {
  if (!of || typeof of !== "object") return [];
  const { address, reverse } = of as Inspected;
  const set = (name: unknown) => ({ setReverse: [{ server, ip: address, reverse: name }] });
  return [
    {
      title: `PTR ${wordOf(address)} ${wordOf(reverse) || "(none)"}`,
      edit: set(reverse ?? ""),
      remove: set(""),
      spoil: set("changed-by-hand.example.net"),
    },
  ];
}
